package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;

/**
 * Names a triage meeting (民情分析会).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record TriageMeetingId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public TriageMeetingId {
        Id.require("triage meeting id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
