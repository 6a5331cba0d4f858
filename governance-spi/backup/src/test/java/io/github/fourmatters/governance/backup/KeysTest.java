package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of a vault are asked for, kept apart, and not lost by a slip. */
class KeysTest {

    private static final SubjectId RESIDENT = new SubjectId("resident-1");

    @TempDir
    Path folder;

    private JdbcStorage<Fact> from;
    private History history;
    private Path backup;
    private Path keys;

    @BeforeEach
    void begin() {
        from = Place.SQLITE_ENCRYPTED.open(folder, "from");
        history = new History(from);
        history.everything();
        backup = folder.resolve("backup");
        keys = folder.resolve("keys");
        Backup.of(from, START).write(backup);
        Backup.of(from, START).writeKeys(keys);
    }

    @AfterEach
    void end() {
        from.close();
    }

    private static void refused(BackupRefusal refusal, Runnable call, String... parts) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(BackupException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
            for (String each : parts) {
                assertThat(refused.getMessage()).contains(each);
            }
        });
    }

    @Test
    void the_keys_of_an_encrypted_vault_are_asked_for_and_may_be_done_without() {
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            refused(BackupRefusal.KEYS_MISSING, () -> Restore.into(to).from(backup), "keys");
            assertThat(to.charters().count()).isZero();
            RestoreReport report = Restore.into(to).withoutKeys().from(backup);
            assertThat(report.leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 5, 2));
            assertThat(report.counts().entries()).isZero();
            assertThat(report.counts().erased()).isEqualTo(2);
            assertThat(report.counts().tokens()).isEqualTo(1);
            assertThat(Contents.of(to, LAKESIDE).events()).hasSize(5);
            assertThat(Contents.of(to, LAKESIDE).stored()).isEmpty();
        }
    }

    @Test
    void encrypted_entries_are_not_put_into_a_vault_that_cannot_read_them() {
        try (JdbcStorage<Fact> to = Place.SQLITE.open(folder, "to")) {
            refused(
                    BackupRefusal.VAULT_NOT_ENCRYPTED,
                    () -> Restore.into(to).keys(keys).from(backup));
            assertThat(to.charters().count()).isZero();
        }
    }

    @Test
    void entries_of_a_vault_that_does_not_encrypt_are_encrypted_on_the_way_into_one_that_does() {
        try (JdbcStorage<Fact> plain = Place.H2.open(folder, "plain");
                JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            new History(plain).everything();
            Path file = folder.resolve("plain.backup");
            Backup.of(plain, START).write(file);
            RestoreReport report = Restore.into(to).from(file);
            assertThat(report.counts().entries()).isEqualTo(5);
            assertThat(Contents.of(to, LAKESIDE).open())
                    .isEqualTo(Contents.of(plain, LAKESIDE).open());
            assertThat(Contents.of(to, LAKESIDE).stored())
                    .noneMatch(each -> new String(each.bytes(), UTF_8).contains("13800138000"));
        }
    }

    @Test
    void no_master_key_is_needed_to_restore_and_the_right_one_reads_what_was_restored() {
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.openUnderAnother(folder, "to")) {
            Restore.into(to).keys(keys).from(backup);
            assertThatThrownBy(() -> to.vault().get(LAKESIDE, RESIDENT, "phone"))
                    .isInstanceOf(StorageException.class);
        }
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(Contents.of(from, LAKESIDE));
        }
    }

    @Test
    void keys_under_a_new_master_key_open_an_older_backup() {
        from.close();
        from = Place.SQLITE_ENCRYPTED.openUnder(3, folder, "from");
        from.transactions().call(tx -> ((EncryptedVault) from.vault()).rewrap(tx, LAKESIDE));
        from.transactions().call(tx -> ((EncryptedVault) from.vault()).rewrap(tx, RIVERSIDE));
        Backup.of(from, START.plusSeconds(1)).writeKeys(keys);
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.openUnder(3, folder, "to")) {
            assertThat(Restore.into(to).keys(keys).from(backup).leftOut())
                    .isEqualTo(new RestoreReport.LeftOut(0, 0, 0));
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(Contents.of(from, LAKESIDE));
        }
    }

    @Test
    void keys_that_are_older_than_the_backup_or_of_another_storage_are_refused() {
        Path newer = folder.resolve("newer");
        Backup.of(from, START.plusSeconds(1)).write(newer);
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to");
                JdbcStorage<Fact> other = Place.SQLITE_ENCRYPTED.open(folder, "other")) {
            refused(BackupRefusal.KEYS_OLDER, () -> Restore.into(to).keys(keys).from(newer), "2026-03-02T01:30:01");
            new History(other).append(RIVERSIDE, "a", "x");
            Path others = folder.resolve("other.keys");
            Backup.of(other, START).writeKeys(others);
            refused(
                    BackupRefusal.KEYS_OF_ANOTHER,
                    () -> Restore.into(to).keys(others).from(backup),
                    "lakeside",
                    "riverside");
            assertThat(to.charters().count()).isZero();
        }
    }

    @Test
    void keys_of_fewer_events_than_the_backup_are_refused_whatever_their_instants_say() {
        history.append(LAKESIDE, "b", "one more");
        Path newer = folder.resolve("newer");
        Backup.of(from, START.minusSeconds(9)).write(newer);
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            refused(
                    BackupRefusal.KEYS_OLDER,
                    () -> Restore.into(to).keys(keys).from(newer),
                    "lakeside",
                    "5 events",
                    "6 in");
            assertThat(to.charters().count()).isZero();
        }
    }

    @Test
    void keys_of_other_events_at_the_same_position_are_of_another_storage() {
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to");
                JdbcStorage<Fact> other = Place.SQLITE_ENCRYPTED.open(folder, "other")) {
            History elsewhere = new History(other);
            elsewhere.append(LAKESIDE, "a", "1", "2", "3", "4", "5");
            elsewhere.append(RIVERSIDE, "a", "x");
            Path others = folder.resolve("other.keys");
            Backup.of(other, START).writeKeys(others);
            refused(
                    BackupRefusal.KEYS_OF_ANOTHER,
                    () -> Restore.into(to).keys(others).from(backup),
                    "lakeside",
                    "not the same");
        }
    }

    @Test
    void a_backup_is_not_taken_for_keys_nor_keys_for_a_backup() {
        try (JdbcStorage<Fact> to = Place.SQLITE_ENCRYPTED.open(folder, "to")) {
            refused(
                    BackupRefusal.WRONG_KIND,
                    () -> Restore.into(to).keys(backup).from(backup),
                    "keys");
            refused(BackupRefusal.WRONG_KIND, () -> Restore.into(to).keys(keys).from(keys), "keys");
        }
    }

    @Test
    void a_file_of_keys_is_replaced_by_the_newest_and_by_nothing_else() throws IOException {
        history.put(LAKESIDE, "resident-9", "name", "new");
        history.erase(LAKESIDE, "resident-1");
        Backup.of(from, START.plusSeconds(1)).writeKeys(keys);
        assertThat(BackupFile.verify(keys).madeAt()).isEqualTo(START.plusSeconds(1));
        byte[] newest = Files.readAllBytes(keys);
        try (JdbcStorage<Fact> other = Place.SQLITE_ENCRYPTED.open(folder, "other")) {
            refused(
                    BackupRefusal.KEYS_WOULD_BE_LOST,
                    () -> Backup.of(other, START.plusSeconds(2)).writeKeys(keys),
                    "resident-2",
                    "lakeside");
        }
        assertThat(Files.readAllBytes(keys)).isEqualTo(newest);
        refused(BackupRefusal.WRONG_KIND, () -> Backup.of(from, START).writeKeys(backup));
        Path text = folder.resolve("text");
        Files.writeString(text, "something else");
        refused(BackupRefusal.NOT_A_BACKUP, () -> Backup.of(from, START).writeKeys(text));
        assertThat(text).hasContent("something else");
    }

    @Test
    void keys_are_written_of_every_ledger_whatever_the_backup_takes() {
        assertThat(Backup.of(from, START)
                        .ledgers(RIVERSIDE)
                        .writeKeys(folder.resolve("other.keys"))
                        .heads())
                .hasSize(2);
    }
}
