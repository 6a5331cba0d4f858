package io.github.fourmatters.governance.tck.history;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order of calls in which each answer is right, and which puts no call before one that was over when it began.
 *
 * @param <S> the type of the state
 * @param <I> the type of what is asked
 * @param <O> the type of what is answered
 */
public final class Linearizability<S, I, O> {

    private static final int MOST_CALLS = 63;

    private final Model<S, I, O> model;
    private final ImmutableList<Call<I, O>> calls;
    private final Set<Tried<S>> tried = new HashSet<>();

    /** Is what is left to do when some calls have taken effect. */
    private record Tried<S>(long done, S state) {}

    private Linearizability(Model<S, I, O> model, ImmutableList<Call<I, O>> calls) {
        this.model = model;
        this.calls = calls;
    }

    /**
     * Says whether there is such an order.
     *
     * @param model says which answers are right
     * @param calls the history, at most 63 calls
     * @param <S> the type of the state
     * @param <I> the type of what is asked
     * @param <O> the type of what is answered
     * @return whether there is one
     */
    public static <S, I, O> boolean holds(Model<S, I, O> model, ImmutableList<Call<I, O>> calls) {
        if (calls.size() > MOST_CALLS) {
            throw new IllegalArgumentException("the history has " + calls.size() + " calls; at most " + MOST_CALLS);
        }
        return new Linearizability<>(model, calls).canEnd(0, model.initial());
    }

    private boolean canEnd(long done, S state) {
        if (Long.bitCount(done) == calls.size()) {
            return true;
        }
        if (!tried.add(new Tried<>(done, state))) {
            return false;
        }
        for (int at = 0; at < calls.size(); at++) {
            if (mayBeNext(done, at)) {
                Call<I, O> call = calls.get(at);
                Optional<S> after = model.after(state, call.input(), call.output());
                if (after.isPresent() && canEnd(done | 1L << at, after.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeNext(long done, int at) {
        if ((done & 1L << at) != 0) {
            return false;
        }
        for (int other = 0; other < calls.size(); other++) {
            if ((done & 1L << other) == 0 && calls.get(other).isBefore(calls.get(at))) {
                return false;
            }
        }
        return true;
    }
}
