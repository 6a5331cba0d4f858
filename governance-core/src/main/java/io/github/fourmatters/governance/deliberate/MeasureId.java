package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.Id;

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

    @Override
    public String toString() {
        return value;
    }
}
