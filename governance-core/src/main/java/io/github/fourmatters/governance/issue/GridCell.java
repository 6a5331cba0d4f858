package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * Names an area inside a community (网格).
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record GridCell(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public GridCell {
        Id.require("grid cell", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<GridCell> tryOf(String text) {
        return Id.tryOf(text, GridCell::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
