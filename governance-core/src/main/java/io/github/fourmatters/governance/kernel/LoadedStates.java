package io.github.fourmatters.governance.kernel;

import io.github.fourmatters.governance.issue.AggregateRef;

/**
 * The states that were loaded for a command: of every aggregate that it reads, one slice for each fold. A decider is given them and reads
 * no more.
 */
public interface LoadedStates {
    /**
     * Returns a slice.
     *
     * @param aggregate an aggregate that was asked for
     * @param fold which slice of it
     * @param <S> the slice's type
     * @return the slice, the fold's initial one if nothing has happened to the aggregate
     * @throws IllegalArgumentException if the aggregate was not loaded, which is a programming error of the matter
     */
    <S> S get(AggregateRef aggregate, Fold<S> fold);

    /**
     * Tells whether an aggregate was loaded.
     *
     * @param aggregate the aggregate
     * @return {@code true} if {@link #get} can answer for it
     */
    boolean has(AggregateRef aggregate);
}
