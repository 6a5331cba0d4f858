package io.github.fourmatters.governance.issue;

import java.util.Optional;

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

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<CategoryCode> tryOf(String text) {
        return Id.tryOf(text, CategoryCode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
