package io.github.fourmatters.governance.raise;

import io.github.fourmatters.governance.issue.Id;
import java.util.Optional;

/**
 * Names one report: what one person reported, once.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record ReportId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public ReportId {
        Id.require("report id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<ReportId> tryOf(String text) {
        return Id.tryOf(text, ReportId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
