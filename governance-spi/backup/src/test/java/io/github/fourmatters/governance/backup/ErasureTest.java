package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever was erased stays so, however old the backup is that is restored. */
class ErasureTest {

    private static final String WORDS = "the lamp before my window, 13800138000";

    @TempDir
    Path folder;

    private Optional<JdbcStorage<Fact>> opened = Optional.empty();

    private JdbcStorage<Fact> open(Place place, String name) {
        close();
        JdbcStorage<Fact> storage = place.open(folder, name);
        opened = Optional.of(storage);
        return storage;
    }

    @AfterEach
    void close() {
        opened.ifPresent(JdbcStorage::close);
        opened = Optional.empty();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static Optional<String> read(JdbcStorage<Fact> storage, String subject) {
        return storage.vault().get(LAKESIDE, new SubjectId(subject), "words").map(bytes -> new String(bytes, UTF_8));
    }

    private static List<SubjectId> found(JdbcStorage<Fact> storage, String token) {
        return storage.transactions().call(tx -> storage.vault().find(tx, LAKESIDE, token));
    }

    /** Makes a storage with two subjects, a backup of it, and its keys. */
    private History begin(JdbcStorage<Fact> storage) {
        History history = new History(storage);
        history.append(LAKESIDE, "a", "x");
        history.append(RIVERSIDE, "a", "x");
        for (String each : Arrays.asList("resident-1", "resident-2")) {
            history.put(LAKESIDE, each, "words", WORDS);
            history.index(LAKESIDE, each, "token");
        }
        Backup.of(storage, START).write(file("old"));
        Backup.of(storage, START).writeKeys(file("keys"));
        return history;
    }

    private RestoreReport restore(JdbcStorage<Fact> to, String backup) {
        return Restore.into(to).keys(file("keys")).from(file(backup));
    }

    @ParameterizedTest
    @EnumSource
    void words_that_were_erased_since_do_not_come_back_from_an_older_backup(Place place) {
        JdbcStorage<Fact> from = open(place, "from");
        begin(from).erase(LAKESIDE, "resident-1");
        Backup.of(from, START.plusSeconds(1)).writeKeys(file("keys"));
        JdbcStorage<Fact> to = open(place, "to");
        RestoreReport report = restore(to, "old");
        assertThat(read(to, "resident-1")).isEmpty();
        assertThat(read(to, "resident-2")).contains(WORDS);
        assertThat(to.vault().isErased(LAKESIDE, new SubjectId("resident-1"))).isTrue();
        assertThat(to.vault().isErased(LAKESIDE, new SubjectId("resident-2"))).isFalse();
        assertThat(found(to, "token")).containsExactly(new SubjectId("resident-2"));
        assertThat(report.leftOut().erasedEntries()).isEqualTo(1);
        assertThat(report.leftOut().tokens()).isEqualTo(1);
        assertThat(report.counts().entries()).isEqualTo(1);
        assertThat(report.counts().erased()).isEqualTo(1);
        assertThat(report.counts().keys()).isEqualTo(place.isEncrypted() ? 1 : 0);
        assertThat(to.chain().head(LAKESIDE)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_ENCRYPTED", "H2_ENCRYPTED"})
    void whoever_came_back_after_an_erasure_keeps_only_the_new_words(Place place) {
        JdbcStorage<Fact> from = open(place, "from");
        History history = begin(from);
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "new words");
        history.index(LAKESIDE, "resident-1", "new-token");
        Backup.of(from, START.plusSeconds(1)).write(file("new"));
        Backup.of(from, START.plusSeconds(1)).writeKeys(file("keys"));
        JdbcStorage<Fact> old = open(place, "old-again");
        RestoreReport report = restore(old, "old");
        assertThat(read(old, "resident-1")).isEmpty();
        assertThat(found(old, "token")).containsExactly(new SubjectId("resident-2"));
        assertThat(report.leftOut()).isEqualTo(new RestoreReport.LeftOut(1, 0, 1));
        assertThat(Contents.of(old, LAKESIDE).open()).hasSize(1);
        JdbcStorage<Fact> recent = open(place, "new-again");
        assertThat(restore(recent, "new").leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 0, 0));
        assertThat(read(recent, "resident-1")).contains("new words");
        assertThat(found(recent, "new-token")).containsExactly(new SubjectId("resident-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_ENCRYPTED", "H2_ENCRYPTED"})
    void of_two_erasures_the_words_between_do_not_come_back(Place place) {
        JdbcStorage<Fact> from = open(place, "from");
        History history = begin(from);
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "words between");
        Backup.of(from, START.plusSeconds(1)).write(file("between"));
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "words of today");
        Backup.of(from, START.plusSeconds(2)).writeKeys(file("keys"));
        JdbcStorage<Fact> to = open(place, "to");
        RestoreReport report = restore(to, "between");
        assertThat(read(to, "resident-1")).isEmpty();
        assertThat(report.leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 1, 0));
        assertThat(Contents.of(to, LAKESIDE).open()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_erased_in_the_storage_stays_so(Place place) {
        begin(open(place, "from"));
        JdbcStorage<Fact> to = open(place, "to");
        new History(to).erase(LAKESIDE, "resident-2");
        RestoreReport report = restore(to, "old");
        assertThat(read(to, "resident-1")).contains(WORDS);
        assertThat(read(to, "resident-2")).isEmpty();
        assertThat(found(to, "token")).containsExactly(new SubjectId("resident-1"));
        assertThat(report.leftOut()).isEqualTo(new RestoreReport.LeftOut(1, 0, 1));
        assertThat(report.counts().erased()).isZero();
        assertThat(Contents.of(to, LAKESIDE).stored()).hasSize(place.isEncrypted() ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "H2"})
    void without_encryption_whoever_came_back_before_the_backup_is_restored_from_it(Place place) {
        JdbcStorage<Fact> from = open(place, "from");
        History history = begin(from);
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "new words");
        Backup.of(from, START.plusSeconds(1)).write(file("new"));
        Backup.of(from, START.plusSeconds(1)).writeKeys(file("keys"));
        JdbcStorage<Fact> to = open(place, "to");
        assertThat(restore(to, "new").leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 0, 0));
        assertThat(read(to, "resident-1")).contains("new words");
        JdbcStorage<Fact> old = open(place, "old-again");
        assertThat(restore(old, "old").leftOut()).isEqualTo(new RestoreReport.LeftOut(1, 0, 1));
        assertThat(read(old, "resident-1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "H2"})
    void without_encryption_too_the_words_between_two_erasures_do_not_come_back(Place place) {
        JdbcStorage<Fact> from = open(place, "from");
        History history = begin(from);
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "words between");
        history.index(LAKESIDE, "resident-1", "token-between");
        history.put(LAKESIDE, "resident-1", "name", "the same as today");
        Backup.of(from, START.plusSeconds(1)).write(file("between"));
        history.erase(LAKESIDE, "resident-1");
        history.put(LAKESIDE, "resident-1", "words", "words of today");
        history.put(LAKESIDE, "resident-1", "name", "the same as today");
        Backup.of(from, START.plusSeconds(2)).writeKeys(file("keys"));
        JdbcStorage<Fact> to = open(place, "to");
        RestoreReport report = restore(to, "between");
        assertThat(read(to, "resident-1")).isEmpty();
        assertThat(read(to, "resident-2")).contains(WORDS);
        assertThat(found(to, "token-between")).isEmpty();
        assertThat(report.leftOut()).isEqualTo(new RestoreReport.LeftOut(1, 0, 1));
        assertThat(Contents.of(to, LAKESIDE).open()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_ENCRYPTED", "H2_ENCRYPTED"})
    void neither_words_nor_keys_stand_in_a_backup_and_the_newest_keys_lack_the_one_of_whoever_was_erased(Place place)
            throws IOException {
        JdbcStorage<Fact> from = open(place, "from");
        History history = begin(from);
        byte[] key = from.transactions()
                .<byte[]>call(tx -> EncryptedVault.stored(from.vault())
                        .get(tx, LAKESIDE, new SubjectId("resident-1"), EncryptedVault.KEY)
                        .orElseThrow());
        String inFile = java.util.Base64.getEncoder().encodeToString(key);
        assertThat(Files.readString(file("keys"))).contains(inFile);
        assertThat(Files.readString(file("old"))).doesNotContain(inFile).doesNotContain(EncryptedVault.KEY);
        String words = java.util.Base64.getEncoder().encodeToString(WORDS.getBytes(UTF_8));
        assertThat(Files.readString(file("old"))).doesNotContain("13800138000", words.substring(0, 20));
        history.erase(LAKESIDE, "resident-1");
        Backup.of(from, START.plusSeconds(1)).writeKeys(file("keys"));
        assertThat(Files.readString(file("keys"))).doesNotContain(inFile).contains("\"resident-1\"");
    }
}
