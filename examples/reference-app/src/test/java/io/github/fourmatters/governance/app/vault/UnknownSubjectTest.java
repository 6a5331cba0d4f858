package io.github.fourmatters.governance.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import io.github.fourmatters.governance.app.Storages;
import io.github.fourmatters.governance.app.option.MasterKeyFile;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever mistypes a resident or forgets a master key is told so, and nothing looks done or damaged. */
class UnknownSubjectTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("office.db");
        try (Storage<Fact> storage = Storages.sqlite(file)) {
            ConfidentialStory.tell(storage);
        }
    }

    private Answer give(String command, String... more) {
        Stream<String> front = Stream.of(command, "--storage", file.toString(), "--lang", "en");
        return Answer.to(Stream.concat(front, Stream.of(more)).toArray(String[]::new));
    }

    private Answer erase(String subject, String... more) {
        Stream<String> front = Stream.of("--ledger", "riverside", "--yes", "--subject", subject);
        return give("erase", Stream.concat(front, Stream.of(more)).toArray(String[]::new));
    }

    private long marks() {
        try (Storage<Fact> storage = Storages.read(file)) {
            return storage.transactions()
                    .read(tx -> storage.vault().erased(tx, ConfidentialStory.LEDGER, Optional.empty(), 10))
                    .items()
                    .size();
        }
    }

    @Test
    void a_resident_whom_nothing_names_is_not_said_to_be_erased() {
        Answer refused = erase("nobody");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("--subject nobody", "--even-if-unknown")
                .hasLineCount(1);
        assertThat(marks()).isZero();
        assertThat(erase("nobody", "--even-if-unknown").exitCode()).isZero();
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void a_resident_is_erased_and_erased_again() {
        assertThat(erase("resident-1").exitCode()).isZero();
        assertThat(erase("resident-1").exitCode()).isZero();
    }

    @Test
    void an_audit_without_the_master_key_names_the_key_and_calls_nothing_damaged() {
        Path key = folder.resolve("mk");
        assertThat(Answer.to("master-key", key.toString()).exitCode()).isZero();
        assertThat(give("rekey", "--master-key", key.toString()).exitCode()).isZero();
        String id = MasterKeyFile.read(key).ids().asList().get(0);
        give("audit").assertComplaint("'" + id + "'", "--master-key FILE", "--without-words");
        assertThat(give("audit", "--without-words").exitCode()).isZero();
        assertThat(give("audit", "--master-key", key.toString()).exitCode()).isZero();
    }

    @Test
    void a_rekey_that_changed_nothing_says_so() {
        String key = folder.resolve("mk").toString();
        Answer.to("master-key", key);
        assertThat(give("rekey", "--master-key", key).out()).startsWith("3 keys of residents");
        assertThat(give("rekey", "--master-key", key).out()).startsWith("Nothing was changed");
    }
}
