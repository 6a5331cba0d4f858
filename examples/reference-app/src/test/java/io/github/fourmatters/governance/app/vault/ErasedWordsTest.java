package io.github.fourmatters.governance.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.app.Answer;
import io.github.fourmatters.governance.app.Storages;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where words of residents can be found in the files of a storage, before and after they are erased. */
class ErasedWordsTest {
    private static final ImmutableSet<String> ALL =
            ImmutableSet.of("RAISED", "DISCONFIRMED", "OBJECTED", "STATED", "APPEALED");

    @TempDir
    private Path folder;

    private void erase(Storage<Fact> storage) {
        storage.transactions().<Boolean>call(tx -> {
            ConfidentialStory.SUBJECTS.forEach(subject -> storage.vault().erase(tx, ConfidentialStory.LEDGER, subject));
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.db", "office.mv.db"})
    void the_app_never_writes_a_readable_word_into_any_file(String name) {
        Path file = folder.resolve(name);
        try (Storage<Fact> storage = Storages.createOrOpen(file)) {
            ConfidentialStory.tell(storage);
            assertThat(Traces.in(folder)).as("told, open").isEmpty();
            erase(storage);
            assertThat(Traces.in(folder)).as("erased, open").isEmpty();
        }
        assertThat(Traces.in(folder)).as("closed").isEmpty();
    }

    @Test
    void without_encryption_sqlite_keeps_erased_words_in_its_journal_until_it_is_closed_or_compacted() {
        Path file = folder.resolve("plain.db");
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file, new JsonCodec())) {
            ConfidentialStory.tell(storage);
            assertThat(Traces.in(folder)).as("told, open").isEqualTo(ALL);
            erase(storage);
            System.out.println("plain SQLite, erased and open: " + Traces.in(folder));
            storage.compact();
            assertThat(Traces.in(folder)).as("compacted").isEmpty();
        }
        assertThat(Traces.in(folder)).as("closed").isEmpty();
    }

    @Test
    void erasing_on_the_command_line_says_what_is_to_be_done_about_copies() throws IOException {
        Path file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            ConfidentialStory.tell(storage);
        }
        String[] erase = {
            "erase", "--storage", file.toString(), "--ledger", "riverside", "--subject", "resident-1", "--lang", "en"
        };
        Answer.to(erase).assertComplaint("resident-1 of riverside", "nothing was yet", "--yes");
        String[] yes = Arrays.copyOf(erase, erase.length + 1);
        yes[erase.length] = "--yes";
        Answer erased = Answer.to(yes);
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(erased.out()).contains("Erased for good", "resident-1", "compact", "Backups", "master key");
        assertThat(Answer.to(yes).out()).contains("Nothing was kept of resident-1");
        yes[6] = "four-matters:public-record";
        Answer.to(yes).assertComplaint("is no resident");
        Answer compacted = Answer.to("compact", "--storage", file.toString(), "--lang", "en");
        assertThat(compacted.exitCode()).as(compacted.err()).isZero();
        assertThat(compacted.out()).contains("was written anew");
    }

    @Test
    void h2_cannot_be_compacted_while_it_is_open_and_says_so() {
        Path file = folder.resolve("office.mv.db");
        try (JdbcStorage<Fact> storage = Storages.createOrOpen(file)) {
            assertThat(catching(storage)).hasMessageContaining("while it closes");
        }
        Answer.to("compact", "--storage", file.toString()).assertStorageComplaint("while it closes");
    }

    private static StorageException catching(JdbcStorage<Fact> storage) {
        try {
            storage.compact();
            throw new AssertionError("compacted");
        } catch (StorageException refused) {
            return refused;
        }
    }
}
