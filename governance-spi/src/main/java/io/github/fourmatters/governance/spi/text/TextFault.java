package io.github.fourmatters.governance.spi.text;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with a text.
 *
 * @param kind what it is
 * @param found the character and its place, for example {@code "U+0007 at character 12"}; empty for a blank text. Never a word of the text
 */
public record TextFault(Kind kind, String found) {

    /** What can be wrong with a text; a closed list, in the order in which a text is looked through. */
    public enum Kind {
        /** There is no visible character in it: it is empty, or all white space, marks and characters that are not seen. */
        BLANK("holds no visible character; say it in words"),
        /** It holds half of a surrogate pair, which no encoding keeps. */
        HALF_CHARACTER("holds half a character; send whole Unicode characters"),
        /** It holds a control character, other than line breaks and tabs in a text of several lines, or a code point that is no character. */
        CONTROL_CHARACTER("holds a control character; take it out"),
        /** It turns the direction of writing and never turns it back. */
        OPEN_DIRECTION("turns the direction of writing and never turns it back; take that character out");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /**
         * Says what is wrong and what to do about it, to stand behind the name of the text.
         *
         * @return half a sentence in English
         */
        public String advice() {
            return advice;
        }
    }

    /**
     * Checks the parts.
     *
     * @param kind what it is
     * @param found the character and its place
     */
    public TextFault {
        requireNonNull(kind, "kind");
        requireNonNull(found, "found");
    }

    static TextFault at(Kind kind, int point, int index) {
        return new TextFault(kind, Characters.name(point) + " at character " + (index + 1));
    }
}
