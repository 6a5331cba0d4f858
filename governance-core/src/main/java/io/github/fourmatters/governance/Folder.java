package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Fold;
import java.time.Instant;

/** The slices of one topic at one version, and when the newest of its facts happened. Immutable. */
final class Folder {
    private final long version;
    private final ImmutableList<Fold<?>> folds;
    private final Object[] slices;
    private final Instant newest;

    private Folder(long version, ImmutableList<Fold<?>> folds, Object[] slices, Instant newest) {
        this.version = version;
        this.newest = newest;
        this.folds = folds;
        this.slices = slices;
    }

    static Folder empty(String kind) {
        ImmutableList<Fold<?>> folds = House.foldsOf(kind);
        return new Folder(0, folds, folds.stream().map(Fold::initial).toArray(), Instant.MIN);
    }

    long version() {
        return version;
    }

    /** When the newest fact happened. */
    Instant newest() {
        return newest;
    }

    /** The slices after one more fact; throws if the life cycle forbids it. */
    Folder after(Fact fact) {
        Event event = fact.event();
        Object[] next = slices.clone();
        for (int index = 0; index < next.length; index++) {
            next[index] = step(folds.get(index), next[index], event);
        }
        return new Folder(version + 1, folds, next, later(newest, fact.occurredAt()));
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
