package io.github.fourmatters.governance.issue;

import static java.util.Objects.requireNonNull;

/**
 * Marks a record that wraps one identifier, so that codecs and tables can show it as plain text.
 *
 * <p>Identifiers are 1 to {@value #MAXIMUM_LENGTH} characters without white space or control characters, in any script: they are
 * chosen by the embedding system, or derived by the library from the command that made the thing
 * ({@link Context#derive(int)}). They are never personal data.
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
     * @throws IllegalArgumentException naming the kind and the text, if it is empty, too long or holds white space or control
     *     characters
     */
    static String require(String kind, String value) {
        requireNonNull(value, kind);
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH || !isPlain(value)) {
            throw new IllegalArgumentException(kind + " '" + abbreviate(value) + "' must be 1 to " + MAXIMUM_LENGTH
                    + " whole characters without white space or control characters");
        }
        return value;
    }

    // A loop, not a stream: every command makes identifiers.
    private static boolean isPlain(String value) {
        int index = 0;
        while (index < value.length()) {
            int point = value.codePointAt(index);
            if (!isPlain(point)) {
                return false;
            }
            index += Character.charCount(point);
        }
        return true;
    }

    private static boolean isPlain(int point) {
        // Nearly every character of nearly every identifier is a visible one of ASCII.
        return (point > ' ' && point < 0x7f) || isPlainElsewhere(point);
    }

    private static boolean isPlainElsewhere(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String abbreviate(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
