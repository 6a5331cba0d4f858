package io.github.fourmatters.governance.app.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the words of a table into identifiers: lower case, and each run of anything but letters and digits becomes one hyphen, none at the
 * ends. {@code "TRAFFIC DIVISION, 511"} becomes {@code "traffic-division-511"}; two that differ in nothing else become one.
 */
final class Identifier {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Identifier() {}

    /** The identifier, empty if the text has no letter and no digit. */
    static String of(String text) {
        String hyphens = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(hyphens).replaceAll("");
    }
}
