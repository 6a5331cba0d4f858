package io.github.fourmatters.governance.notifiers.web;

import java.nio.charset.StandardCharsets;

/** Cuts a text that is too long for the far end, between two characters. */
final class CutText {
    private static final String MARK = "…";
    private static final int BYTES_OF_MARK = 3;

    private CutText() {}

    static String of(String text, int mostBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
            return text;
        }
        int kept = 0;
        int bytes = BYTES_OF_MARK;
        while (true) {
            int character = text.codePointAt(kept);
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                return text.substring(0, kept) + MARK;
            }
            kept += Character.charCount(character);
        }
    }
}
