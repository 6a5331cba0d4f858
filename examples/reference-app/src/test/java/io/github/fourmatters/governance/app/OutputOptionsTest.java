package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.app.vault.ConfidentialStory;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No option that names a file to write ever overwrites what the command reads, or what is of another kind. */
class OutputOptionsTest {
    private static final List<List<String>> WRITERS = List.of(
            List.of("report", "--out"),
            List.of("what-if", "--out"),
            List.of("year", "--out"),
            List.of("assess", "--year", "2026", "--csv"),
            List.of("assess", "--year", "2026", "--json-out"),
            List.of("publish", "--quarter", "2026-Q1", "--out"),
            List.of("backup", "--replace", "--out"),
            List.of("backup", "--out", "other.backup", "--keys"));

    @TempDir
    private Path folder;

    private Path storage;

    @BeforeEach
    void fill() {
        storage = folder.resolve("office.db");
        try (Storage<Fact> opened = Storages.sqlite(storage)) {
            ConfidentialStory.tell(opened);
        }
    }

    private Answer write(List<String> command, Path file) {
        List<String> all = new ArrayList<>(command.subList(0, command.size() - 1));
        all.replaceAll(each -> each.endsWith(".backup") ? folder.resolve(each).toString() : each);
        all.addAll(List.of(command.get(command.size() - 1), file.toString()));
        all.addAll(List.of("--storage", storage.toString(), "--lang", "en"));
        return Answer.to(all.toArray(String[]::new));
    }

    private void assertLeftAlone(List<String> command, Path file, String... parts) throws IOException {
        Map<String, HashCode> before = FileImages.of(folder);
        Answer answer = write(command, file);
        answer.assertComplaint(
                command.get(command.size() - 1), file.getFileName().toString());
        answer.assertComplaint(parts);
        assertThat(FileImages.of(folder)).as(command.toString()).isEqualTo(before);
    }

    @Test
    void the_storage_and_what_lies_beside_it_are_left_alone_by_whatever_name() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), storage);
        Path hard = Files.createLink(folder.resolve("hard"), storage);
        Path detour = folder.resolve("../" + folder.getFileName() + "/office.db");
        for (List<String> command : WRITERS) {
            for (Path same : List.of(storage, link, hard, detour, folder.resolve("office.db-wal"))) {
                assertLeftAlone(command, same, "--storage names", "name another file");
            }
        }
    }

    @Test
    void a_file_of_another_kind_is_left_alone() throws IOException {
        Answer.to("master-key", folder.resolve("mk").toString());
        Path letter = Files.writeString(folder.resolve("letter"), "Dear all");
        Path other = folder.resolve("other.db");
        Files.copy(storage, other);
        for (List<String> command : WRITERS) {
            for (Path there : List.of(letter, other, folder.resolve("mk"))) {
                assertLeftAlone(command, there, "so it was left as it is");
            }
        }
    }

    @Test
    void a_file_of_the_same_kind_is_replaced_and_nothing_is_left_beside_it() throws IOException {
        for (List<String> command : WRITERS) {
            if (command.contains("publish")) {
                continue; // no quarter of this storage is over
            }
            Path made = folder.resolve("made-" + WRITERS.indexOf(command));
            assertThat(write(command, made).exitCode()).as(command.toString()).isLessThan(2);
            Files.deleteIfExists(folder.resolve("other.backup"));
            assertThat(write(command, made).exitCode()).as(command.toString()).isLessThan(2);
            assertThat(made).isNotEmptyFile();
            Files.deleteIfExists(folder.resolve("other.backup"));
        }
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).noneMatch(each -> each.toString().endsWith(".new"));
        }
    }

    @Test
    void a_folder_that_is_missing_is_not_made_and_told_before_the_work() {
        for (List<String> command : WRITERS) {
            write(command, folder.resolve("far/away/x")).assertStorageComplaint("the folder", "is not there");
        }
        assertThat(folder.resolve("far")).doesNotExist();
    }

    @Test
    void an_evaluation_is_not_written_over_anything_else() throws IOException {
        byte[] before = Files.readAllBytes(storage);
        Answer.to("evaluate", "--out", storage.toString(), "--lang", "en").assertComplaint("--out", "left as it is");
        assertThat(storage).hasBinaryContent(before);
    }

    @Test
    void an_import_does_not_write_its_rejects_over_the_table_or_the_storage() throws IOException {
        Path table = Files.writeString(folder.resolve("requests.csv"), "a,b\n1,2\n");
        Path target = folder.resolve("city.db");
        for (Path file : List.of(table, target, folder.resolve("city.db-wal"))) {
            Map<String, HashCode> before = FileImages.of(folder);
            String[] importing = {
                "import", table.toString(), "--format", "stlouis-csb", "--storage", target.toString(), "--lang", "en"
            };
            String[] all = Stream.concat(Stream.of(importing), Stream.of("--rejects", file.toString()))
                    .toArray(String[]::new);
            Answer.to(all).assertComplaint("--rejects", "name another file");
            assertThat(FileImages.of(folder)).isEqualTo(before);
        }
    }

    @Test
    void a_table_of_rejects_that_is_imported_itself_does_not_become_its_own_rejects() throws IOException {
        Path table = Files.writeString(folder.resolve("city-rejects.csv"), "rejected_line,rejected_id\n1,2\n");
        Answer.to(
                        "import",
                        table.toString(),
                        "--format",
                        "stlouis-csb",
                        "--storage",
                        folder.resolve("city.db").toString(),
                        "--lang",
                        "en")
                .assertComplaint("--rejects", "FILE names");
        assertThat(table).hasContent("rejected_line,rejected_id\n1,2\n");
    }

    @Test
    void complaints_are_whole_sentences_of_one_language() {
        Answer chinese =
                Answer.to("report", "--storage", storage.toString(), "--out", storage.toString(), "--lang", "zh");
        assertThat(chinese.err()).startsWith("错误：--out").contains("请另指定一个文件").hasLineCount(1);
        assertThat(Answer.to("list", "--from", "2026-06-31", "--lang", "zh").err())
                .contains("--from 2026-06-31 不是日期");
        Answer.to("list", "--from", "2026-06-31").assertComplaint("--from 2026-06-31 is not a day; write it like");
        Answer.to("list", "--lang", "fr").assertComplaint("--lang fr is none of en, zh");
        Answer.to("list", "--limit", "x").assertComplaint("--limit x is not a whole number");
        Answer.to("year", "--handling-limit", "x")
                .assertComplaint("--handling-limit x is not of the form URGENCY=DAYS");
        Answer.to("list", "--state", "asleep").assertComplaint("--state asleep is none of", "accepted");
    }
}
