package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Is a pause of a deadline (挂账). It keeps how much of the deadline was left when the pause began, and computes the new due instant when the
 * pause ends. This is reckoning alone: which due dates may be paused, by whom and why, is a rule of {@code act}
 * ({@code DueDateCommand.PauseAssignment}, {@code PauseReason}).
 *
 * <pre>{@code
 * // The pause begins on Wednesday, 4 March 2026, two working days before the due day, and ends on Tuesday, 10 March.
 * Pause pause = Pause.begin(wednesday, endOfFriday, DeadlineBasis.DAYS, time);
 * pause.left();                  // 2
 * pause.dueAfter(tuesday, time); // the end of Thursday, 12 March
 * }</pre>
 *
 * <p>What is left, and how it is given back, depends on what the deadline counts:
 *
 * <ul>
 *   <li>{@link DeadlineBasis#DAYS}: what is left is the number of working days after the day on which the pause begins, up to and including
 *       the due day. The new due day is that many working days after the day on which the pause ends. If none are left, the new due day is
 *       the first working day on or after the day on which the pause ends. A pause that begins and ends on the same day changes nothing.
 *   <li>{@link DeadlineBasis#WORKING_TIME}: what is left is the working time, in microseconds, from the beginning of the pause to the due
 *       instant. It goes on within working hours.
 *   <li>{@link DeadlineBasis#ELAPSED_TIME}: what is left is the elapsed time from the beginning of the pause to the due instant. It goes on
 *       as soon as the pause ends.
 * </ul>
 *
 * <p>A pause never makes a due instant earlier. It cannot begin after the due instant, because a missed deadline must stay missed. What is
 * left is stored as a number when the pause begins, so a calendar that changes during the pause neither adds time nor takes time away.
 *
 * @param pace what the deadline counts, not null
 * @param since when the pause began, not after the due instant; not null
 * @param due when the deadline fell due before the pause, not null
 * @param left what was left: working days, or microseconds of working time or of elapsed time; 0 or more
 */
public record Pause(DeadlineBasis pace, Instant since, Instant due, long left) {
    /**
     * Checks the parts.
     *
     * @param pace what the deadline counts, not null
     * @param since when the clock stopped, not null
     * @param due when the deadline fell due before the pause, not null
     * @param left what was left, 0 or more
     * @throws IllegalArgumentException if the deadline was missed before, or less than nothing is left
     */
    public Pause {
        requireNonNull(pace, "pace");
        requireNonNull(since, "since");
        requireNonNull(due, "due");
        checkArgument(
                isPossible(since, due), "a pause from %s: the deadline %s is missed already, pause before", since, due);
        checkArgument(left >= 0, "what is left must be 0 or more, was %s", left);
    }

    /**
     * Tells whether a deadline may still be paused.
     *
     * @param since when the clock is to stop, not null
     * @param due when the deadline falls due, not null
     * @return false once it is overdue; at the due instant itself it is not
     */
    public static boolean isPossible(Instant since, Instant due) {
        return !Deadline.isLate(due, since);
    }

    /**
     * Stops a clock.
     *
     * @param since when it stops, not after the due instant; not null
     * @param due when the deadline falls due, not null
     * @param pace what the deadline counts, not null
     * @param time the zone, calendar and hours to reckon with, not null
     * @return the pause
     * @throws IllegalArgumentException if the deadline is missed already
     * @throws UncoveredYearException if the reckoning needs a year that the calendar does not cover
     */
    public static Pause begin(Instant since, Instant due, DeadlineBasis pace, WorkingTime time) {
        return new Pause(pace, since, due, isPossible(since, due) ? left(since, due, pace, time) : 0);
    }

    private static long left(Instant since, Instant due, DeadlineBasis pace, WorkingTime time) {
        return switch (pace) {
            case DAYS -> time.workingDaysLeft(since, due);
            case WORKING_TIME -> micros(time.workBetween(since, due));
            case ELAPSED_TIME -> since.until(due, ChronoUnit.MICROS);
        };
    }

    private static long micros(Duration work) {
        return Math.floorDiv(work.toNanos(), 1_000L);
    }

    /**
     * Tells when the deadline falls due after the clock has been started again.
     *
     * @param resumed when it starts again, not before the pause; not null
     * @param time the zone, calendar and hours to reckon with, not null
     * @return the new due instant, never before the old one
     * @throws IllegalArgumentException if the clock starts before it stopped
     * @throws UncoveredYearException if the reckoning needs a year that the calendar does not cover
     */
    public Instant dueAfter(Instant resumed, WorkingTime time) {
        checkArgument(!resumed.isBefore(since), "a pause from %s cannot end at %s, before it began", since, resumed);
        Instant moved = switch (pace) {
            case DAYS -> afterDays(time.dateOf(resumed), time);
            case WORKING_TIME -> time.afterWork(resumed, Duration.of(left, ChronoUnit.MICROS));
            case ELAPSED_TIME -> resumed.plus(left, ChronoUnit.MICROS);
        };
        return moved.isBefore(due) ? due : moved;
    }

    private Instant afterDays(LocalDate resumed, WorkingTime time) {
        if (resumed.equals(time.dateOf(since))) {
            return due;
        }
        WorkingCalendar calendar = time.calendar();
        return time.endOfDay(
                left == 0
                        ? calendar.nextWorkingDayOnOrAfter(resumed)
                        : calendar.plusWorkingDays(resumed, Math.toIntExact(left)));
    }
}
