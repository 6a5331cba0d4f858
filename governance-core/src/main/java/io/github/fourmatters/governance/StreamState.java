package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.time.Instant;
import java.util.Arrays;

/**
 * What one stream has come to: the slices of its one aggregate at one version, and when the newest of its facts happened. A command reads
 * several of them, as {@link CommandStates}. Immutable.
 */
final class StreamState {
    private final AggregateRef aggregate;
    private final StreamId stream;
    private final long version;
    private final ImmutableList<Fold<?>> folds;
    private final Object[] slices;
    private final Instant newest;

    private StreamState(
            AggregateRef aggregate,
            StreamId stream,
            long version,
            ImmutableList<Fold<?>> folds,
            Object[] slices,
            Instant newest) {
        this.aggregate = aggregate;
        this.stream = stream;
        this.version = version;
        this.newest = newest;
        this.folds = folds;
        this.slices = slices;
    }

    static StreamState empty(AggregateRef aggregate, LedgerId ledger) {
        return empty(aggregate, aggregate.in(ledger));
    }

    static StreamState empty(StreamId stream) {
        return empty(AggregateRef.of(stream), stream);
    }

    private static StreamState empty(AggregateRef aggregate, StreamId stream) {
        ImmutableList<Fold<?>> folds = Matters.foldsOf(aggregate.kind());
        Object[] slices = new Object[folds.size()];
        Arrays.setAll(slices, index -> folds.get(index).initial());
        return new StreamState(aggregate, stream, 0, folds, slices, Instant.MIN);
    }

    AggregateRef aggregate() {
        return aggregate;
    }

    StreamId stream() {
        return stream;
    }

    long version() {
        return version;
    }

    /** When the newest fact happened. */
    Instant newest() {
        return newest;
    }

    /** The slices after one more fact; throws if the life cycle forbids it. */
    StreamState after(Fact fact) {
        Event event = fact.event();
        Object[] next = slices.clone();
        for (int index = 0; index < next.length; index++) {
            next[index] = step(folds.get(index), next[index], event);
        }
        return new StreamState(aggregate, stream, version + 1, folds, next, later(newest, fact.occurredAt()));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @SuppressWarnings("unchecked") // a slice stands at the index of the fold that made it
    private static <S> Object step(Fold<S> fold, Object slice, Event event) {
        return fold.step((S) slice, event);
    }

    @SuppressWarnings("unchecked") // a slice stands at the index of the fold that made it
    <S> S get(Fold<S> fold) {
        for (int index = 0; index < slices.length; index++) {
            if (folds.get(index) == fold) {
                return (S) slices[index];
            }
        }
        throw new IllegalArgumentException("no such slice of a " + fold.kind());
    }
}
