package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a notice carries: parameters with their values.
 *
 * <pre>{@code
 * NoticeParameters.none().with(NoticeParameter.UNIT, event.unit()).with(NoticeParameter.DUE, event.due())
 * }</pre>
 *
 * <p>Immutable.
 */
public final class NoticeParameters {
    /** What one text may hold, so that all of a notice stays within what an outbox takes. */
    static final int LONGEST_TEXT = 10_000;

    private static final NoticeParameters NONE = new NoticeParameters(ImmutableMap.of());

    private final ImmutableMap<String, String> values;

    private NoticeParameters(ImmutableMap<String, String> values) {
        this.values = values;
    }

    /**
     * Returns no parameters.
     *
     * @return none
     */
    public static NoticeParameters none() {
        return NONE;
    }

    /**
     * Adds an id.
     *
     * @param parameter a parameter that is text
     * @param id its value
     * @return these parameters and that
     * @throws IllegalArgumentException naming the parameter, if it is a moment or has a value already
     */
    public NoticeParameters with(NoticeParameter parameter, Id id) {
        return keep(parameter, id.value(), false);
    }

    /**
     * Adds a moment.
     *
     * @param parameter a parameter that is a moment
     * @param instant its value
     * @return these parameters and that
     * @throws IllegalArgumentException naming the parameter, if it is text or has a value already
     */
    public NoticeParameters with(NoticeParameter parameter, Instant instant) {
        return keep(parameter, instant.toString(), true);
    }

    /**
     * Adds a text.
     *
     * @param parameter a parameter that is text
     * @param text its value; of a longer one the first 10,000 characters are kept
     * @return these parameters and that
     * @throws IllegalArgumentException naming the parameter, if it is a moment or has a value already
     */
    public NoticeParameters with(NoticeParameter parameter, String text) {
        return keep(parameter, storable(text), false);
    }

    private NoticeParameters keep(NoticeParameter parameter, String value, boolean isInstant) {
        requireNonNull(parameter, "parameter");
        checkArgument(
                parameter.isInstant() == isInstant,
                "parameter '%s' is %s",
                parameter,
                parameter.isInstant() ? "a moment; give it an Instant" : "text; give it a text or an id");
        checkArgument(!values.containsKey(parameter.key()), "parameter '%s' has a value already", parameter);
        return new NoticeParameters(ImmutableMap.<String, String>builder()
                .putAll(values)
                .put(parameter.key(), value)
                .buildOrThrow());
    }

    /** A charter may allow texts of any length, and half a surrogate pair would be refused by the outbox. */
    private static String storable(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
        return cut.chars().noneMatch(character -> Character.isSurrogate((char) character))
                ? cut
                : new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    ImmutableMap<String, String> values() {
        return values;
    }
}
