package io.github.fourmatters.governance.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.text.ICalReader;
import biweekly.property.Categories;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.github.fourmatters.governance.icalendar.HolidayDays.Kind;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads days off and worked weekend days from the events of an iCalendar file. */
final class EventHolidays {
    private static final Integer UNKNOWN_TIME_ZONE = 38;

    private final HolidayDays days;
    private final Predicate<String> worked;

    EventHolidays(HolidayDays days, Predicate<String> worked) {
        this.days = days;
        this.worked = worked;
    }

    void read(String text) throws IOException {
        List<Integer> lines = beginnings(text);
        List<VEvent> events = calendar(text).getEvents();
        if (events.size() != lines.size()) {
            throw days.refuse(
                    lines.isEmpty() ? 1 : lines.get(lines.size() - 1),
                    "BEGIN:VEVENT",
                    "stands inside another component; put each event directly into the calendar");
        }
        for (int index = 0; index < events.size(); index++) {
            add(lines.get(index), events.get(index));
        }
    }

    /** The line on which each event begins; a file that was cut off is refused. */
    private List<Integer> beginnings(String text) {
        List<Integer> begun = new ArrayList<>();
        int open = 0;
        int number = 0;
        String last = "";
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
                begun.add(number);
                open++;
            } else if (line.equalsIgnoreCase("END:VEVENT")) {
                open--;
            }
            last = line.isEmpty() ? last : line;
        }
        if (open != 0 || !last.equalsIgnoreCase("END:VCALENDAR")) {
            throw days.refuse(number, last, "is no end of an iCalendar file; the file is cut off, fetch it again");
        }
        return begun;
    }

    private ICalendar calendar(String text) throws IOException {
        try (ICalReader reader = new ICalReader(text)) {
            // A rule of a time zone may name billions of changes, and the reader would work out all of them.
            reader.registerScribe(new RawComponentScribe("VTIMEZONE"));
            ICalendar calendar = reader.readNext();
            for (ParseWarning warning : reader.getWarnings()) {
                if (!Objects.equals(warning.getCode(), UNKNOWN_TIME_ZONE)) {
                    throw refuse(warning);
                }
            }
            if (calendar == null) {
                throw days.refuse(1, "", "no BEGIN:VCALENDAR; give an iCalendar file");
            }
            return calendar;
        }
    }

    private UnreadableCalendarException refuse(ParseWarning warning) {
        return days.refuse(
                Objects.requireNonNullElse(warning.getLineNumber(), 1),
                Objects.requireNonNullElse(warning.getPropertyName(), ""),
                "cannot be read: " + Quoted.of(String.valueOf(warning.getMessage())));
    }

    private void add(int line, VEvent event) {
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            throw days.refuse(line, "RRULE", "makes this holiday recur; give each year's day as an event of its own");
        }
        LocalDate first = date(line, "DTSTART", event.getDateStart());
        LocalDate last = event.getDateEnd() == null
                ? first
                : date(line, "DTEND", event.getDateEnd()).minusDays(1);
        if (event.getDuration() != null) {
            throw days.refuse(line, "DURATION", "is not read; write the DTEND after the last day");
        }
        days.add(line, first, last, isWorked(event) ? Kind.WORKED : Kind.OFF);
    }

    private boolean isWorked(VEvent event) {
        Stream<String> categories =
                event.getCategories().stream().map(Categories::getValues).flatMap(List::stream);
        Stream<String> summary = event.getSummary() == null
                ? Stream.of()
                : Stream.of(event.getSummary().getValue());
        return Stream.concat(categories, summary).anyMatch(worked);
    }

    private LocalDate date(int line, String name, @Nullable DateOrDateTimeProperty property) {
        ICalDate date = property == null ? null : property.getValue();
        if (date == null || date.hasTime()) {
            throw days.refuse(line, name, "is no whole day; write it as " + name + ";VALUE=DATE:20270131");
        }
        DateTimeComponents parts = date.getRawComponents();
        try {
            return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        } catch (DateTimeException wrong) {
            throw days.refuse(line, name + " " + parts.toString(false, false), "is no date: " + wrong.getMessage());
        }
    }
}
