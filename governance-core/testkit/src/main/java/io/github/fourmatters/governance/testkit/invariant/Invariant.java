package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.testkit.History;
import java.util.function.Function;

/** One sentence that every history must hold. */
public final class Invariant {
    private final int number;
    private final String sentence;
    private final Function<History, ImmutableList<String>> check;

    private Invariant(int number, String sentence, Function<History, ImmutableList<String>> check) {
        this.number = number;
        this.sentence = sentence;
        this.check = check;
    }

    static Invariant of(int number, String sentence, Function<History, ImmutableList<String>> check) {
        return new Invariant(number, sentence, check);
    }

    /**
     * Returns its number in the rules.
     *
     * @return the number; 0 for the sentence that stands above them all
     */
    public int number() {
        return number;
    }

    /**
     * Returns what it says.
     *
     * @return the sentence
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Looks for what breaks it.
     *
     * @param history the history
     * @return a line for each breach, naming the fact or the issue; empty if it holds
     */
    public ImmutableList<String> violations(History history) {
        return check.apply(history).stream()
                .map(breach -> this + ": " + breach)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "invariant " + number + " (" + sentence + ")";
    }
}
