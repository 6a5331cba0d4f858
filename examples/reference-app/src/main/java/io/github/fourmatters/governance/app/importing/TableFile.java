package io.github.fourmatters.governance.app.importing;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.app.shell.FileProblem;
import io.github.fourmatters.governance.app.shell.LibrarySentences;
import io.github.fourmatters.governance.spi.input.BoundedReader;
import io.github.fourmatters.governance.spi.input.InputFile;
import io.github.fourmatters.governance.spi.input.InputLimits;
import io.github.fourmatters.governance.spi.input.UnreadableInputException;
import io.github.fourmatters.governance.spi.text.TextRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file as RFC 4180 has it, row by row, so that a long table takes no more memory than a short one. For one thread.
 *
 * <pre>{@code
 * try (TableFile table = TableFile.open(file, mapping)) {
 *     for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {…}
 * }
 * }</pre>
 */
final class TableFile implements AutoCloseable {
    private static final InputLimits LIMITS = InputLimits.STANDARD.withBytes(2L << 30);

    private final Path file;
    private final EndOfText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader reader;
    private final TableHeader sheet;
    private Optional<Row> last = Optional.empty();
    private long rows;
    private long line = 1;

    private TableFile(Path file, Mapping mapping) throws IOException {
        this.file = file;
        // Empty lines are kept, or the numbers of the lines after them would be wrong.
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.reader = InputFile.of(file, LIMITS).reader(mapping.charset());
        reader.countRecords();
        this.text = new EndOfText(reader);
        this.parser = CSVParser.parse(text, format);
        this.records = parser.iterator();
        this.sheet = new TableHeader(file, header());
    }

    /** Opens a file, and reads its header. */
    static TableFile open(Path file, Mapping mapping) {
        if (!Files.isRegularFile(file)) {
            throw Complaint.storage(
                    file + " is not a file; name the CSV file that is to be imported", file + " 不是文件；请指定要导入的 CSV 文件");
        }
        try {
            return new TableFile(file, mapping);
        } catch (UnreadableInputException wrong) {
            throw unreadable(file, wrong);
        } catch (IOException failure) {
            throw Complaint.storage(
                    file + " cannot be read (" + FileProblem.english(failure) + "); is it yours to read?",
                    file + " 无法读取（" + FileProblem.chinese(failure) + "）；请确认有读取权限");
        }
    }

    private static Complaint unreadable(Path file, UnreadableInputException wrong) {
        return Complaint.storage(
                file + " " + wrong.problem()
                        + "; name the CSV file that is to be imported, or say in the mapping's 'charset' how it is encoded",
                file + " " + LibrarySentences.of(wrong.problem()).chinese() + "；请指定要导入的 CSV 文件，或在映射的 charset 中写明编码");
    }

    TableHeader sheet() {
        return sheet;
    }

    private ImmutableList<String> header() {
        List<String> names = next().orElseThrow(() -> Complaint.badInput(
                        file + " is empty; name a CSV file whose first line names its columns",
                        file + " 是空文件；请指定首行为列名的 CSV 文件"))
                .values();
        ImmutableList<String> header = names.stream().map(String::strip).collect(ImmutableList.toImmutableList());
        if (ImmutableSet.copyOf(header).size() < header.size()) {
            throw Complaint.badInput(
                    file + " names a column twice: " + TableHeader.shown(header)
                            + "; give each column a name of its own",
                    file + " 有重复的列名：" + TableHeader.shown(header) + "；请让每列各有名称");
        }
        return header;
    }

    /** The next row that is not blank; none at the end of a whole file. */
    Optional<Row> next() {
        try {
            while (records.hasNext()) {
                Row row = new Row(line, ImmutableList.copyOf(records.next().values()));
                line = parser.getCurrentLineNumber() + 1;
                reader.nextRecord();
                if (!isBlank(row)) {
                    last = Optional.of(row);
                    rows++;
                    return last;
                }
            }
        } catch (UnreadableInputException wrong) {
            throw Complaint.badInput(
                    file + " " + wrong.problem() + "; the row begins in line " + line
                            + "; close its quotes, name the CSV file that is to be imported, or say in the mapping's 'charset' how it"
                            + " is encoded",
                    file + " " + LibrarySentences.of(wrong.problem()).chinese() + "；该行自第" + line
                            + "行起；请补上引号，指定要导入的 CSV 文件，或在映射的 charset 中写明编码");
        } catch (UncheckedIOException wrong) {
            throw notWhole(wrong);
        }
        requireWhole();
        return Optional.empty();
    }

    private static boolean isBlank(Row row) {
        return row.values().size() == 1 && !TextRule.isVisible(row.values().get(0));
    }

    private Complaint notWhole(Exception wrong) {
        String told =
                TableHeader.shown(String.valueOf(Throwables.getRootCause(wrong).getMessage()));
        return Complaint.badInput(
                file + " is not whole CSV: the row that begins in line " + line + " does not end as it should (" + told
                        + "); if the file was cut off, fetch it again",
                file + " 不是完整的 CSV：自第" + line + "行起的一行没有正常结束；若文件被截断，请重新获取。"
                        + LibrarySentences.of(told).chinese());
    }

    /** A last row that is too short, without the end of its line, is what a file looks like that was cut off between two fields. */
    private void requireWhole() {
        if (rows > 1 && !text.endsWithLine() && !sheet.isComplete(last.orElseThrow())) {
            Row cut = last.orElseThrow();
            throw Complaint.badInput(
                    file + " is not whole CSV: its last row, in line " + cut.line() + ", has "
                            + cut.values().size() + " fields of "
                            + sheet.header().size()
                            + "; if the file was cut off, fetch it again",
                    file + " 不是完整的 CSV：末行（第" + cut.line() + "行）应有"
                            + sheet.header().size() + "个字段，只有" + cut.values().size() + "个；若文件被截断，请重新获取");
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
