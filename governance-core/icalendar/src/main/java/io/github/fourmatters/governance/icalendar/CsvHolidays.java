package io.github.fourmatters.governance.icalendar;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.icalendar.HolidayDays.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final HolidayDays days;

    CsvHolidays(HolidayDays days) {
        this.days = days;
    }

    void read(String text) throws IOException {
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (String column : NEEDED) {
                if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw days.refuse(
                            1,
                            String.join(",", parser.getHeaderNames()),
                            "has no column " + column + "; begin with first,last,kind");
                }
            }
            for (CSVRecord row : parser) {
                line = lineOf(text, row);
                add(line, row);
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw days.refuse(line, "", "is followed by what is no CSV: " + broken.getMessage());
        }
    }

    private static int lineOf(String text, CSVRecord row) {
        return 1
                + (int) text.substring(0, (int) row.getCharacterPosition())
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
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
