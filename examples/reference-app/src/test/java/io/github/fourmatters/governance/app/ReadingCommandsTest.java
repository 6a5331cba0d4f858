package io.github.fourmatters.governance.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only asks changes no byte of the storage, whatever state that is in. */
class ReadingCommandsTest {
    @TempDir
    private Path outside;

    @TempDir
    private Path folder;

    private Path filled(String name) {
        Path file = folder.resolve(name);
        try (Storage<Fact> storage = Storages.createOrOpen(file)) {
            Settled.one(storage);
        }
        return file;
    }

    /** Every command that only asks, each with something to write elsewhere if it can. */
    private List<String[]> questions(Path storage) {
        List<String[]> questions = new ArrayList<>();
        for (String question : List.of(
                "list",
                "list --json",
                "timeline riverside:settled-1.1",
                "report --out " + outside.resolve("report.html"),
                "assess --year 2026 --csv " + outside.resolve("assess.csv"),
                "export",
                "what-if --out " + outside.resolve("what-if.html"))) {
            questions.add((question + " --storage " + storage).split(" "));
        }
        return questions;
    }

    private static void assertAnswered(String[] question) {
        Answer answer = Answer.to(question);
        assertThat(answer.exitCode())
                .as(String.join(" ", question) + answer.err())
                .isZero();
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settled.db", "settled.mv.db"})
    void a_question_changes_no_byte(String name) throws IOException {
        Path file = filled(name);
        Map<String, HashCode> before = FileImages.of(folder);
        for (String[] question : questions(file)) {
            assertAnswered(question);
            assertThat(FileImages.of(folder)).as(question[0]).isEqualTo(before).containsOnlyKeys(name);
        }
    }

    @Test
    void a_journal_that_a_killed_process_left_is_read_and_stays_as_it_is() throws IOException {
        Path killed = killed();
        Map<String, HashCode> before = FileImages.of(folder);
        assertThat(before).containsOnlyKeys("killed.db", "killed.db-wal");
        for (String[] question : questions(killed)) {
            assertAnswered(question);
            assertThat(FileImages.of(folder)).as(question[0]).isEqualTo(before);
        }
    }

    /** A copy of the file and its journal, as a kill leaves them: the issue stands in the journal alone. */
    private Path killed() throws IOException {
        Path open = outside.resolve("open.db");
        try (Storage<Fact> storage = Storages.createOrOpen(open)) {
            Settled.one(storage);
            Files.copy(open, folder.resolve("killed.db"));
            Files.copy(outside.resolve("open.db-wal"), folder.resolve("killed.db-wal"));
        }
        return folder.resolve("killed.db");
    }

    @Test
    void a_damaged_page_changes_nothing_about_that() throws IOException {
        Path file = filled("damaged.db");
        byte[] whole = Files.readAllBytes(file);
        for (int place = 150; place < whole.length; place += 9_000) {
            byte[] damaged = whole.clone();
            for (int at = place; at < Math.min(place + 40, whole.length); at++) {
                damaged[at] ^= 0x5a;
            }
            Files.write(file, damaged);
            for (String[] question : questions(file)) {
                Answer answer = Answer.to(question);
                assertThat(answer.exitCode()).as(place + answer.err()).isIn(0, 3);
                assertThat(answer.err()).hasLineCount(answer.exitCode() == 0 ? 0 : 1);
                assertThat(file).hasBinaryContent(damaged);
            }
        }
    }
}
