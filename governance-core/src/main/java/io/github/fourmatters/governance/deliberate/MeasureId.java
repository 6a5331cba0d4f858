package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names a measure: one promise to do something about an issue (办理措施).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record MeasureId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public MeasureId {
        Id.require("measure id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<MeasureId> tryOf(String text) {
        return Id.tryOf(text, MeasureId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
