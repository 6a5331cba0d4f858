package io.github.fourmatters.governance.kernel;
import io.github.fourmatters.governance.issue.AggregateRef;


/** The slices of state that were loaded for a command. */
public interface States {
    /**
     * Returns a slice.
     *
     * @param topic a topic that was asked for
     * @param fold which slice of it
     * @param <S> the slice's type
     * @return the slice, the fold's initial one if nothing has happened to the topic
     * @throws IllegalArgumentException if the topic was not loaded, which is a programming error of the room
     */
    <S> S get(AggregateRef topic, Fold<S> fold);

    /**
     * Tells whether a topic was loaded.
     *
     * @param topic the topic
     * @return {@code true} if {@link #get} can answer for it
     */
    boolean has(AggregateRef topic);
}
