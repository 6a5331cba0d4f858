package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the instants and days of a table. */
final class Dates {
    private final ImmutableList<DateTimeFormatter> formatters;
    private final ZoneId zone;

    Dates(List<String> patterns, ZoneId zone) {
        this.formatters = patterns.stream().map(Dates::formatter).collect(ImmutableList.toImmutableList());
        this.zone = zone;
    }

    /** Strict, so that the 31st of February is no day; with {@code uuuu}, as strict years want it. */
    static DateTimeFormatter formatter(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "dates has '" + pattern + "', which is no pattern: " + wrong.getMessage()
                            + "; write it like uuuu-MM-dd HH:mm:ss",
                    wrong);
        }
    }

    /** The instant, or empty if no pattern fits; a day alone has no instant. */
    Optional<Instant> instant(String text) {
        return parse(text)
                .filter(LocalDateTime.class::isInstance)
                .map(found -> ((LocalDateTime) found).atZone(zone).toInstant());
    }

    /** The day, or empty if no pattern fits; a time of day is not looked at. */
    Optional<LocalDate> day(String text) {
        return parse(text).map(LocalDate::from);
    }

    private Optional<TemporalAccessor> parse(String text) {
        return formatters.stream()
                .flatMap(formatter -> parse(formatter, text).stream())
                .findFirst();
    }

    private static Optional<TemporalAccessor> parse(DateTimeFormatter formatter, String text) {
        try {
            return Optional.of(formatter.parseBest(text, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException doesNotFit) {
            return Optional.empty();
        }
    }
}
