package io.github.fourmatters.governance.spi;

import io.github.fourmatters.governance.spi.check.Check;
import java.util.Optional;

/**
 * Names one command within its ledger, so that a repeat can be told from a new one.
 *
 * <p>Example: {@code new CommandId("app-7:raise/2026-03-02.14")}. Immutable; two ids of the same value are equal.
 *
 * @param value 1 to 100 printable ASCII characters without spaces; upper and lower case differ
 */
public record CommandId(String value) {
    private static final int LONGEST = 100;

    /**
     * Checks the value.
     *
     * @param value 1 to 100 printable ASCII characters without spaces
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public CommandId {
        Check.code("command id", value, LONGEST);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<CommandId> tryOf(String text) {
        return Check.isCode(text, LONGEST) ? Optional.of(new CommandId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
