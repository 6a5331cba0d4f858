package io.github.fourmatters.governance.icalendar;

import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.calendar.WorkingCalendarBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the days of one file, and refuses the first that cannot be. */
final class HolidayDays {
    private static final int LONGEST = 366;

    /** What a file says of a day. */
    enum Kind {
        OFF,
        WORKED
    }

    private final String name;
    private final ImmutableSortedSet<Integer> years;
    private final Map<LocalDate, Kind> inUse = new HashMap<>();
    private final Map<LocalDate, Kind> said = new HashMap<>();
    private final WorkingCalendarBuilder builder;
    private long stretches;

    HolidayDays(String name, Optional<WorkingCalendar> addedTo, ImmutableSortedSet<Integer> years) {
        this.name = name;
        this.years = years;
        this.builder = addedTo.map(calendar -> calendar.toBuilder(name)).orElseGet(() -> WorkingCalendar.builder(name));
        addedTo.ifPresent(this::putInUse);
        years.forEach(builder::covering);
    }

    private void putInUse(WorkingCalendar calendar) {
        calendar.daysOff().forEach(day -> inUse.put(day, Kind.OFF));
        calendar.workingWeekends().forEach(day -> inUse.put(day, Kind.WORKED));
    }

    void add(int line, LocalDate first, LocalDate last, Kind kind) {
        if (++stretches > HolidayFile.LIMITS.elements()) {
            throw refuse(
                    line,
                    first,
                    "comes after " + HolidayFile.LIMITS.elements() + " others, which is more than is read");
        }
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > LONGEST) {
            throw refuse(
                    line, first + " to " + last, "is no stretch of 1 to 366 days; the last day comes after the first");
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            add(line, day, kind);
        }
    }

    private void add(int line, LocalDate day, Kind kind) {
        if (!years.contains(day.getYear())) {
            throw refuse(
                    line,
                    day,
                    "lies in none of the years " + years + "; call covering(" + day.getYear()
                            + ") if the file has all holidays of that year, or leave the day out");
        }
        Kind before = said.putIfAbsent(day, kind);
        if (before != null && before != kind) {
            throw refuse(line, day, "is both off and worked; leave one out");
        } else if (inUse.getOrDefault(day, kind) != kind) {
            throw refuse(
                    line,
                    day,
                    "is " + inUse.get(day) + " in the calendar that the file is added to; leave the day out, or add to"
                            + " a calendar without that year");
        }
        if (kind == Kind.OFF) {
            builder.off(day);
        } else if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
            throw refuse(
                    line, day, "is a " + day.getDayOfWeek() + ", which is worked anyway; check it with the notice");
        } else {
            builder.workingWeekend(day);
        }
    }

    UnreadableCalendarException refuse(int line, Object value, String wayOut) {
        return new UnreadableCalendarException(name, line, value.toString(), wayOut);
    }

    WorkingCalendar calendar() {
        if (said.isEmpty()) {
            throw refuse(
                    1, "", "no day off in the whole file; for Monday to Friday take WorkingCalendar.weekdaysOnly()");
        }
        return builder.build();
    }
}
