package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.States;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folders that lie open for one command. Used by one thread. */
final class LoadedStates implements States {
    private final LedgerId ledger;
    private final Map<AggregateRef, StreamState> folders;
    private Instant newest = Instant.MIN;

    LoadedStates(LedgerId ledger) {
        this(ledger, new LinkedHashMap<>());
    }

    private LoadedStates(LedgerId ledger, Map<AggregateRef, StreamState> folders) {
        this.ledger = ledger;
        this.folders = folders;
    }

    @Override
    public <S> S get(AggregateRef topic, Fold<S> fold) {
        StreamState folder = folders.get(topic);
        if (folder == null) {
            throw new IllegalArgumentException(topic + " was not asked for before the decision");
        }
        return folder.get(fold);
    }

    @Override
    public boolean has(AggregateRef topic) {
        return folders.containsKey(topic);
    }

    void put(StreamState folder) {
        folders.put(folder.topic(), folder);
        newest = StreamState.later(newest, folder.newest());
    }

    /** When the newest fact of all that lies open happened. */
    Instant newest() {
        return newest;
    }

    /** The folder of a topic; a topic that nobody asked for is new, and gets an empty one. */
    StreamState folder(AggregateRef topic) {
        return folders.computeIfAbsent(topic, missing -> StreamState.empty(missing, ledger));
    }

    Collection<StreamState> folders() {
        return folders.values();
    }

    ImmutableSet<AggregateRef> topics() {
        return ImmutableSet.copyOf(folders.keySet());
    }

    /** The desk as the facts leave it; throws if the life cycle forbids one of them. */
    LoadedStates after(List<Fact> facts) {
        LoadedStates after = new LoadedStates(ledger, new LinkedHashMap<>(folders));
        facts.forEach(fact -> after.put(after.folder(fact.event().topic()).after(fact)));
        return after;
    }
}
