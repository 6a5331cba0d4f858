package io.github.fourmatters.governance.issue;

import io.github.fourmatters.governance.spi.text.IdRule;
import java.util.Optional;
import java.util.function.Function;

/**
 * Marks a record that wraps one identifier, so that codecs and tables can show it as plain text.
 *
 * <p>Identifiers are 1 to {@value #MAXIMUM_LENGTH} visible characters of any script, by {@link IdRule#ID}: they are
 * chosen by the embedding system, or derived by the library from the command that made the thing
 * (a command derives the ids of what it makes from its own id). They are never personal data.
 */
public interface Id {
    /** The greatest number of characters in an identifier. */
    int MAXIMUM_LENGTH = 200;

    /**
     * Returns the identifier as text.
     *
     * @return the text, never empty
     */
    String value();

    /**
     * Checks that a text can be an identifier.
     *
     * @param kind what the identifier is for, as it is to be named in an error, for example {@code "issue id"}
     * @param value the text to check
     * @return the same text
     * @throws NullPointerException naming the kind, if the text is {@code null}
     * @throws IllegalArgumentException naming the kind, the text and what is wrong with it, if it is too long or against
     *     {@link IdRule#ID}
     */
    static String require(String kind, String value) {
        return IdRule.ID.require(kind, value, MAXIMUM_LENGTH);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @param id makes the identifier
     * @param <T> the type of identifier
     * @return the identifier, or empty if the text cannot be one
     */
    static <T extends Id> Optional<T> tryOf(String text, Function<String, T> id) {
        return IdRule.ID.allows(text, MAXIMUM_LENGTH) ? Optional.of(id.apply(text)) : Optional.empty();
    }
}
