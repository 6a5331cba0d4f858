package io.github.fourmatters.governance;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.JournalReader;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states that were open lately. Only what has been committed is remembered: a state that another node has outdated is found out by the
 * expected version, one that was rolled back would not be.
 */
final class StreamStateCache {
    private final JournalReader<Fact> reader;
    private final Cache<StreamId, StreamState> states;

    StreamStateCache(Journal<Fact> journal, long size) {
        this.reader = new JournalReader<>(journal);
        this.states = CacheBuilder.newBuilder().maximumSize(size).build();
    }

    @Nullable
    StreamState recall(StreamId stream) {
        return states.getIfPresent(stream);
    }

    void remember(StreamState state) {
        if (recall(state.stream()) != state) {
            states.put(state.stream(), state);
        }
    }

    void forget(StreamId stream) {
        states.invalidate(stream);
    }

    /** Reads what has been added to a stream since it was last remembered. */
    StreamState read(Transaction tx, StreamId stream) {
        StreamState known = recall(stream);
        return read(tx, known == null ? StreamState.empty(stream) : known);
    }

    /** Reads what has been added to a stream since a state of it. */
    StreamState read(Transaction tx, StreamState known) {
        StreamState state = known;
        List<Recorded<Fact>> added = new ArrayList<>();
        reader.readStream(tx, state.stream(), state.version(), added::add);
        for (Recorded<Fact> recorded : added) {
            state = state.after(recorded.payload());
        }
        return state;
    }
}
