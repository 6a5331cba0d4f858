package io.github.fourmatters.governance.issue;

import java.util.Optional;

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

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<EntryId> tryOf(String text) {
        return Id.tryOf(text, EntryId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
