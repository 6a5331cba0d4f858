package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Builds a {@link WorkingCalendar} from the lines of a holiday notice.
 *
 * <pre>{@code
 * WorkingCalendar.builder("china-2026")
 *     .covering(2026)
 *     .off(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 3))
 *     .workingWeekend(LocalDate.of(2026, 1, 4))
 *     .build();
 * }</pre>
 *
 * <p>A builder may be used again after {@link #build()}. It is not safe for use by several threads at once.
 */
public final class WorkingCalendarBuilder {

    private final String name;
    private final boolean everyYear;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final TreeSet<LocalDate> off = new TreeSet<>();
    private final TreeSet<LocalDate> workingWeekends = new TreeSet<>();

    WorkingCalendarBuilder(String name, boolean everyYear) {
        this.name = TextRule.LINE.require("the name of a calendar", name, WorkingCalendar.LONGEST_NAME);
        this.everyYear = everyYear;
    }

    WorkingCalendarBuilder with(
            Collection<Integer> moreYears, Collection<LocalDate> moreOff, Collection<LocalDate> moreWorkingWeekends) {
        years.addAll(moreYears);
        off.addAll(moreOff);
        workingWeekends.addAll(moreWorkingWeekends);
        return this;
    }

    /**
     * Says that a year is covered: what is not told to this builder is an ordinary weekday or weekend.
     *
     * @param year the year, such as 2027; 1 to 9999
     * @return this builder
     * @throws IllegalArgumentException if the year is out of range
     */
    public WorkingCalendarBuilder covering(int year) {
        checkArgument(
                WorkingCalendar.isReckonable(year),
                "a calendar covers years from %s to %s, not %s",
                WorkingCalendar.FIRST_YEAR,
                WorkingCalendar.LAST_YEAR,
                year);
        years.add(year);
        return this;
    }

    /**
     * Takes a day off.
     *
     * @param date the day, a weekday or not, in a covered year; not null
     * @return this builder
     */
    public WorkingCalendarBuilder off(LocalDate date) {
        off.add(requireNonNull(date, "date"));
        return this;
    }

    /**
     * Takes several days off, as a notice gives them.
     *
     * @param first the first day off, not null
     * @param last the last day off, not before the first, not null
     * @return this builder
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public WorkingCalendarBuilder off(LocalDate first, LocalDate last) {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        checkArgument(
                !last.isBefore(first),
                "days off from %s to %s: the last day must not be before the first",
                first,
                last);
        first.datesUntil(last.plusDays(1)).forEach(off::add);
        return this;
    }

    /**
     * Makes a Saturday or Sunday a working day.
     *
     * @param date the day, in a covered year; not null
     * @return this builder
     * @throws IllegalArgumentException if the day is a weekday, which is worked anyway
     */
    public WorkingCalendarBuilder workingWeekend(LocalDate date) {
        requireNonNull(date, "date");
        checkArgument(
                !WorkingDayIndex.isWeekday(date),
                "%s is a %s, not a weekend day: check the date against the notice",
                date,
                date.getDayOfWeek());
        workingWeekends.add(date);
        return this;
    }

    /**
     * Builds the calendar.
     *
     * @return the calendar
     * @throws IllegalArgumentException if it covers no year, if a day off or a working weekend lies in a year that is
     *     not covered, or if a day is both
     */
    public WorkingCalendar build() {
        checkArgument(everyYear || !years.isEmpty(), "the calendar \"%s\" covers no year: call covering(year)", name);
        off.forEach(this::checkCovered);
        workingWeekends.forEach(this::checkWorkable);
        return new WorkingCalendar(
                name,
                everyYear,
                ImmutableSortedSet.copyOf(years),
                ImmutableSortedSet.copyOf(off),
                ImmutableSortedSet.copyOf(workingWeekends));
    }

    private void checkWorkable(LocalDate date) {
        checkCovered(date);
        checkArgument(!off.contains(date), "%s is both off and a working weekend: leave one out", date);
    }

    private void checkCovered(LocalDate date) {
        checkArgument(
                years.contains(date.getYear()) || (everyYear && WorkingCalendar.isReckonable(date.getYear())),
                "%s lies in a year that the calendar \"%s\" does not cover: call covering(%s)",
                date,
                name,
                date.getYear());
    }
}
