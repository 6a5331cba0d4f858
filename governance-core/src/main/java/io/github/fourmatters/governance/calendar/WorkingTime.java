package io.github.fourmatters.governance.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Holds what a community needs to compute its deadlines: its zone, its calendar and its office hours.
 *
 * <pre>{@code
 * WorkingTime time = WorkingTime.of(ZoneId.of("Asia/Shanghai"), WorkingCalendar.china2026());
 * Instant due = TimeLimit.workingDays(5).dueAfter(acceptedAt, time);
 * }</pre>
 *
 * @param zone where the community's clock stands, not null
 * @param calendar which days are worked, not null
 * @param hours when on such a day work is done, not null
 */
public record WorkingTime(ZoneId zone, WorkingCalendar calendar, WorkingHours hours) {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long DAYS_OF_400_YEARS = 146_097;

    /**
     * Makes a reckoning.
     *
     * @param zone where the community's clock stands, not null
     * @param calendar which days are worked, not null
     * @param hours when on such a day work is done, not null
     */
    public WorkingTime {
        requireNonNull(zone, "zone");
        requireNonNull(calendar, "calendar");
        requireNonNull(hours, "hours");
    }

    /**
     * Makes a reckoning with the {@linkplain WorkingHours#standard() standard} hours.
     *
     * @param zone where the community's clock stands, not null
     * @param calendar which days are worked, not null
     * @return the reckoning
     */
    public static WorkingTime of(ZoneId zone, WorkingCalendar calendar) {
        return new WorkingTime(zone, calendar, WorkingHours.standard());
    }

    /**
     * Tells the community's date at an instant.
     *
     * @param instant the instant, not null
     * @return the date there
     * @throws UncoveredYearException if it lies outside of the years 1 to 9999
     */
    public LocalDate dateOf(Instant instant) {
        return localOf(instant).toLocalDate();
    }

    private LocalDateTime localOf(Instant instant) {
        int year = yearOf(instant);
        boolean near = Math.abs(year) <= 2 * WorkingCalendar.LAST_YEAR;
        LocalDateTime local = LocalDateTime.ofInstant(near ? instant : Instant.EPOCH, zone);
        calendar.refuseUnreckonable(near ? local.getYear() : year);
        return local;
    }

    /** The year by UTC, also of an instant that no local date reaches. */
    private static int yearOf(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_DAY);
        int inCycle =
                LocalDate.ofEpochDay(Math.floorMod(day, DAYS_OF_400_YEARS)).getYear();
        return inCycle + 400 * Math.toIntExact(Math.floorDiv(day, DAYS_OF_400_YEARS));
    }

    /** Passes on an instant that lies in a year that can be reckoned with. */
    Instant reckonable(Instant instant) {
        localOf(instant);
        return instant;
    }

    /**
     * Tells the last microsecond of a day, see {@link Deadline#endOfDay}.
     *
     * @param date the day, worked or not, in a year that the calendar covers or not; not null
     * @return the instant
     * @throws UncoveredYearException if it lies outside of the years 1 to 9999
     */
    public Instant endOfDay(LocalDate date) {
        calendar.refuseUnreckonable(requireNonNull(date, "date").getYear());
        return Deadline.endOfDay(date, zone);
    }

    /**
     * Asks, before a limit is set, for a year in its way that the calendar does not cover.
     *
     * @param start when the limit begins to run, not null
     * @param limit the limit, not null
     * @return the first such year, or nothing if {@link TimeLimit#dueAfter} will answer
     */
    public OptionalInt uncoveredYear(Instant start, TimeLimit limit) {
        try {
            requireNonNull(limit, "limit").dueAfter(start, this);
            return OptionalInt.empty();
        } catch (UncoveredYearException uncovered) {
            return OptionalInt.of(uncovered.year());
        }
    }

    /**
     * Counts the working days that are left, today not counted.
     *
     * @param asOf the instant to look from, not null
     * @param due the due instant, not null
     * @return how many, 0 or more; 0 also when the due instant is past
     * @throws UncoveredYearException if one of the days to count lies in a year that is not covered
     */
    public int workingDaysLeft(Instant asOf, Instant due) {
        LocalDate today = dateOf(asOf);
        LocalDate last = dateOf(due);
        return last.isAfter(today) ? calendar.workingDaysBetween(today, last) : 0;
    }

    /**
     * Finds the first instant, from one on, at which work is done: that instant itself within a shift, else the beginning of the next
     * shift. At the end of a shift it is over. Where clocks change, the beginning of a shift is the later of two such times, or the moment
     * of the skip.
     *
     * @param instant the instant to look from, not null
     * @return the instant itself or a later one
     * @throws UncoveredYearException if a year from that day to the answer is not covered
     */
    public Instant nextWorkFrom(Instant instant) {
        LocalDateTime local = localOf(requireNonNull(instant, "instant"));
        LocalDateTime worked = nextWorkFrom(local);
        if (worked.equals(local)) {
            return instant;
        }
        Instant reached = Deadline.instantOf(worked, zone);
        // A shift that the clocks skip is not worked.
        return localOf(reached).equals(worked) ? reached : nextWorkFrom(reached);
    }

    private LocalDateTime nextWorkFrom(LocalDateTime local) {
        LocalDate first = calendar.nextWorkingDayOnOrAfter(local.toLocalDate());
        LocalTime from = first.equals(local.toLocalDate()) ? local.toLocalTime() : LocalTime.MIN;
        return hours.firstWorkedFrom(from)
                .map(first::atTime)
                .orElseGet(() -> calendar.plusWorkingDays(first, 1).atTime(hours.begin()));
    }

    /** Tells how much work lies between two instants, the later one last. */
    Duration workBetween(Instant from, Instant to) {
        LocalDateTime first = localOf(from);
        LocalDateTime last = localOf(to);
        long days = calendar.workingDaysBetween(
                first.toLocalDate().minusDays(1), last.toLocalDate().minusDays(1));
        Duration work = hours.perDay().multipliedBy(days).minus(workedOn(first)).plus(workedOn(last));
        return work.isNegative() ? Duration.ZERO : work;
    }

    private Duration workedOn(LocalDateTime local) {
        return calendar.isWorkingDay(local.toLocalDate()) ? hours.workedBefore(local.toLocalTime()) : Duration.ZERO;
    }

    /** Finds the instant at which so much work, 0 or more, is done since the start; at a break, the moment before. */
    Instant afterWork(Instant start, Duration work) {
        LocalDateTime local = localOf(requireNonNull(start, "start"));
        LocalDate first = calendar.nextWorkingDayOnOrAfter(local.toLocalDate());
        boolean today = first.equals(local.toLocalDate());
        Duration worked = today ? hours.workedBefore(local.toLocalTime()).plus(work) : work;
        Instant reached = Deadline.instantOf(localAfter(first, worked), zone);
        return reached.isBefore(start) ? start : reached;
    }

    private LocalDateTime localAfter(LocalDate first, Duration worked) {
        Duration perDay = hours.perDay();
        // One nanosecond less: work that fills its day ends with that day, not with the beginning of the next.
        int days = Math.toIntExact(worked.minusNanos(1).dividedBy(perDay));
        LocalDate last = days <= 0 ? first : calendar.plusWorkingDays(first, days);
        return last.atTime(hours.timeAfter(worked.minus(perDay.multipliedBy(days))));
    }
}
