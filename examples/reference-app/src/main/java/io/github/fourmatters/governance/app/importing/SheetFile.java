package io.github.fourmatters.governance.app.importing;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.shell.Complaint;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file as RFC 4180 has it, whole or not at all. */
final class SheetFile {
    private final Path file;
    private final CSVFormat format;
    private final String text;

    private SheetFile(Path file, Mapping mapping) {
        this.file = file;
        // Empty lines are kept, or the numbers of the lines after them would be wrong.
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.text = text(mapping.charset());
    }

    static Sheet read(Path file, Mapping mapping) {
        return new SheetFile(file, mapping).sheet();
    }

    private String text(Charset charset) {
        if (!Files.isRegularFile(file)) {
            throw Complaint.badInput(file + " is not a file; name the CSV file that is to be imported");
        }
        try {
            return withoutMark(charset.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException wrong) {
            throw Complaint.badInput(file + " is not text in " + charset
                    + "; name a CSV file, or say in the mapping's 'charset' how it is encoded");
        } catch (IOException failure) {
            throw Complaint.badInput(file + " cannot be read (" + failure + "); is it yours to read?");
        }
    }

    private String withoutMark(String decoded) {
        if (decoded.indexOf('\0') >= 0) {
            throw Complaint.badInput(
                    file + " is not a text file: it holds NUL characters; name the CSV file that is to be imported");
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private Sheet sheet() {
        ImmutableList<Row> rows = rows();
        if (rows.isEmpty()) {
            throw Complaint.badInput(file + " is empty; name a CSV file whose first line names its columns");
        }
        Sheet sheet = new Sheet(file, header(rows.get(0).values()), rows.subList(1, rows.size()));
        requireWhole(sheet);
        return sheet;
    }

    private ImmutableList<Row> rows() {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                Row row = new Row(line, ImmutableList.copyOf(records.next().values()));
                if (!isBlank(row)) {
                    rows.add(row);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException wrong) {
            throw notWhole(line, wrong);
        } catch (IOException wrong) {
            throw notWhole(line, wrong);
        }
        return rows.build();
    }

    private static boolean isBlank(Row row) {
        return row.values().size() == 1 && row.values().get(0).isBlank();
    }

    private Complaint notWhole(long line, Exception wrong) {
        return Complaint.badInput(file + " is not whole CSV: the row that begins in line " + line
                + " does not end as it should ("
                + Throwables.getRootCause(wrong).getMessage()
                + "); if the file was cut off, fetch it again");
    }

    private ImmutableList<String> header(List<String> names) {
        ImmutableList<String> header = names.stream().map(String::strip).collect(ImmutableList.toImmutableList());
        if (ImmutableSet.copyOf(header).size() < header.size()) {
            throw Complaint.badInput(
                    file + " names a column twice: " + Sheet.shown(header) + "; give each column a name of its own");
        }
        return header;
    }

    /** A last row that is too short, without the end of its line, is what a file looks like that was cut off between two fields. */
    private void requireWhole(Sheet sheet) {
        if (sheet.rows().isEmpty() || text.endsWith("\n") || text.endsWith("\r")) {
            return;
        }
        Row last = sheet.rows().get(sheet.rows().size() - 1);
        if (last.values().size() < sheet.header().size()) {
            throw Complaint.badInput(file + " is not whole CSV: its last row, in line " + last.line() + ", has "
                    + last.values().size() + " fields of " + sheet.header().size()
                    + "; if the file was cut off, fetch it again");
        }
    }
}
