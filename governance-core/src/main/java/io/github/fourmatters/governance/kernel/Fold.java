package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Event;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Builds one matter's part of the state of an aggregate, called a slice, event by event. Several matters may have a fold for the same kind
 * of aggregate. Each of these folds is given every event of the aggregate and leaves its slice as it is where the event does not concern
 * it.
 *
 * <p>{@link LoadedStates#get} finds a slice by the fold itself, by identity. So keep each fold in a constant.
 *
 * @param <S> the slice's type, which must be immutable
 */
public final class Fold<S> {
    private final String kind;
    private final S initial;
    private final BiFunction<S, Event, S> step;
    private final Set<Class<? extends Event>> named;

    private Fold(String kind, S initial, BiFunction<S, Event, S> step, Set<Class<? extends Event>> named) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.initial = Objects.requireNonNull(initial, "initial");
        this.step = Objects.requireNonNull(step, "step");
        this.named = Objects.requireNonNull(named, "named");
    }

    /**
     * Returns a fold that treats every event alike, by what the event says of itself, whatever its type.
     *
     * @param kind the kind of aggregate that it follows
     * @param initial the slice before the first event
     * @param step gives the slice after an event; returns the same slice for an event that does not concern it
     * @param <S> the slice's type
     * @return the fold
     */
    public static <S> Fold<S> ofEvery(String kind, S initial, BiFunction<S, Event, S> step) {
        return new Fold<>(kind, initial, step, ImmutableSet.of());
    }

    /**
     * Begins a fold that goes by the types of events. It names every type of event of its own matter and of those to the left, also of
     * such as never stand on its kind of aggregate; the events of those to the right change nothing.
     *
     * @param kind the kind of aggregate that it follows
     * @param initial the slice before the first event
     * @param families the sealed interfaces of the events that it knows
     * @param <S> the slice's type
     * @return an empty table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S> Builder<S> over(String kind, S initial, Class<? extends Event>... families) {
        return new Builder<>(kind, initial, ImmutableList.copyOf(families));
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

    /**
     * Returns the types of events that this fold handles or names as ignored.
     *
     * @return the types; empty for a fold that treats every event alike
     */
    public Set<Class<? extends Event>> named() {
        return named;
    }

    /**
     * A fold that is being put together.
     *
     * @param <S> the slice's type
     */
    public static final class Builder<S> {
        private final String kind;
        private final S initial;
        private final TypeSwitch.Builder<Event, S, S> steps;
        private BiFunction<Event, S, S> elsewhere = (event, before) -> before;

        private Builder(String kind, S initial, List<Class<? extends Event>> families) {
            this.kind = kind;
            this.initial = initial;
            this.steps = TypeSwitch.over(families);
        }

        /**
         * Says what an event does to the slice.
         *
         * @param type a final type of event; or a sealed one, whose final types then have this step where they have none yet
         * @param step gives the slice after the event
         * @param <E> the type
         * @return this fold
         * @throws IllegalStateException naming the type, if it is final and named already
         */
        public <E extends Event> Builder<S> on(Class<E> type, BiFunction<E, S, S> step) {
            steps.on(type, step);
            return this;
        }

        /**
         * Names events that leave the slice as it is.
         *
         * @param types final types, or sealed ones for every final type below them
         * @return this fold
         * @throws IllegalStateException naming the type, if one is named already
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Builder<S> ignoring(Class<? extends Event>... types) {
            steps.ignoring((event, before) -> before, ImmutableList.copyOf(types));
            return this;
        }

        /**
         * Says what an event of a matter to the right does to the slice, by what it says of itself; without this, nothing.
         *
         * @param step gives the slice after the event
         * @return this fold
         */
        public Builder<S> elsewhere(BiFunction<Event, S, S> step) {
            elsewhere = step;
            return this;
        }

        /**
         * Ends the fold.
         *
         * @return the fold
         * @throws IllegalStateException naming the type, if one is neither handled nor ignored
         */
        public Fold<S> complete() {
            TypeSwitch<Event, S, S> table = steps.complete();
            BiFunction<Event, S, S> unnamed = elsewhere;
            return new Fold<>(kind, initial, (before, event) -> table.applyOr(event, before, unnamed), table.types());
        }
    }
}
