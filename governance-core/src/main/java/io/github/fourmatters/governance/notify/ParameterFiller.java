package io.github.fourmatters.governance.notify;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Fills in what a notice says. */
final class ParameterFiller {
    /** What one text may hold, so that all of a notice stays within what an outbox takes. */
    static final int LONGEST_TEXT = 10_000;

    private final ImmutableMap.Builder<String, String> values = ImmutableMap.builder();

    ParameterFiller put(NoticeParameter field, Id id) {
        return keep(field, id.value());
    }

    ParameterFiller put(NoticeParameter field, Instant instant) {
        return keep(field, instant.toString());
    }

    ParameterFiller put(NoticeParameter field, String text) {
        return keep(field, storable(text));
    }

    private ParameterFiller keep(NoticeParameter field, String value) {
        values.put(field.key(), value);
        return this;
    }

    /** A charter may allow texts of any length, and half a surrogate pair would be refused by the outbox. */
    private static String storable(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        return cut.chars().noneMatch(character -> Character.isSurrogate((char) character))
                ? cut
                : new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    ImmutableMap<String, String> values() {
        return values.buildOrThrow();
    }
}
