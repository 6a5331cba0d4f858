package io.github.fourmatters.governance.calendar;

import static java.util.Objects.requireNonNull;

/**
 * Says that a calendar was asked about a year for which it has no holidays.
 *
 * <p>The holidays of a year are known only when the public notice for it appears, and a guess could give wrong due dates. No calendar covers
 * years before 1 or after 9999. Trying again does not help; a calendar that covers the year does. To answer with a refusal instead, ask
 * {@link WorkingCalendar#covers(int)} or {@link WorkingTime#uncoveredYear} first.
 */
public final class UncoveredYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The year that is not covered. */
    private final int year;

    /** The name of the calendar that was asked. */
    private final String calendar;

    /**
     * Makes the exception.
     *
     * @param year the year that is not covered
     * @param calendar the calendar that was asked, not null
     */
    public UncoveredYearException(int year, WorkingCalendar calendar) {
        super(message(year, requireNonNull(calendar, "calendar")));
        this.year = year;
        this.calendar = calendar.name();
    }

    /**
     * Tells the year that is not covered.
     *
     * @return the year, such as 2027
     */
    public int year() {
        return year;
    }

    /**
     * Tells which calendar was asked.
     *
     * @return the calendar's name
     */
    public String calendar() {
        return calendar;
    }

    private static String message(int year, WorkingCalendar calendar) {
        if (!WorkingCalendar.isReckonable(year)) {
            return "the calendar \"%s\" cannot reckon with the year %d: name a day of the years %d to %d"
                    .formatted(calendar.name(), year, WorkingCalendar.FIRST_YEAR, WorkingCalendar.LAST_YEAR);
        }
        return ("the calendar \"%s\" has no holidays for %d (it covers %s):"
                        + " add them with toBuilder(name).covering(%d),"
                        + " or choose Monday to Friday with andWeekdaysOnlyFor(%d)")
                .formatted(calendar.name(), year, calendar.coverage(), year, year);
    }
}
