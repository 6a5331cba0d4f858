package io.github.fourmatters.governance.issue;

/**
 * Names an entry in a register: something that is counted but is not an issue, such as an errand.
 *
 * @param value the identifier as text, as {@link Id} describes it
 */
public record EntryId(String value) implements Id {
    /**
     * Checks the identifier.
     *
     * @param value the identifier as text
     * @throws IllegalArgumentException if the text cannot be an identifier
     */
    public EntryId {
        Id.require("entry id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
