package io.github.fourmatters.governance.issue;

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

    @Override
    public String toString() {
        return value;
    }
}
