package io.github.fourmatters.governance.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.shell.CommandLines;
import io.github.fourmatters.governance.app.shell.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file or an option is said by name, with the way out, and changes nothing. */
class BadInputTest {
    private static final String GOOD = Requests.row("1", "2010-01-05 08:00:00.0", "", "", "");

    @TempDir
    private Path folder;

    private Path storage;

    @BeforeEach
    void name() {
        storage = folder.resolve("storage.db");
    }

    private String complaint(Path table, String... more) throws IOException {
        return complaint(Complaint.USAGE, table, more);
    }

    private String complaint(int code, Path table, String... more) throws IOException {
        List<String> before = files();
        List<String> arguments = new ArrayList<>(List.of(table.toString(), "--storage", storage.toString()));
        arguments.addAll(List.of(more.length == 0 ? new String[] {"--format", "stlouis-csb"} : more));
        StringWriter said = new StringWriter();
        int exitCode = CommandLines.of(new ImportCommand())
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        assertThat(exitCode).isEqualTo(code);
        assertThat(files()).isEqualTo(before);
        return said.toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void a_table_that_was_cut_off_within_a_quoted_field() throws IOException {
        String whole = Requests.HEADER + "\r\n" + GOOD + "\r\n" + GOOD;
        Path table = Requests.text(folder, whole.substring(0, whole.lastIndexOf("Elm")));
        assertThat(complaint(table)).contains(table + " is not whole CSV", "line 3", "fetch it again");
    }

    @Test
    void a_table_that_was_cut_off_between_two_fields() throws IOException {
        String whole = Requests.HEADER + "\r\n" + GOOD + "\r\n" + GOOD;
        Path table = Requests.text(folder, whole.substring(0, whole.lastIndexOf(",07")));
        assertThat(complaint(table)).contains(table + " is not whole CSV", "line 3", "13 fields of 14");
    }

    @Test
    void a_quote_that_is_never_closed_is_given_up_long_before_the_end_of_the_file() throws IOException {
        Path table = Requests.text(folder, Requests.HEADER + "\r\n" + GOOD + "\r\n\"" + "a row\r\n".repeat(1_000_000));
        assertThat(complaint(table))
                .contains("more than 1048576 characters in one record", "begins in line 3", "close its quotes")
                .hasSizeLessThan(600);
    }

    @Test
    void a_line_that_never_ends() throws IOException {
        Path table = Requests.text(folder, Requests.HEADER + "\r\n" + GOOD + "\r\n" + ",".repeat(1_100_000));
        assertThat(complaint(table))
                .contains("more than 1048576 characters in line 3", "begins in line 3")
                .hasSizeLessThan(600);
    }

    @Test
    void a_mapping_that_is_too_deep_or_quotes_more_than_a_line() throws IOException {
        assertThat(mapped("{", "{\"a\": " + "[".repeat(1_000))).contains("more than 100 deep");
        String longest = "x".repeat(9_000);
        assertThat(mapped("\"due\"", "\"" + longest + "\""))
                .contains("is unknown")
                .hasSizeLessThan(600);
        assertThat(mapped("\"zone\"", "\"" + longest + "\"")).hasSizeLessThan(600);
        assertThat(mapped("America/Chicago", "x\\ny" + longest))
                .contains("key 'zone'")
                .hasSizeLessThan(600);
        assertThat(mapped("\"charter\": \"", "\"charter\": \"" + longest))
                .contains("charter is 'xxx", "longer than the 80 characters")
                .hasSizeLessThan(600);
    }

    @Test
    void a_mapping_whose_texts_are_blank() throws IOException {
        String shipped = shipped();
        for (String key : List.of("name", "charter", "result")) {
            Path mapping = Files.writeString(
                    folder.resolve("own.json"),
                    shipped.replaceFirst("\"" + key + "\": \"[^\"]*\"", "\"" + key + "\": \"\u00a0\u200b\""));
            assertThat(complaint(Requests.file(folder, GOOD), "--mapping", mapping.toString()))
                    .contains(key + " is '<U+00A0><U+200B>' and holds no visible character");
        }
    }

    @Test
    void an_empty_file() throws IOException {
        Path table = Requests.text(folder, "");
        assertThat(complaint(table)).contains(table + " is empty", "first line names its columns");
    }

    @Test
    void a_file_that_is_not_there() throws IOException {
        assertThat(complaint(Complaint.STORAGE, folder.resolve("nowhere.csv"))).contains("nowhere.csv is not a file");
    }

    @Test
    void a_column_that_is_missing() throws IOException {
        Path table = Requests.text(folder, "REQUESTID,DATETIMEINIT\r\n1,2010-01-05 08:00:00.0\r\n");
        assertThat(complaint(table))
                .contains("has no column", "SUBMITTO", "its columns are REQUESTID, DATETIMEINIT", "--mapping");
    }

    @Test
    void a_column_that_is_named_twice() throws IOException {
        Path table = Requests.text(folder, Requests.HEADER + ",WARD\r\n");
        assertThat(complaint(table)).contains("names a column twice");
    }

    @Test
    void a_file_that_is_not_csv() throws IOException {
        Path table = Requests.text(folder, "{\"requests\": [{\"id\": 1}]}\n");
        assertThat(complaint(table)).contains(table.toString()).containsAnyOf("has no column", "not whole CSV");
    }

    @Test
    void a_binary_file() throws IOException {
        Path table = Files.write(folder.resolve("a.bin"), new byte[] {0x1f, (byte) 0x8b, 8, 0, (byte) 0xff, 0});
        assertThat(complaint(table)).contains(table + " is not text in UTF-8", "'charset'");
        Path zeros = Files.write(folder.resolve("zeros.bin"), new byte[1000]);
        assertThat(complaint(zeros)).contains(zeros + " is not a text file", "NUL");
    }

    @Test
    void an_unknown_format() throws IOException {
        Path table = Requests.file(folder, GOOD);
        assertThat(complaint(table, "--format", "paris"))
                .contains("--format paris is unknown", "[stlouis-csb]", "--mapping");
    }

    @Test
    void neither_a_format_nor_a_mapping() throws IOException {
        Path table = Requests.file(folder, GOOD);
        assertThat(complaint(table, "--lang", "en")).contains("neither --format nor --mapping");
    }

    @Test
    void a_storage_that_is_not_one() throws IOException {
        storage = Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
        assertThat(complaint(Complaint.STORAGE, Requests.file(folder, GOOD)))
                .contains("letter.txt is not a SQLite database", "another file");
        assertThat(storage).hasContent("Dear Sir");
    }

    @Test
    void a_mapping_whose_key_is_unknown_or_missing() throws IOException {
        assertThat(mapped("\"due\"", "\"duty\"")).contains("key 'columns.duty' is unknown; known are [cancelled, ");
        assertThat(mapped("\"unit\": \"SUBMITTO\",", "")).contains("key 'columns.unit' is missing; there are [");
        assertThat(mapped("\"zone\": \"America/Chicago\",", "")).contains("key 'zone' is missing");
    }

    @Test
    void a_mapping_whose_value_is_wrong() throws IOException {
        assertThat(mapped("America/Chicago", "America/Chikago")).contains("key 'zone'", "Chikago");
        assertThat(mapped("\"ORDINARY\"", "\"MIDDLING\"")).contains("key 'urgency'", "MIDDLING", "EMERGENCY");
        assertThat(mapped("uuuu-MM-dd", "jjjj-MM-dd")).contains("jjjj-MM-dd", "no pattern", "uuuu-MM-dd HH:mm:ss");
        assertThat(mapped("\"stlouis\"", "\"st. louis\"")).contains("ledger id", "st. louis");
        assertThat(mapped("[\"GROUP\", \"PROBLEMCODE\"]", "[]")).contains("columns.category is empty");
    }

    @Test
    void a_mapping_that_is_not_json_or_not_there() throws IOException {
        assertThat(mapped("{", "GROUP = category")).contains("is not JSON");
        assertThat(complaint(
                        Complaint.STORAGE,
                        Requests.file(folder, GOOD),
                        "--mapping",
                        folder.resolve("none.json").toString()))
                .contains("none.json cannot be read");
    }

    @Test
    void a_mapping_that_names_a_column_that_the_table_does_not_have() throws IOException {
        assertThat(mapped("SUBMITTO", "SUBMITTED_TO"))
                .contains("has no column SUBMITTED_TO", "its columns are REQUESTID, ", "--mapping");
    }

    @Test
    void a_mapping_by_which_not_one_row_can_be_read() throws IOException {
        assertThat(mapped("uuuu-MM-dd HH", "dd.MM.uuuu HH"))
                .contains("not one of the 1 rows", "line 2: UNREADABLE_DATE", "2010-01-05 08:00:00.0");
    }

    /** What is said of the mapping that ships, with one text replaced by another. */
    private String mapped(String from, String to) throws IOException {
        String shipped = shipped();
        assertThat(shipped).contains(from);
        Path mapping = Files.writeString(folder.resolve("own.json"), shipped.replace(from, to));
        return complaint(Requests.file(folder, GOOD), "--mapping", mapping.toString());
    }

    private static String shipped() throws IOException {
        return new String(
                MappingFile.class.getResourceAsStream("stlouis-csb.json").readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_storage_that_is_not_named() {
        StringWriter said = new StringWriter();
        int exitCode = CommandLines.of(new ImportCommand())
                .setErr(new PrintWriter(said))
                .execute(Requests.file(folder, GOOD).toString(), "--format", "stlouis-csb");
        assertThat(exitCode).isEqualTo(Complaint.USAGE);
        assertThat(said.toString()).contains("--storage is missing");
    }
}
