package io.github.fourmatters.governance.app.year;

import io.github.fourmatters.governance.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The scenario's own reckoning of days. It plans by this, not by the charter's limits, so that another charter changes no step. */
final class ScenarioCalendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final WorkingCalendar CALENDAR = WorkingCalendar.china2026().andWeekdaysOnlyFor(2027);

    private ScenarioCalendar() {}

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    /** The working day itself, or one some working days later or, if negative, earlier. */
    static LocalDate shift(LocalDate day, int workingDays) {
        if (workingDays > 0) {
            return CALENDAR.plusWorkingDays(day, workingDays);
        }
        LocalDate shifted = day;
        int left = -workingDays;
        while (left > 0) {
            shifted = shifted.minusDays(1);
            left -= CALENDAR.isWorkingDay(shifted) ? 1 : 0;
        }
        return shifted;
    }

    /** A working day between two days, both included. */
    static LocalDate between(SeededRandom draw, LocalDate first, LocalDate last) {
        LocalDate day = first.plusDays(draw.between(0, (int) (last.toEpochDay() - first.toEpochDay())));
        LocalDate working = CALENDAR.nextWorkingDayOnOrAfter(day);
        return working.isAfter(last) ? shift(working, -1) : working;
    }

    /** Office hours of a day some working days after an instant, by chance. */
    static Instant office(SeededRandom draw, Instant after, int workingDays) {
        int minutes = draw.between(0, 7 * 60);
        return at(shift(dayOf(after), workingDays), 9, 0).plusSeconds(60L * minutes);
    }
}
