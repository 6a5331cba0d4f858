package io.github.fourmatters.governance.calendar;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Sets due instants and tells whether they were kept.
 *
 * <p>A due instant is computed once and then stored. A calendar or a charter that changes later does not change it.
 *
 * <p>The end of a window is its last instant, at which an answer still counts. What follows from silence has its alarm at one of two
 * instants:
 * <ul>
 *   <li>An offer that nobody accepted, a confirmation and the time to object end at the last instant itself ({@link #hasCome}). Whichever
 *       comes first at that instant stands: an answer counts unless the clock was run for that very instant before.
 *   <li>A round of evaluation is closed, and a rung of the ladder reached, at the {@linkplain #firstLate first instant that is late}: all
 *       that happens at the last instant is on time, in whatever order it comes.
 * </ul>
 */
public final class Deadline {

    private static final LocalTime LAST_MICROSECOND = LocalTime.MAX.truncatedTo(ChronoUnit.MICROS);

    private Deadline() {}

    /**
     * Tells whether something came too late: what happens exactly at the due instant, or at the last instant of a window, is on time.
     *
     * <p>This is the one comparison behind every due date and every window of the library.
     *
     * @param due the last instant that is on time, not null
     * @param at when it happened, or the instant to judge by what has not happened; not null
     * @return true if the instant lies after the due one
     */
    public static boolean isLate(Instant due, Instant at) {
        return requireNonNull(at, "at").isAfter(requireNonNull(due, "due"));
    }

    /**
     * Tells whether a deadline was missed: what is completed exactly at the due instant is on time.
     *
     * @param due the due instant, not null
     * @param completedAt when it was completed, or empty while it is open; not null
     * @param asOf the instant to judge what is open, not null; of no account for what is completed
     * @return true if it was completed after the due instant, or is open after it
     */
    public static boolean isOverdue(Instant due, Optional<Instant> completedAt, Instant asOf) {
        requireNonNull(asOf, "asOf");
        return isLate(due, requireNonNull(completedAt, "completedAt").orElse(asOf));
    }

    /**
     * Tells whether an instant has come: at the instant itself it has.
     *
     * @param instant the instant at which something begins, or may be done; not null
     * @param now the instant to judge by, not null
     * @return true from the instant on
     */
    public static boolean hasCome(Instant instant, Instant now) {
        return !requireNonNull(now, "now").isBefore(requireNonNull(instant, "instant"));
    }

    /**
     * Tells the first instant that is late. Instants differ by whole microseconds.
     *
     * @param due the last instant that is on time, not null
     * @return one microsecond later
     */
    public static Instant firstLate(Instant due) {
        return requireNonNull(due, "due").plus(1, ChronoUnit.MICROS);
    }

    /**
     * Tells when to warn whoever is to meet a deadline, where its due instant is given and not its limit.
     *
     * <p>It is when a share of what lies between has run: of the working days, cut to whole ones, of the work, or of the real time. Four
     * fifths of 5 working days end with the fourth, four fifths of 1 with the day of the start.
     *
     * @param start from when the warning is reckoned, not null
     * @param due when the deadline falls due, not null
     * @param pace what the deadline counts, not null
     * @param share the part, above 0 and below 1, such as 4/5; not null
     * @param time the zone, calendar and hours to reckon with, not null
     * @return an instant after the start and before the due instant; empty if none lies between, as on the due day itself
     * @throws UncoveredYearException if the reckoning needs a year that the calendar does not cover
     */
    public static Optional<Instant> warningBetween(
            Instant start, Instant due, DeadlineBasis pace, Rational share, WorkingTime time) {
        if (!start.isBefore(due)) {
            return Optional.empty();
        }
        long left = Pause.begin(start, due, pace, time).left();
        return Optional.of(warning(start, pace, LimitShare.partOf(left, share), time))
                .filter(at -> at.isAfter(start) && at.isBefore(due));
    }

    private static Instant warning(Instant start, DeadlineBasis pace, long part, WorkingTime time) {
        return switch (pace) {
            case DAYS ->
                time.endOfDay(
                        part == 0
                                ? time.dateOf(start)
                                : time.calendar().plusWorkingDays(time.dateOf(start), Math.toIntExact(part)));
            case WORKING_TIME -> time.afterWork(start, Duration.of(part, ChronoUnit.MICROS));
            case ELAPSED_TIME -> start.plus(part, ChronoUnit.MICROS);
        };
    }

    /**
     * Tells the last microsecond of a day.
     *
     * <p>It is 23:59:59.999999 on the wall clock: the later one where that time occurs twice, and the last
     * microsecond before the skip where clocks skip it, or the whole day.
     *
     * @param date the day, not null
     * @param zone where the clock stands, not null
     * @return the instant
     */
    public static Instant endOfDay(LocalDate date, ZoneId zone) {
        LocalDateTime last = requireNonNull(date, "date").atTime(LAST_MICROSECOND);
        ZoneOffsetTransition change = requireNonNull(zone, "zone").getRules().getTransition(last);
        boolean skipped = change != null && change.isGap();
        return skipped ? change.getInstant().minus(1, ChronoUnit.MICROS) : instantOf(last, zone);
    }

    /**
     * Finds the instant of a wall-clock time: the later of two, or the moment of the skip if there is none.
     *
     * @param local date and time on the wall clock, not null
     * @param zone where the clock stands, not null
     * @return the instant
     */
    public static Instant instantOf(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetAfter());
    }
}
