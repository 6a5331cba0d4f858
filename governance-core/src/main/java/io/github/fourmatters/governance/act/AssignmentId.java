package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names an assignment of a measure to a unit (派单).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record AssignmentId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public AssignmentId {
        Id.require("assignment id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<AssignmentId> tryOf(String text) {
        return Id.tryOf(text, AssignmentId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
