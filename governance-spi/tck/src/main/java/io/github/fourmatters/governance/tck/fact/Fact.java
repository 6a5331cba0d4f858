package io.github.fourmatters.governance.tck.fact;

import static java.util.Objects.requireNonNull;

/**
 * Is the event of the kit. Immutable.
 *
 * @param text anything
 */
public record Fact(String text) {

    /**
     * Refuses null.
     *
     * @param text anything
     */
    public Fact {
        requireNonNull(text, "text");
    }
}
