package io.github.fourmatters.governance.app.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * Makes a long table of a short one: copy after copy, each a day later than the one before and under ids of its own, until there are as many
 * rows as wanted.
 */
final class ShiftedRequests {
    private static final long IDS_APART = 100_000_000;
    private static final int DAY = 10;
    private static final CSVFormat QUOTED = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(org.apache.commons.csv.QuoteMode.ALL)
            .get();

    private final List<String> header;
    private final List<Row> rows;

    private ShiftedRequests(List<String> header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    static ShiftedRequests of(Path table) {
        List<Row> rows = new ArrayList<>();
        try (TableFile file = TableFile.open(table, MappingFile.ofFormat("stlouis-csb"))) {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
            return new ShiftedRequests(file.sheet().header(), rows);
        }
    }

    void write(Path file, int count) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(QUOTED.format(header.toArray()) + "\r\n");
            for (int number = 0; number < count; number++) {
                Row row = rows.get(number % rows.size());
                writer.write(QUOTED.format(shifted(row, number / rows.size())) + "\r\n");
            }
        }
    }

    private Object[] shifted(Row row, int copy) {
        Object[] fields = row.values().toArray();
        for (int column = 0; column < fields.length; column++) {
            String value = row.values().get(column);
            fields[column] = switch (header.get(column)) {
                case "REQUESTID" -> Long.toString(Long.parseLong(value) + copy * IDS_APART);
                case "DATETIMEINIT", "PRJCOMPLETEDATE", "DATETIMECLOSED", "DATECANCELLED" -> later(value, copy);
                default -> value;
            };
        }
        return fields;
    }

    private static String later(String date, int days) {
        return date.isBlank() ? date : LocalDate.parse(date.substring(0, DAY)).plusDays(days) + date.substring(DAY);
    }
}
