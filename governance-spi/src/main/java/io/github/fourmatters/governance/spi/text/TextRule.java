package io.github.fourmatters.governance.spi.text;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.text.TextFault.Kind;
import java.util.Optional;

/**
 * The rule for what people write: words, reasons, measures, titles, names.
 *
 * <p>A text holds
 *
 * <ul>
 *   <li>at least one visible character. White space of any kind (also U+00A0 and U+3000), control characters, format characters (such as
 *       U+200B and U+FEFF), variation selectors, fillers, the empty Braille pattern and marks that combine with a character are not enough;
 *   <li>no half of a surrogate pair;
 *   <li>no control character and none of Unicode's noncharacters; in {@link #LINES} line feeds, carriage returns and tabs may stand, in
 *       {@link #LINE} they may not, and neither may U+2028 and U+2029;
 *   <li>no embedding, override or isolate (U+202A, U+202B, U+202D, U+202E, U+2066 to U+2068) that is not ended in the text, by U+202C and
 *       U+2069 as the Unicode bidirectional algorithm has it: it would turn the text behind it as well.
 * </ul>
 *
 * <p>Everything else may stand in a text, in any script, normalised or not. A length is counted in UTF-16 units, as {@link String#length()}
 * does: most characters are one, those beyond the basic plane two.
 *
 * <pre>{@code
 * TextRule.LINES.fault("The lamp is broken"); // Optional.empty
 * TextRule.LINES.fault("\u00a0\u200b");       // a fault of the kind BLANK
 * }</pre>
 */
public enum TextRule {
    /** For texts of several lines. */
    LINES,
    /** For texts of one line, such as names. */
    LINE;

    /**
     * Looks for what is wrong with a text.
     *
     * @param text the text, not null
     * @return the first fault, in the order of {@link Kind}; empty if nothing is wrong
     */
    public Optional<TextFault> fault(String text) {
        requireNonNull(text, "text");
        if (!isVisible(text)) {
            return Optional.of(new TextFault(Kind.BLANK, ""));
        }
        return half(text).or(() -> control(text)).or(() -> Directions.fault(text));
    }

    /**
     * Checks a text of bounded length, where a bad one is a programmer's or a file's mistake.
     *
     * @param name what the text is, for the message
     * @param text the text, not null
     * @param longest the greatest length in UTF-16 units
     * @return the text
     * @throws IllegalArgumentException naming the text, what is wrong with it and what to do, if it is too long or against the rule
     */
    public String require(String name, String text, int longest) {
        requireNonNull(text, name);
        if (text.length() > longest) {
            throw new IllegalArgumentException(name + " is '" + Quoted.of(text) + "' and longer than the " + longest
                    + " characters that it may have; shorten it");
        }
        fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException(name + " is '" + Quoted.of(text) + "' and "
                    + fault.kind().advice()
                    + (fault.found().isEmpty() ? "" : " (" + fault.found() + ")"));
        });
        return text;
    }

    /**
     * Tells whether there is something to read in a text.
     *
     * @param text the text, not null
     * @return {@code true} if at least one of its characters is visible
     */
    public static boolean isVisible(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Characters.isVisible(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<TextFault> half(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (Characters.isHalf(point)) {
                return Optional.of(TextFault.at(Kind.HALF_CHARACTER, point, at));
            }
        }
        return Optional.empty();
    }

    private Optional<TextFault> control(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (!Characters.isVisibleAscii(point) && isForbidden(point)) {
                return Optional.of(TextFault.at(Kind.CONTROL_CHARACTER, point, at));
            }
        }
        return Optional.empty();
    }

    private boolean isForbidden(int point) {
        return switch (point) {
            case '\n', '\r', '\t', 0x2028, 0x2029 -> this == LINE;
            default -> Characters.isControl(point);
        };
    }
}
