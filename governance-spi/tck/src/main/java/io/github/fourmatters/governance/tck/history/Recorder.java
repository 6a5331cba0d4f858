package io.github.fourmatters.governance.tck.history;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes down a history while it happens. Thread-safe.
 *
 * @param <I> the type of what is asked
 * @param <O> the type of what is answered
 */
public final class Recorder<I, O> {

    private final long start = System.nanoTime();
    private final List<Call<I, O>> calls = new ArrayList<>();

    /** Begins an empty history. */
    public Recorder() {}

    /**
     * Makes a call and writes it down.
     *
     * @param input what is asked
     * @param work answers it
     * @return the answer
     */
    public O call(I input, Function<? super I, ? extends O> work) {
        long begun = System.nanoTime() - start;
        O output = work.apply(input);
        long ended = System.nanoTime() - start;
        synchronized (calls) {
            calls.add(new Call<>(input, output, begun, ended));
        }
        return output;
    }

    /**
     * Gives the history.
     *
     * @return the calls, in the order of their ends
     */
    public ImmutableList<Call<I, O>> calls() {
        synchronized (calls) {
            return ImmutableList.copyOf(calls);
        }
    }
}
