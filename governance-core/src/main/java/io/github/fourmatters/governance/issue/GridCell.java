package io.github.fourmatters.governance.issue;

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

    @Override
    public String toString() {
        return value;
    }
}
