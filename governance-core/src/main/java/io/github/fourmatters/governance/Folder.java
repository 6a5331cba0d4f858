package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Fold;

/** The slices of one topic at one version. Immutable. */
final class Folder {
    private final long version;
    private final ImmutableList<Fold<?>> folds;
    private final Object[] slices;

    private Folder(long version, ImmutableList<Fold<?>> folds, Object[] slices) {
        this.version = version;
        this.folds = folds;
        this.slices = slices;
    }

    static Folder empty(String kind) {
        ImmutableList<Fold<?>> folds = House.foldsOf(kind);
        return new Folder(0, folds, folds.stream().map(Fold::initial).toArray());
    }

    long version() {
        return version;
    }

    /** The slices after one more fact; throws if the life cycle forbids it. */
    Folder after(Fact fact) {
        Object[] next = slices.clone();
        for (int index = 0; index < next.length; index++) {
            next[index] = step(folds.get(index), next[index], fact);
        }
        return new Folder(version + 1, folds, next);
    }

    @SuppressWarnings("unchecked") // a slice stands at the index of the fold that made it
    private static <S> Object step(Fold<S> fold, Object slice, Fact fact) {
        return fold.step((S) slice, fact.event(), fact.occurredAt());
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
