package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.LoadedStates;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The loaded states of one command at the door: a {@link StreamState} for each aggregate that it reads, replaced as it appends. Used by one
 * thread.
 */
final class CommandStates implements LoadedStates {
    private final LedgerId ledger;
    private final Map<AggregateRef, StreamState> states;
    private Instant newest = Instant.MIN;

    CommandStates(LedgerId ledger) {
        this(ledger, new LinkedHashMap<>());
    }

    private CommandStates(LedgerId ledger, Map<AggregateRef, StreamState> states) {
        this.ledger = ledger;
        this.states = states;
    }

    @Override
    public <S> S get(AggregateRef aggregate, Fold<S> fold) {
        StreamState state = states.get(aggregate);
        if (state == null) {
            throw new IllegalArgumentException(aggregate + " was not asked for before the decision");
        }
        return state.get(fold);
    }

    @Override
    public boolean has(AggregateRef aggregate) {
        return states.containsKey(aggregate);
    }

    void put(StreamState state) {
        states.put(state.aggregate(), state);
        newest = StreamState.later(newest, state.newest());
    }

    /** When the newest fact of all that lies open happened. */
    Instant newest() {
        return newest;
    }

    /** The state of an aggregate; an aggregate that nobody asked for is new, and gets an empty one. */
    StreamState state(AggregateRef aggregate) {
        return states.computeIfAbsent(aggregate, missing -> StreamState.empty(missing, ledger));
    }

    Collection<StreamState> streams() {
        return states.values();
    }

    ImmutableSet<AggregateRef> aggregates() {
        return ImmutableSet.copyOf(states.keySet());
    }

    /** The loaded as the facts leave it; throws if the life cycle forbids one of them. */
    CommandStates after(List<Fact> facts) {
        CommandStates after = new CommandStates(ledger, new LinkedHashMap<>(states));
        facts.forEach(fact -> after.put(after.state(fact.event().aggregate()).after(fact)));
        return after;
    }
}
