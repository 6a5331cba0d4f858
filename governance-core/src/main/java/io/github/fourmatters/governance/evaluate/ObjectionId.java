package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names an objection to a disclosed entry (公示异议).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record ObjectionId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public ObjectionId {
        Id.require("objection id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<ObjectionId> tryOf(String text) {
        return Id.tryOf(text, ObjectionId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
