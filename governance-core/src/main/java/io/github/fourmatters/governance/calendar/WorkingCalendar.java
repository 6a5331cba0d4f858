package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Knows which days are working days: Monday to Friday without the holidays, and the weekend days that are worked instead of them.
 *
 * <p>A calendar covers certain years between 1 and 9999. For any other year it throws an {@link UncoveredYearException}. China publishes the
 * holidays of 2027 late in 2026. A charter with deadlines in January 2027 must therefore say how to count until then:
 *
 * <pre>{@code
 * WorkingCalendar calendar = WorkingCalendar.china2026().andWeekdaysOnlyFor(2027);
 * calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 5);   // 2026-02-27, after Spring Festival
 * }</pre>
 *
 * <p>Calendars are values: equal when their names, years and special days are. They are immutable and safe to share
 * between threads.
 */
public final class WorkingCalendar {

    /** The greatest length of a calendar's name, in UTF-16 units. */
    static final int LONGEST_NAME = 1_000;

    static final int FIRST_YEAR = 1;
    static final int LAST_YEAR = 9999;

    private static final WorkingCalendar WEEKDAYS_ONLY = new WorkingCalendarBuilder("weekdays only", true).build();

    private final String name;
    private final boolean everyYear;
    private final ImmutableSortedSet<Integer> years;
    private final ImmutableSortedSet<LocalDate> off;
    private final ImmutableSortedSet<LocalDate> workingWeekends;
    private final WorkingDayIndex count;

    WorkingCalendar(
            String name,
            boolean everyYear,
            ImmutableSortedSet<Integer> years,
            ImmutableSortedSet<LocalDate> off,
            ImmutableSortedSet<LocalDate> workingWeekends) {
        this.name = name;
        this.everyYear = everyYear;
        this.years = years;
        this.off = off;
        this.workingWeekends = workingWeekends;
        this.count = new WorkingDayIndex(off, workingWeekends);
    }

    /**
     * Gives the official calendar of China for 2026, of 248 working days; it covers no other year.
     *
     * <p>Source: General Office of the State Council, notice of 4 November 2025 on the holidays of 2026.
     *
     * @return the calendar, named {@code china-2026}
     */
    public static WorkingCalendar china2026() {
        return China2026.CALENDAR;
    }

    /**
     * Gives Monday to Friday without any holiday, for every year from 1 to 9999.
     *
     * @return the calendar, named {@code weekdays only}
     */
    public static WorkingCalendar weekdaysOnly() {
        return WEEKDAYS_ONLY;
    }

    /**
     * Starts a calendar that covers no year yet.
     *
     * @param name how errors and reports shall call it, such as {@code china-2027}; one line of 1 to 1,000 characters, not
     *     null
     * @return a new builder
     * @throws IllegalArgumentException if the name is too long or against {@link TextRule#LINE}
     */
    public static WorkingCalendarBuilder builder(String name) {
        return new WorkingCalendarBuilder(name, false);
    }

    /**
     * Starts a calendar from this one, to add a year when its notice appears.
     *
     * @param newName the name of the calendar to be built, one line of 1 to 1,000 characters, not null
     * @return a new builder with all that this calendar holds
     * @throws IllegalArgumentException if the name is too long or against {@link TextRule#LINE}
     */
    public WorkingCalendarBuilder toBuilder(String newName) {
        return new WorkingCalendarBuilder(newName, everyYear).with(years, off, workingWeekends);
    }

    /**
     * Adds a year in which Monday to Friday are worked and nothing is off.
     *
     * @param year a year that this calendar does not cover
     * @return a calendar that covers the year as well and says so in its name
     * @throws IllegalArgumentException if the year is covered already: its holidays would stay in force
     */
    public WorkingCalendar andWeekdaysOnlyFor(int year) {
        checkArgument(!covers(year), "the calendar \"%s\" covers %s already: leave andWeekdaysOnlyFor out", name, year);
        return toBuilder(name + ", weekdays only in " + year).covering(year).build();
    }

    /**
     * Tells how errors and reports call this calendar.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Tells whether this calendar answers for every year from 1 to 9999, as {@link #weekdaysOnly()} and what is built from it do.
     *
     * @return true if it does
     */
    public boolean coversEveryYear() {
        return everyYear;
    }

    /**
     * Returns the years that this calendar was told to cover.
     *
     * @return the years, in their order
     */
    public ImmutableSortedSet<Integer> years() {
        return years;
    }

    /**
     * Returns the days that are not worked, weekends apart.
     *
     * @return the days, in their order
     */
    public ImmutableSortedSet<LocalDate> daysOff() {
        return off;
    }

    /**
     * Returns the weekend days that are worked.
     *
     * @return the days, in their order
     */
    public ImmutableSortedSet<LocalDate> workingWeekends() {
        return workingWeekends;
    }

    /**
     * Tells whether this calendar can answer for a year.
     *
     * @param year a year, such as 2027
     * @return true if it can
     */
    public boolean covers(int year) {
        return isReckonable(year) && (everyYear || years.contains(year));
    }

    /**
     * Tells whether a day is worked.
     *
     * @param date the day, not null
     * @return true if it is worked
     * @throws UncoveredYearException if the day's year is not covered
     */
    public boolean isWorkingDay(LocalDate date) {
        int year = requireNonNull(date, "date").getYear();
        refuseUncovered(year, year);
        return count.isWorked(date);
    }

    /**
     * Finds the n-th working day after a day, which itself is not counted: 2026-02-13 and 5 give 2026-02-27.
     *
     * @param date day 0, worked or not, not null
     * @param days how many working days later, 1 or more; ask {@link #nextWorkingDayOnOrAfter} where 0 is meant
     * @return a working day after the date
     * @throws IllegalArgumentException if the number of days is below 1
     * @throws UncoveredYearException if a year from the day after the date to the answer is not covered
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        requireNonNull(date, "date");
        checkArgument(days >= 1, "days must be 1 or more, was %s: for 0 ask nextWorkingDayOnOrAfter", days);
        int first = dayAfter(date).getYear();
        LocalDate found = count.nth(date, days);
        refuseUncovered(first, found.getYear());
        return found;
    }

    /**
     * Counts the working days after one day, up to and with another; it undoes {@link #plusWorkingDays}.
     *
     * @param after the day after which to begin, itself not counted, not null
     * @param last the last day to count, not null
     * @return how many, 0 or more; below 0, and the count the other way round, if the last day is the earlier one
     * @throws UncoveredYearException if one of the days to count lies in a year that is not covered
     */
    public int workingDaysBetween(LocalDate after, LocalDate last) {
        requireNonNull(after, "after");
        requireNonNull(last, "last");
        if (last.isBefore(after)) {
            return -workingDaysBetween(last, after);
        }
        refuseUncovered(dayAfter(after).getYear(), last.getYear());
        return Math.toIntExact(count.between(after, last));
    }

    /**
     * Finds the first working day from a day onwards.
     *
     * @param date the day to begin with, not null
     * @return the day itself if it is worked, else the next one that is
     * @throws UncoveredYearException if a year from the date to the answer is not covered
     */
    public LocalDate nextWorkingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar that
                && name.equals(that.name)
                && everyYear == that.everyYear
                && years.equals(that.years)
                && off.equals(that.off)
                && workingWeekends.equals(that.workingWeekends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, everyYear, years, off, workingWeekends);
    }

    /**
     * Writes the name.
     *
     * @return the name of this calendar
     */
    @Override
    public String toString() {
        return name;
    }

    /** Describes the covered years for an error message. */
    String coverage() {
        return everyYear ? "every year from " + FIRST_YEAR + " to " + LAST_YEAR : years.toString();
    }

    /** Tells whether any calendar could cover a year: beyond these, dates outgrow what can be stored and written. */
    static boolean isReckonable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Refuses a year that no calendar could cover. */
    void refuseUnreckonable(int year) {
        if (!isReckonable(year)) {
            throw new UncoveredYearException(year, this);
        }
    }

    private LocalDate dayAfter(LocalDate date) {
        if (date.getYear() != FIRST_YEAR - 1) {
            refuseUnreckonable(date.getYear());
        }
        return date.plusDays(1);
    }

    private void refuseUncovered(int first, int last) {
        for (int year = first; year <= last; year++) {
            if (!covers(year)) {
                throw new UncoveredYearException(year, this);
            }
        }
    }
}
