package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Is the time that a charter allows for something: so many working days, calendar days, working minutes or elapsed
 * hours.
 *
 * <pre>{@code
 * TimeLimit ordinary = TimeLimit.workingDays(5);
 * TimeLimit emergency = TimeLimit.elapsedHours(2);
 * Instant due = ordinary.dueAfter(start, new WorkingTime(zone, calendar, WorkingHours.standard()));
 * }</pre>
 */
public sealed interface TimeLimit {

    /**
     * Tells when this limit falls due; an answer given then is still on time.
     *
     * @param start when the limit begins to run, not null
     * @param time the zone, calendar and hours to reckon with, not null
     * @return the due instant, not before the start
     * @throws UncoveredYearException if the reckoning needs a year that the calendar does not cover
     */
    Instant dueAfter(Instant start, WorkingTime time);

    /**
     * Tells what this limit counts.
     *
     * @return days, work, or real time
     */
    DeadlineBasis pace();

    /**
     * Reads a limit as {@code toString()} writes it, and as a charter's file holds it.
     *
     * @param text a whole number and a unit: {@code 5 working days}, {@code 15 calendar days}, {@code 90 working minutes},
     *     {@code 4 working hours} or {@code 24 hours}; the unit may stand in the singular
     * @return the limit
     * @throws IllegalArgumentException naming the text and the units, if it is none of these
     */
    static TimeLimit parse(String text) {
        return LimitUnit.parse(text);
    }

    /**
     * Allows working days, of which the day of the start is none.
     *
     * @param days how many, 1 or more
     * @return the limit
     * @throws IllegalArgumentException if the number is below 1
     */
    static TimeLimit workingDays(int days) {
        return new WorkingDays(days);
    }

    /**
     * Allows calendar days, of which the day of the start is none; a limit that ends on a rest day ends with the next
     * working day.
     *
     * @param days how many, 1 or more
     * @return the limit
     * @throws IllegalArgumentException if the number is below 1
     */
    static TimeLimit calendarDays(int days) {
        return new CalendarDays(days);
    }

    /**
     * Allows hours of work, which run within the working hours alone.
     *
     * @param hours how many, 1 or more
     * @return the limit, in minutes
     * @throws IllegalArgumentException if the number is below 1
     */
    static TimeLimit workingHours(int hours) {
        return new WorkingMinutes(Math.multiplyExact(hours, 60));
    }

    /**
     * Allows minutes of work, which run within the working hours alone.
     *
     * @param minutes how many, 1 or more
     * @return the limit
     * @throws IllegalArgumentException if the number is below 1
     */
    static TimeLimit workingMinutes(int minutes) {
        return new WorkingMinutes(minutes);
    }

    /**
     * Allows real hours, which run at once, at night and on rest days as well.
     *
     * @param hours how many, 1 or more
     * @return the limit
     * @throws IllegalArgumentException if the number is below 1
     */
    static TimeLimit elapsedHours(int hours) {
        return new ElapsedHours(hours);
    }

    /**
     * Allows working days; due at the end of the last of them.
     *
     * @param days how many, 1 or more; the day of the start is not counted
     */
    record WorkingDays(int days) implements TimeLimit {

        /**
         * Makes a limit of working days.
         *
         * @param days how many, 1 or more
         * @throws IllegalArgumentException if the number is below 1
         */
        public WorkingDays {
            checkArgument(days >= 1, "a limit of working days must be 1 or more, was %s", days);
        }

        @Override
        public DeadlineBasis pace() {
            return DeadlineBasis.DAYS;
        }

        @Override
        public Instant dueAfter(Instant start, WorkingTime time) {
            requireNonNull(time, "time");
            return time.endOfDay(time.calendar().plusWorkingDays(time.dateOf(start), days));
        }

        @Override
        public String toString() {
            return LimitUnit.WORKING_DAYS.write(days);
        }
    }

    /**
     * Allows calendar days; due at the end of the last of them or, if it is a rest day, of the next working day.
     *
     * @param days how many, 1 or more; the day of the start is not counted
     */
    record CalendarDays(int days) implements TimeLimit {

        /**
         * Makes a limit of calendar days.
         *
         * @param days how many, 1 or more
         * @throws IllegalArgumentException if the number is below 1
         */
        public CalendarDays {
            checkArgument(days >= 1, "a limit of calendar days must be 1 or more, was %s", days);
        }

        @Override
        public DeadlineBasis pace() {
            return DeadlineBasis.DAYS;
        }

        @Override
        public Instant dueAfter(Instant start, WorkingTime time) {
            LocalDate last = requireNonNull(time, "time").dateOf(start).plusDays(days);
            return time.endOfDay(time.calendar().nextWorkingDayOnOrAfter(last));
        }

        @Override
        public String toString() {
            return LimitUnit.CALENDAR_DAYS.write(days);
        }
    }

    /**
     * Allows minutes of work, counted on the office's clock within the working hours of working days.
     *
     * @param minutes how many, 1 or more
     */
    record WorkingMinutes(int minutes) implements TimeLimit {

        /**
         * Makes a limit of working minutes.
         *
         * @param minutes how many, 1 or more
         * @throws IllegalArgumentException if the number is below 1
         */
        public WorkingMinutes {
            checkArgument(minutes >= 1, "a limit of working minutes must be 1 or more, was %s", minutes);
        }

        @Override
        public DeadlineBasis pace() {
            return DeadlineBasis.WORKING_TIME;
        }

        @Override
        public Instant dueAfter(Instant start, WorkingTime time) {
            return requireNonNull(time, "time").afterWork(start, Duration.ofMinutes(minutes));
        }

        @Override
        public String toString() {
            return LimitUnit.WORKING_MINUTES.write(minutes);
        }
    }

    /**
     * Allows real hours, whatever the clock on the wall does.
     *
     * @param hours how many, 1 or more
     */
    record ElapsedHours(int hours) implements TimeLimit {

        /**
         * Makes a limit of elapsed hours.
         *
         * @param hours how many, 1 or more
         * @throws IllegalArgumentException if the number is below 1
         */
        public ElapsedHours {
            checkArgument(hours >= 1, "a limit of elapsed hours must be 1 or more, was %s", hours);
        }

        @Override
        public DeadlineBasis pace() {
            return DeadlineBasis.ELAPSED_TIME;
        }

        @Override
        public Instant dueAfter(Instant start, WorkingTime time) {
            return time.reckonable(requireNonNull(start, "start").plus(Duration.ofHours(hours)));
        }

        @Override
        public String toString() {
            return LimitUnit.HOURS.write(hours);
        }
    }
}
