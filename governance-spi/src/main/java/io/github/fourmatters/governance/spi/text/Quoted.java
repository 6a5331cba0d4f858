package io.github.fourmatters.governance.spi.text;

import static java.util.Objects.requireNonNull;

/**
 * Makes text from outside fit for one line of a message: short, and with nothing in it that is not seen.
 *
 * <pre>{@code
 * Quoted.of("lake\u00a0side"); // "lake<U+00A0>side"
 * }</pre>
 *
 * <p>Stateless.
 */
public final class Quoted {

    /** Is how many characters of a text {@link #of(String)} shows. */
    public static final int SHOWN = 80;

    private Quoted() {}

    /**
     * Shows a text in a message.
     *
     * @param text any text, not null, of any length and with anything in it
     * @return its first {@value #SHOWN} characters, with each that is not seen as its name in angle brackets; where it is longer, how long
     */
    public static String of(String text) {
        return of(text, SHOWN);
    }

    /**
     * Shows the beginning of a text in a message.
     *
     * @param text any text, not null, of any length and with anything in it
     * @param shown how many characters to show, 0 or more
     * @return its first characters, with each that is not seen as its name in angle brackets; where it is longer, how long
     */
    public static String of(String text, int shown) {
        StringBuilder quoted = new StringBuilder();
        int at = 0;
        for (int left = shown; at < requireNonNull(text, "text").length() && left > 0; left--) {
            int point = text.codePointAt(at);
            append(quoted, point, at == 0);
            at += Character.charCount(point);
        }
        return at < text.length() ? quoted + "… (" + text.length() + " characters)" : quoted.toString();
    }

    private static void append(StringBuilder quoted, int point, boolean first) {
        boolean marksNothing = first && Characters.isCombining(point);
        if (point == ' ' || (Characters.isCombining(point) && !Characters.isHidden(point) && !marksNothing)) {
            quoted.appendCodePoint(point);
        } else if (Characters.isVisible(point)) {
            quoted.appendCodePoint(point);
        } else {
            quoted.append('<').append(Characters.name(point)).append('>');
        }
    }
}
