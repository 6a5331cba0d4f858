package io.github.fourmatters.governance.icalendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TimeZone;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Tells when a speak room is open for residents (说事日), by a recurrence rule of RFC 5545.
 *
 * <pre>{@code
 * SpeakDays tuesdays = SpeakDays.of("FREQ=WEEKLY;BYDAY=TU", LocalDateTime.parse("2026-03-03T09:00"), ZoneId.of("Asia/Shanghai"));
 * tuesdays.nextAfter(Instant.parse("2026-03-04T00:00:00Z")); // 2026-03-10T01:00:00Z, 9 o'clock in Shanghai
 * }</pre>
 *
 * <p>Speak days keep their hour on the wall clock. Where clocks skip that hour, it is taken with the offset before the skip, and where it
 * occurs twice, the first counts, as RFC 5545 section 3.3.5 says. Immutable, safe for any number of threads.
 *
 * @param rule the rule, such as {@code FREQ=MONTHLY;BYDAY=1MO}; of 1,000 characters at most, it recurs once a day at most, and its
 *     INTERVAL is 1,000 at most
 * @param first the hour of the first speak day, in the years 1 to 9999; none comes before, and the first itself is one only if the rule
 *     says so
 * @param zone the time zone of the speak room
 */
public record SpeakDays(String rule, LocalDateTime first, ZoneId zone) {
    private static final Duration MARGIN = Duration.ofDays(2);
    /** Behind the last year in every zone; what is asked from later would keep the rule's own library busy for hours. */
    private static final Instant END = Instant.parse("+10000-01-01T12:00:00Z");

    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_RULE = 1_000;
    private static final int LONGEST_INTERVAL = 1_000;
    private static final ImmutableSet<Freq> FREQUENCIES =
            Sets.immutableEnumSet(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /**
     * Checks the rule.
     *
     * @param rule the rule
     * @param first the hour of the first speak day, cut to the second
     * @param zone the time zone of the speak room
     * @throws IllegalArgumentException naming the rule and what is wrong with it, if it is none of RFC 5545, if it or its INTERVAL is too
     *     long, if it recurs more than once a day, or if no day follows from it; naming the first day, if its year is out of range
     */
    public SpeakDays {
        requireNonNull(rule, "rule");
        first = requireNonNull(first, "first").truncatedTo(ChronoUnit.SECONDS);
        requireNonNull(zone, "zone");
        checkArgument(
                first.getYear() >= 1 && first.getYear() <= LAST_YEAR,
                "the first day %s lies outside the years 1 to %s: check it",
                first,
                LAST_YEAR);
        RecurrenceRule parsed = parse(rule);
        checkArgument(
                FREQUENCIES.contains(parsed.getFreq())
                        && !parsed.hasPart(RecurrenceRule.Part.BYHOUR)
                        && !parsed.hasPart(RecurrenceRule.Part.BYMINUTE)
                        && !parsed.hasPart(RecurrenceRule.Part.BYSECOND),
                "the rule '%s' recurs more than once a day: take FREQ of %s, and the hour from the first day",
                Quoted.of(rule),
                FREQUENCIES);
        checkArgument(
                parsed.getInterval() <= LONGEST_INTERVAL,
                "the rule '%s' leaves out more than it should: take an INTERVAL of %s at most",
                Quoted.of(rule),
                LONGEST_INTERVAL);
        checkArgument(
                from(parsed, first, zone, Instant.MIN).isPresent(),
                "no day follows from the rule '%s' after %s: check COUNT, UNTIL and the BY parts",
                Quoted.of(rule),
                first);
    }

    /**
     * Makes speak days.
     *
     * @param rule the rule, such as {@code FREQ=WEEKLY;BYDAY=TU}
     * @param first the hour of the first speak day
     * @param zone the time zone of the speak room
     * @return the speak days
     * @throws IllegalArgumentException naming the rule and what is wrong with it
     */
    public static SpeakDays of(String rule, LocalDateTime first, ZoneId zone) {
        return new SpeakDays(rule, first, zone);
    }

    /**
     * Tells the next speak day.
     *
     * @param instant the instant to look from
     * @return the hour of the first speak day after it; empty if the rule has ended, and after the year 9999
     */
    public Optional<Instant> nextAfter(Instant instant) {
        return from(parse(rule), first, zone, requireNonNull(instant, "instant"));
    }

    /**
     * Tells several speak days.
     *
     * @param instant the instant to look from
     * @param count how many at most, 0 or more
     * @return the hours of the first speak days after it, fewer if the rule ends
     */
    public ImmutableList<Instant> nextAfter(Instant instant, int count) {
        ImmutableList.Builder<Instant> found = ImmutableList.builder();
        Optional<Instant> next = nextAfter(instant);
        for (int left = count; left > 0 && next.isPresent(); left--) {
            found.add(next.get());
            next = nextAfter(next.get());
        }
        return found.build();
    }

    private static RecurrenceRule parse(String rule) {
        checkArgument(
                rule.length() <= LONGEST_RULE,
                "the rule '%s' is longer than %s characters: write one such as FREQ=WEEKLY;BYDAY=TU",
                Quoted.of(rule),
                LONGEST_RULE);
        try {
            return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException wrong) {
            throw new IllegalArgumentException(
                    "'" + Quoted.of(rule) + "' is no rule of RFC 5545 (" + Quoted.of(String.valueOf(wrong.getMessage()))
                            + "): write one such as FREQ=WEEKLY;BYDAY=TU",
                    wrong);
        }
    }

    private static Optional<Instant> from(RecurrenceRule rule, LocalDateTime first, ZoneId zone, Instant after) {
        if (after.isAfter(END)) {
            return Optional.empty();
        }
        try {
            RecurrenceRuleIterator days = rule.iterator(start(first, zone));
            if (after.isAfter(first.atZone(zone).toInstant())) {
                // The rule's own library reads a skipped hour with the offset after the skip: so not all the way.
                days.fastForward(after.minus(MARGIN).toEpochMilli());
            }
            while (days.hasNext()) {
                LocalDateTime local = local(days.nextDateTime());
                Instant day = local.atZone(zone).toInstant();
                if (local.getYear() > LAST_YEAR) {
                    return Optional.empty();
                } else if (day.isAfter(after)) {
                    return Optional.of(day);
                }
            }
        } catch (IllegalArgumentException barren) {
            // How the library says that it has looked for long and found no day that the rule leaves.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static LocalDateTime local(DateTime day) {
        return LocalDateTime.of(
                day.getYear(),
                day.getMonth() + 1,
                day.getDayOfMonth(),
                day.getHours(),
                day.getMinutes(),
                day.getSeconds());
    }

    private static DateTime start(LocalDateTime first, ZoneId zone) {
        return new DateTime(
                TimeZone.getTimeZone(zone),
                first.getYear(),
                first.getMonthValue() - 1,
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                first.getSecond());
    }
}
