package io.github.fourmatters.governance.tck.history;

/**
 * Is one call of a history.
 *
 * @param input what was asked
 * @param output what was answered
 * @param begun when it was asked
 * @param ended when it was answered, later than it was asked
 * @param <I> the type of what is asked
 * @param <O> the type of what is answered
 */
public record Call<I, O>(I input, O output, long begun, long ended) {

    /** Says whether this call was over before the other began. */
    boolean isBefore(Call<?, ?> other) {
        return ended < other.begun();
    }

    @Override
    public String toString() {
        return begun / 1_000 + "-" + ended / 1_000 + " us: " + input + " -> " + output;
    }
}
