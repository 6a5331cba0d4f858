package io.github.fourmatters.governance.issue;

/**
 * Names a unit based in the area (驻区单位); the community itself is one too. Units share their ids across ledgers.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record UnitId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public UnitId {
        Id.require("unit id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
