package io.github.fourmatters.governance.jdbc.table;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Writes the parameters of a notice as one text, a line {@code name=value} for each, and reads it back.
 *
 * <p>Backslashes, equals signs and control characters are escaped, so that any text goes through any database.
 */
final class ParameterText {

    private static final int RADIX = 16;
    private static final int ESCAPE_LENGTH = 6;

    private ParameterText() {}

    static String write(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> {
            escape(text, name);
            text.append('=');
            escape(text, value);
            text.append('\n');
        });
        return text.toString();
    }

    private static void escape(StringBuilder text, String part) {
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            if (c == '\\' || c == '=' || Character.isISOControl(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
    }

    static ImmutableMap<String, String> read(String text) {
        ImmutableMap.Builder<String, String> parameters = ImmutableMap.builder();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int equals = text.indexOf('=', start);
            parameters.put(unescape(text.substring(start, equals)), unescape(text.substring(equals + 1, end)));
            start = end + 1;
        }
        return parameters.buildOrThrow();
    }

    private static String unescape(String part) {
        if (part.indexOf('\\') < 0) {
            return part;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < part.length(); ) {
            if (part.charAt(at) == '\\') {
                text.append((char) Integer.parseInt(part, at + 2, at + ESCAPE_LENGTH, RADIX));
                at += ESCAPE_LENGTH;
            } else {
                text.append(part.charAt(at));
                at++;
            }
        }
        return text.toString();
    }
}
