package io.github.fourmatters.governance.spi.input;

import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.Objects;

/** Says in one sentence what is wrong with a file or a text from outside. Trying again does not help; other input does. */
public final class UnreadableInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 300;

    /** What is wrong. */
    private final String problem;

    /**
     * Makes one.
     *
     * @param name what was read, for example the path of a file
     * @param problem what is wrong with it, to stand behind the name; not more than a line of the input
     * @param wayOut what to do about it
     */
    public UnreadableInputException(String name, String problem, String wayOut) {
        super(Quoted.of(name, LONGEST_NAME) + " " + problem + "; " + wayOut);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * Tells what is wrong.
     *
     * @return half a sentence, to stand behind the name of what was read
     */
    public String problem() {
        return problem;
    }
}
