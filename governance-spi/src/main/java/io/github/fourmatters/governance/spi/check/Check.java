package io.github.fourmatters.governance.spi.check;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.util.function.IntPredicate;

/** Refuses texts that a column of a storage could not keep; stateless. */
public final class Check {

    private Check() {}

    /**
     * Checks an identifier of letters, digits, dots, underscores and hyphens.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @param max the greatest length
     * @return the text
     */
    public static String name(String name, String text, int max) {
        return text(name, text, max, Check::isNameCharacter, "letters, digits, '.', '_' and '-'");
    }

    /**
     * Checks a text of printable ASCII characters without spaces.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @param max the greatest length
     * @return the text
     */
    public static String code(String name, String text, int max) {
        return text(name, text, max, Check::isCodeCharacter, "printable ASCII characters without spaces");
    }

    /**
     * Tells whether a text is one of printable ASCII characters without spaces.
     *
     * @param text the text, not null
     * @param max the greatest length
     * @return {@code true} if it is, and is neither empty nor longer
     */
    public static boolean isCode(String text, int max) {
        return !text.isEmpty() && text.length() <= max && all(text, Check::isCodeCharacter);
    }

    /**
     * Checks a key in any script, by {@link IdRule#KEY}.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @param max the greatest length in UTF-16 units
     * @return the text
     */
    public static String printable(String name, String text, int max) {
        return IdRule.KEY.require(name, text, max);
    }

    /**
     * Checks a lower-case word: a letter, then letters, digits and hyphens.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @param max the greatest length
     * @return the text
     */
    public static String word(String name, String text, int max) {
        String allowed = "a lower-case letter, then lower-case letters, digits and '-'";
        text(name, text, max, c -> isLower(c) || isDigit(c) || c == '-', allowed);
        if (!isLower(text.charAt(0))) {
            throw refused(name, text, max, allowed);
        }
        return text;
    }

    /**
     * Checks a text of any length and any characters except lone surrogates, which no encoding keeps.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @return the text
     */
    public static String unicode(String name, String text) {
        requireNonNull(text, name);
        if (text.codePoints().anyMatch(Check::isSurrogate)) {
            throw new IllegalArgumentException(
                    name + " holds half of a surrogate pair, which cannot be stored: " + Quoted.of(text));
        }
        return text;
    }

    /**
     * Checks a number against its least value.
     *
     * @param name what the number is, for the message
     * @param value the number
     * @param least the least allowed value
     * @return the number
     */
    public static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least " + least);
        }
        return value;
    }

    private static String text(String name, String text, int max, IntPredicate fits, String allowed) {
        requireNonNull(text, name);
        if (text.isEmpty() || text.length() > max || !all(text, fits)) {
            throw refused(name, text, max, allowed);
        }
        return text;
    }

    private static boolean all(String text, IntPredicate fits) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!fits.test(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static IllegalArgumentException refused(String name, String text, int max, String allowed) {
        return new IllegalArgumentException(name + " is '" + Quoted.of(text) + "' (" + text.length()
                + " characters); allowed are 1 to " + max + " of: " + allowed);
    }

    private static boolean isCodeCharacter(int c) {
        return c > ' ' && c < 0x7f;
    }

    private static boolean isNameCharacter(int c) {
        return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '.' || c == '_' || c == '-';
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
