package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.app.shell.OutputFile;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the rejected rows: line, id, reason and detail, and behind them the row as it stands in the table, which is read again for that.
 * Once corrected, the file can be imported itself with the same mapping, since columns that a mapping does not name do not matter.
 */
final class RejectsFile {
    private static final ImmutableList<String> FRONT =
            ImmutableList.of("rejected_line", "rejected_id", "rejected_reason", "rejected_detail");

    private RejectsFile() {}

    static void write(OutputFile file, Path table, Mapping mapping, List<Reject> rejects, Language language) {
        ImmutableMap<Long, Reject> byLine = Maps.uniqueIndex(rejects, Reject::line);
        file.write(out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try (TableFile rows = TableFile.open(table, mapping)) {
                writer.write(record(FRONT, rows.sheet().header()));
                for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                    Reject reject = byLine.get(row.get().line());
                    if (reject != null) {
                        writer.write(record(front(reject, language), row.get().values()));
                    }
                }
            }
            writer.flush();
        });
    }

    private static ImmutableList<String> front(Reject reject, Language language) {
        return ImmutableList.of(
                Long.toString(reject.line()),
                reject.id(),
                reject.reason(),
                reject.detail().in(language));
    }

    private static String record(List<String> front, List<String> row) {
        return CSVFormat.RFC4180.format(
                        Stream.concat(front.stream(), row.stream()).toArray()) + "\r\n";
    }
}
