package io.github.fourmatters.governance.raise;

import io.github.fourmatters.governance.issue.Id;

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

    @Override
    public String toString() {
        return value;
    }
}
