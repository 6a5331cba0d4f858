package io.github.fourmatters.governance.tck.history;

import java.util.Optional;

/**
 * Says what one thread alone would be answered.
 *
 * @param <S> the type of the state: immutable, with equality by value
 * @param <I> the type of what is asked
 * @param <O> the type of what is answered
 */
public interface Model<S, I, O> {

    /**
     * Gives the state before the first call.
     *
     * @return the state
     */
    S initial();

    /**
     * Says whether an answer is right.
     *
     * @param state the state before the call
     * @param input what was asked
     * @param output what was answered
     * @return the state afterwards, or empty if the answer is wrong
     */
    Optional<S> after(S state, I input, O output);
}
