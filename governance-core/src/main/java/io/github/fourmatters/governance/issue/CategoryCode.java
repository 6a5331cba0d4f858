package io.github.fourmatters.governance.issue;

/**
 * Names a node of the charter's tree of categories (类别).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record CategoryCode(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public CategoryCode {
        Id.require("category code", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
