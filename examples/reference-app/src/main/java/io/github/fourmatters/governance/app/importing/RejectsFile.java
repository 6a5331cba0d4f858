package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.app.shell.Complaint;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rejected rows: line, id, reason and detail, and behind them the row as it stood. Once corrected, the file can be imported
 * itself with the same mapping, since columns that a mapping does not name do not matter.
 */
final class RejectsFile {
    private static final ImmutableList<String> FRONT =
            ImmutableList.of("rejected_line", "rejected_id", "rejected_reason", "rejected_detail");

    private RejectsFile() {}

    static void write(Path file, Sheet sheet, List<Reject> rejects) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(joined(FRONT, sheet.header()));
            for (Reject reject : rejects) {
                printer.printRecord(joined(front(reject), reject.row().values()));
            }
        } catch (IOException failure) {
            throw Complaint.badInput("--rejects " + file + " cannot be written (" + failure
                    + "); the import itself is done: name a file that can be, and run it again");
        }
    }

    private static ImmutableList<String> front(Reject reject) {
        return ImmutableList.of(
                Long.toString(reject.row().line()), reject.id(), reject.reason(), reject.detail());
    }

    private static ImmutableList<String> joined(List<String> first, List<String> rest) {
        return ImmutableList.<String>builder().addAll(first).addAll(rest).build();
    }
}
