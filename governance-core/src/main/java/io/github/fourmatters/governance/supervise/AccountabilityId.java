package io.github.fourmatters.governance.supervise;

import io.github.fourmatters.governance.issue.Id;

/**
 * Names an accountability record (责任追究记录).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record AccountabilityId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public AccountabilityId {
        Id.require("accountability id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
