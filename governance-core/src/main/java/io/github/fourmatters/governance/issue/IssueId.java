package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * Names an issue (议题), the same in every ledger and for ever.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record IssueId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public IssueId {
        Id.require("issue id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<IssueId> tryOf(String text) {
        return Id.tryOf(text, IssueId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
