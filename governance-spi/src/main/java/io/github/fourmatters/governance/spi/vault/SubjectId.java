package io.github.fourmatters.governance.spi.vault;

import io.github.fourmatters.governance.spi.text.IdRule;
import java.util.Optional;

/**
 * Names one person or household whose data the vault keeps; says nothing about who it is. Immutable.
 *
 * @param value 1 to 100 visible characters of any script, by {@link IdRule#ID}
 */
public record SubjectId(String value) {
    /** The greatest length of a value, in UTF-16 units. */
    public static final int LONGEST = 100;

    /**
     * Checks the value.
     *
     * @param value 1 to 100 visible characters of any script, by {@link IdRule#ID}
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public SubjectId {
        IdRule.ID.require("subject id", value, LONGEST);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<SubjectId> tryOf(String text) {
        return IdRule.ID.allows(text, LONGEST) ? Optional.of(new SubjectId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
