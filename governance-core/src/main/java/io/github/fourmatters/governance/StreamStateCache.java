package io.github.fourmatters.governance;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import org.jspecify.annotations.Nullable;

/**
 * The states that were open lately. Only what has been committed is remembered: a state that another node has outdated is found out by the
 * expected version, one that was rolled back would not be.
 */
final class StreamStateCache {
    private static final int PAGE = 1_000;

    private final Journal<Fact> journal;
    private final Cache<StreamId, StreamState> states;

    StreamStateCache(Journal<Fact> journal, long size) {
        this.journal = journal;
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
        StreamState state = known == null ? StreamState.empty(stream) : known;
        while (true) {
            StreamPage<Fact> page = journal.readStream(tx, stream, state.version(), PAGE);
            for (Recorded<Fact> recorded : page.events()) {
                state = state.after(recorded.payload());
            }
            if (!page.more()) {
                return state;
            }
        }
    }
}
