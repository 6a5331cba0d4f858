package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

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

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<TriageMeetingId> tryOf(String text) {
        return Id.tryOf(text, TriageMeetingId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
