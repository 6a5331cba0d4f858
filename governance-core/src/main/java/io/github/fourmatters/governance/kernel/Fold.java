package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.issue.Event;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Builds one matter's part of the state of an aggregate, called a slice, event by event. Several matters may have a fold for the same kind of
 * aggregate. Each of these folds is given every event of the aggregate and leaves its slice as it is where the event does not concern it.
 *
 * <p>{@link States#get} finds a slice by the fold itself, by identity. So keep each fold in a constant.
 *
 * @param <S> the slice's type, which must be immutable
 */
public final class Fold<S> {
    private final String kind;
    private final S initial;
    private final BiFunction<S, Event, S> step;

    private Fold(String kind, S initial, BiFunction<S, Event, S> step) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.initial = Objects.requireNonNull(initial, "initial");
        this.step = Objects.requireNonNull(step, "step");
    }

    /**
     * Returns a fold.
     *
     * @param kind the kind of aggregate that it follows
     * @param initial the slice before the first event
     * @param step gives the slice after an event; returns the same slice for an event that does not concern it
     * @param <S> the slice's type
     * @return the fold
     */
    public static <S> Fold<S> over(String kind, S initial, BiFunction<S, Event, S> step) {
        return new Fold<>(kind, initial, step);
    }

    /**
     * Returns the kind of aggregate that this fold follows.
     *
     * @return the kind
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns the slice before the first event.
     *
     * @return the empty slice
     */
    public S initial() {
        return initial;
    }

    /**
     * Returns the slice after one more event.
     *
     * @param slice the slice so far
     * @param event the event
     * @return the slice after it
     */
    public S step(S slice, Event event) {
        return step.apply(slice, event);
    }
}
