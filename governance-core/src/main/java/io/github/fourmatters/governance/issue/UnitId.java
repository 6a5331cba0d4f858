package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * Names a unit based in the area (驻区单位); the community itself is one too. Units share their ids across ledgers.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record UnitId(String value) implements Id {
    /** What stands in a count by unit for issues that have none. No unit bears this id. */
    public static final UnitId UNASSIGNED = new UnitId("UNASSIGNED");

    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public UnitId {
        Id.require("unit id", value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<UnitId> tryOf(String text) {
        return Id.tryOf(text, UnitId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
