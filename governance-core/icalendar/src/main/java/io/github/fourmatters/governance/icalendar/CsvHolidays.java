package io.github.fourmatters.governance.icalendar;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.icalendar.HolidayDays.Kind;
import io.github.fourmatters.governance.spi.text.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads days off and worked weekend days from lines of {@code first,last,kind}. */
final class CsvHolidays {
    private static final ImmutableMap<String, Kind> KINDS =
            ImmutableMap.of("off", Kind.OFF, "休", Kind.OFF, "worked", Kind.WORKED, "班", Kind.WORKED);
    private static final ImmutableSet<String> NEEDED = ImmutableSet.of("first", "kind");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final HolidayDays days;

    /** How many characters are looked through for the ends of lines, and the line of the next one. */
    private int counted;

    private int line = 1;

    CsvHolidays(HolidayDays days) {
        this.days = days;
    }

    void read(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            requireColumns(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                add(lineOf(text, row), row);
            }
        } catch (UnreadableCalendarException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException heading) {
            throw days.refuse(1, "", "is no heading in CSV (" + problem(heading) + "); begin with first,last,kind");
        } catch (UncheckedIOException | IllegalStateException row) {
            throw days.refuse(
                    line,
                    "",
                    "begins the last row that can be read, and what follows is no CSV (" + problem(row)
                            + "); close each quote, and put nothing but a comma behind it");
        }
    }

    private static String problem(Exception broken) {
        return Quoted.of(String.valueOf(Throwables.getRootCause(broken).getMessage()));
    }

    private void requireColumns(List<String> header) {
        for (String column : NEEDED) {
            if (header.stream().noneMatch(column::equalsIgnoreCase)) {
                throw days.refuse(
                        1, String.join(",", header), "has no column " + column + "; begin with first,last,kind");
            }
        }
    }

    private int lineOf(String text, CSVRecord row) {
        for (; counted < row.getCharacterPosition(); counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    private void add(int line, CSVRecord row) {
        LocalDate first = date(line, field(row, "first"));
        String last = field(row, "last");
        days.add(line, first, last.isEmpty() ? first : date(line, last), kind(line, field(row, "kind")));
    }

    private static String field(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private Kind kind(int line, String text) {
        Kind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw days.refuse(line, text, "is no kind of day; write one of " + KINDS.keySet());
        }
        return kind;
    }

    private LocalDate date(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw days.refuse(line, text, "is no date; write it as 2027-01-31");
        }
    }
}
