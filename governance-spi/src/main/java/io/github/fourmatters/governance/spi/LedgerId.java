package io.github.fourmatters.governance.spi;

import com.google.common.base.CharMatcher;
import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.Optional;

/**
 * Names one ledger: the record of one community, and the unit of ordering and of atomicity.
 *
 * <p>Example: {@code new LedgerId("lakeside-3")}. Immutable; two ids of the same value are equal.
 *
 * @param value 1 to 64 visible characters of any script, by {@link IdRule#ID}; of ASCII only letters, digits, dots, underscores and hyphens,
 *     since other ids are put together from it; upper and lower case differ
 */
public record LedgerId(String value) {
    private static final int LONGEST = 64;
    private static final CharMatcher ASCII_OF_NAMES = CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("._-"));

    /**
     * Checks the value.
     *
     * @param value 1 to 64 visible characters, of ASCII only letters, digits, dots, underscores and hyphens
     * @throws IllegalArgumentException if the value has other characters or another length; names it and what is
     *     allowed
     * @throws NullPointerException if the value is null
     */
    public LedgerId {
        IdRule.ID.require("ledger id", value, LONGEST);
        if (!hasPlainAscii(value)) {
            throw new IllegalArgumentException("ledger id '" + Quoted.of(value)
                    + "' may hold of ASCII only letters, digits, '.', '_' and '-'; take '-' between words");
        }
    }

    private static boolean hasPlainAscii(String value) {
        return ASCII_OF_NAMES.or(CharMatcher.ascii().negate()).matchesAllOf(value);
    }

    /**
     * Tries a text from outside.
     *
     * @param text the text, not null
     * @return the id, or empty if the text cannot be one
     */
    public static Optional<LedgerId> tryOf(String text) {
        return IdRule.ID.allows(text, LONGEST) && hasPlainAscii(text)
                ? Optional.of(new LedgerId(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
