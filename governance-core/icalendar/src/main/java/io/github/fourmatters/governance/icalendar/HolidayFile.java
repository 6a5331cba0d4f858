package io.github.fourmatters.governance.icalendar;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.CharStreams;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.spi.input.BoundedReader;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a working calendar from a file of holidays.
 *
 * <pre>{@code
 * WorkingCalendar calendar =
 *         HolidayFile.named("china-2026-2027").addedTo(charter.calendar()).covering(2027).csv(reader);
 * Charter next = charter.toBuilder().version("xinlin-2027.1").calendar(calendar).build();
 * }</pre>
 *
 * <p>A CSV file has a heading and one line for each day or stretch of days; {@code last} may be empty or left out for a single day, and
 * other columns are not read:
 *
 * <pre>
 * first,last,kind
 * 2027-01-01,2027-01-03,off
 * 2027-01-09,,worked
 * </pre>
 *
 * <p>The kind is {@code off} or 休 for days off, and {@code worked} or 班 for a Saturday or Sunday that is worked.
 *
 * <p>An iCalendar file (RFC 5545) has one event of whole days for each holiday, with {@code DTSTART;VALUE=DATE} and, for several days, the
 * {@code DTEND} after the last. An event is a day off, unless its category or its summary says that it is worked, see {@link
 * #workedIf(Predicate)}. Times of the day and time zones are not read.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class HolidayFile {
    /**
     * How much of a file is read: 16 Mi characters in lines of up to 64 Ki, and 10,000 rows or events. A year of a
     * country's holidays has some thirty rows.
     */
    public static final InputLimits LIMITS =
            InputLimits.STANDARD.withBytes(16 << 20).withLine(64 << 10).withElements(10_000);

    private static final int LONGEST_NAME = 1_000;

    private static final ImmutableSortedSet<String> WORKED =
            ImmutableSortedSet.of("(班)", "（班）", "补班", "调休上班", "working day");

    private final String name;
    private final Optional<WorkingCalendar> inUse;
    private final ImmutableSortedSet<Integer> years;
    private final Predicate<String> worked;

    private HolidayFile(
            String name, Optional<WorkingCalendar> inUse, ImmutableSortedSet<Integer> years, Predicate<String> worked) {
        this.name = name;
        this.inUse = inUse;
        this.years = years;
        this.worked = worked;
    }

    /**
     * Begins a reading.
     *
     * @param name what the calendar is to be called, as charters and errors cite it; one line of 1 to 1,000 characters
     * @return a reading that covers no year yet
     * @throws IllegalArgumentException if the name is too long or against {@link TextRule#LINE}
     */
    public static HolidayFile named(String name) {
        TextRule.LINE.require("the name of a calendar", name, LONGEST_NAME);
        return new HolidayFile(name, Optional.empty(), ImmutableSortedSet.of(), HolidayFile::saysWorked);
    }

    private static boolean saysWorked(String text) {
        return WORKED.stream().anyMatch(text::contains);
    }

    /**
     * Says which calendar the file adds to, so that the years in use stay covered.
     *
     * @param calendar the calendar in use; of a year that it covers already, the file's days come to those that it has, and one that it
     *     has otherwise is refused
     * @return a reading whose calendar has all that this one has as well
     */
    public HolidayFile addedTo(WorkingCalendar calendar) {
        return new HolidayFile(name, Optional.of(requireNonNull(calendar, "calendar")), years, worked);
    }

    /**
     * Says that the file has all holidays of a year. A day of a year that is not covered is refused.
     *
     * @param year the year, such as 2027
     * @return a reading that covers this year as well
     */
    public HolidayFile covering(int year) {
        return new HolidayFile(
                name,
                inUse,
                ImmutableSortedSet.<Integer>naturalOrder()
                        .addAll(years)
                        .add(year)
                        .build(),
                worked);
    }

    /**
     * Says which events of an iCalendar file are worked weekend days. By default they are those with 补班, 调休上班, 班 in brackets or
     * "working day" in a category or in the summary.
     *
     * @param marked tells it from a category or the summary of an event
     * @return a reading that goes by this
     */
    public HolidayFile workedIf(Predicate<String> marked) {
        return new HolidayFile(name, inUse, years, requireNonNull(marked, "marked"));
    }

    /**
     * Reads a CSV file.
     *
     * @param reader the file, in its own encoding; it is read to its end and not closed
     * @return the calendar
     * @throws UnreadableCalendarException at the first line that cannot be understood, or where the file goes beyond {@link #LIMITS}
     * @throws IllegalStateException if no year is covered
     * @throws IOException if the reader fails
     */
    public WorkingCalendar csv(Reader reader) throws IOException {
        HolidayDays days = days();
        new CsvHolidays(days).read(text(days, reader));
        return days.calendar();
    }

    /**
     * Reads an iCalendar file.
     *
     * @param reader the file, in its own encoding; it is read to its end and not closed
     * @return the calendar
     * @throws UnreadableCalendarException at the first event or line that cannot be understood, or where the file goes beyond
     *     {@link #LIMITS}
     * @throws IllegalStateException if no year is covered
     * @throws IOException if the reader fails
     */
    public WorkingCalendar iCalendar(Reader reader) throws IOException {
        HolidayDays days = days();
        new EventHolidays(days, worked).read(text(days, reader));
        return days.calendar();
    }

    private HolidayDays days() {
        if (years.isEmpty()) {
            throw new IllegalStateException("calendar '" + name + "' covers no year: call covering(year) first");
        }
        return new HolidayDays(name, inUse, years);
    }

    private static String text(HolidayDays days, Reader reader) throws IOException {
        BoundedReader bounded = new BoundedReader("the file", requireNonNull(reader, "reader"), LIMITS);
        try {
            return CharStreams.toString(bounded);
        } catch (UnreadableInputException refused) {
            throw days.refuse((int) bounded.line(), "", "cannot be read: the file " + refused.problem());
        }
    }
}
