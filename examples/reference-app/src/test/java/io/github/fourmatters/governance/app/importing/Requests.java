package io.github.fourmatters.governance.app.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Small tables in the shape of St. Louis, with the columns that the mapping needs and one that it does not. */
final class Requests {
    static final String HEADER =
            "REQUESTID,DATETIMEINIT,PRJCOMPLETEDATE,DATETIMECLOSED,DATECANCELLED,GROUP,PROBLEMCODE,"
                    + "SUBMITTO,NEIGHBORHOOD,CALLERTYPE,DESCRIPTION,PLAIN_ENGLISH_NAME_FOR_PROBLEMCODE,PROBADDRESS,WARD";

    private Requests() {}

    static String row(String id, String raised, String due, String closed, String cancelled) {
        return String.join(
                ",",
                id,
                raised,
                due,
                closed,
                cancelled,
                "Trees,Inspect City Tree,\"FORESTRY, 5\",16,WEB,Inspect,,\"1 \"\"Elm\"\" ST \",07");
    }

    static Path file(Path folder, String... rows) {
        return text(folder, HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    static Path text(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("requests.csv"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Many rows whose beginnings and ends overlap, some cancelled, some wrong. */
    static Path many(Path folder, int count) {
        String[] rows = new String[count];
        for (int number = 0; number < count; number++) {
            LocalDateTime raised = LocalDateTime.of(2010, 1, 4, 8, 0).plusMinutes(number * 397L);
            LocalDateTime end = raised.plusMinutes((number * 7919L) % 40_000);
            rows[number] = row(
                    "r" + number,
                    date(raised),
                    number % 13 == 0 ? "" : date(raised.plusDays(number % 29 == 0 ? -1 : 7)),
                    number % 11 == 0 ? "" : date(end),
                    number % 17 == 0 ? date(end) : "");
        }
        return file(folder, rows);
    }

    private static String date(LocalDateTime at) {
        return at.toLocalDate() + " " + at.toLocalTime() + ":00.0";
    }
}
