package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.issue.Id;

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

    @Override
    public String toString() {
        return value;
    }
}
