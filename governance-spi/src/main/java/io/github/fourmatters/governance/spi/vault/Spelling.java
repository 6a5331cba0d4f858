package io.github.fourmatters.governance.spi.vault;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;

/** Brings numbers to one spelling, so that they can be compared by their hashes; stateless. */
final class Spelling {

    private static final String CHINA = "86";
    private static final int MOBILE_LENGTH = 11;

    private Spelling() {}

    static String telephone(String number) {
        String text = normalized("telephone number", number);
        String digits = digits(text);
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("a telephone number without any digit cannot be indexed");
        }
        if (isInternational(text)) {
            return international(digits);
        }
        if (digits.startsWith("00")) {
            return international(digits.substring(2));
        }
        return isMobileWithCode(digits) ? digits.substring(CHINA.length()) : national(digits);
    }

    /** Tells whether a plus stands before the first digit. */
    private static boolean isInternational(String text) {
        int plus = text.indexOf('+');
        return plus >= 0 && digits(text.substring(0, plus)).isEmpty();
    }

    private static boolean isMobileWithCode(String digits) {
        return digits.length() == CHINA.length() + MOBILE_LENGTH && digits.startsWith(CHINA + "1");
    }

    private static String international(String digits) {
        return digits.startsWith(CHINA) ? national(digits.substring(CHINA.length())) : "+" + digits;
    }

    /** Drops the zero that is dialled before an area code inside the country. */
    private static String national(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    static String reference(String number) {
        StringBuilder kept = new StringBuilder();
        normalized("reference number", number)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        if (kept.length() == 0) {
            throw new IllegalArgumentException("a reference number without any letter or digit cannot be indexed");
        }
        return kept.toString();
    }

    private static String normalized(String name, String text) {
        return Normalizer.normalize(requireNonNull(text, name), Normalizer.Form.NFKC)
                .strip();
    }

    private static String digits(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(character -> Character.digit(character, 10))
                .filter(digit -> digit >= 0)
                .forEach(kept::append);
        return kept.toString();
    }
}
