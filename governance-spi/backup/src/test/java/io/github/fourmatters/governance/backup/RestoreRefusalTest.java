package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore overwrites nothing, and says what is in its way. */
class RestoreRefusalTest {

    @TempDir
    Path folder;

    private JdbcStorage<Fact> from;
    private JdbcStorage<Fact> to;
    private History history;
    private Path file;

    @BeforeEach
    void begin() {
        from = Place.SQLITE.open(folder, "from");
        to = Place.SQLITE.open(folder, "to");
        file = folder.resolve("backup");
        history = new History(from);
        history.everything();
        Backup.of(from, START).write(file);
    }

    @AfterEach
    void end() {
        from.close();
        to.close();
    }

    private void refused(BackupRefusal refusal, String... parts) {
        Contents before = Contents.of(to, LAKESIDE);
        Contents elsewhere = Contents.of(to, RIVERSIDE);
        refused(Restore.into(to), refusal, parts);
        assertThat(Contents.of(to, LAKESIDE)).isEqualTo(before);
        assertThat(Contents.of(to, RIVERSIDE)).isEqualTo(elsewhere);
    }

    private void refused(Restore restore, BackupRefusal refusal, String... parts) {
        assertThatThrownBy(() -> restore.from(file)).isInstanceOfSatisfying(BackupException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.getMessage())
                    .contains(parts)
                    .doesNotContain("\n")
                    .hasSizeLessThan(600);
        });
    }

    @Test
    void a_ledger_that_is_the_same_stays_as_it_is_and_others_are_restored_beside_it() {
        Restore.into(to).ledgers(LAKESIDE).from(file);
        new History(to).complete();
        Contents before = Contents.of(to, LAKESIDE);
        RestoreReport report = Restore.into(to).from(file);
        assertThat(report.unchanged()).extracting(ChainHead::ledger).containsExactly(LAKESIDE);
        assertThat(report.restored()).extracting(ChainHead::ledger).containsExactly(RIVERSIDE);
        assertThat(report.counts()).isEqualTo(new Counts(0, 1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(Contents.of(to, LAKESIDE)).isEqualTo(before);
        assertThat(Restore.into(to).from(file).restored()).isEmpty();
    }

    @Test
    void a_ledger_that_has_gone_on_since_is_not_overwritten() {
        Restore.into(to).from(file);
        history.append(LAKESIDE, "b", "newer");
        Path newer = folder.resolve("newer");
        Backup.of(from, START).write(newer);
        try (JdbcStorage<Fact> third = Place.SQLITE.open(folder, "third")) {
            Restore.into(third).from(newer);
            refused(
                    Restore.into(third),
                    BackupRefusal.TARGET_IS_NEWER,
                    "lakeside",
                    "6 events in the storage",
                    "5 in the file");
        }
    }

    @Test
    void a_ledger_that_is_behind_is_not_moved_on() {
        Restore.into(to).from(file);
        history.append(RIVERSIDE, "a", "newer");
        file = folder.resolve("newer");
        Backup.of(from, START).write(file);
        refused(BackupRefusal.TARGET_IS_OLDER, "riverside", "1 events in the storage", "2 in the file");
    }

    @Test
    void a_ledger_with_other_events_is_not_overwritten_whether_it_has_more_or_fewer() {
        History other = new History(to);
        other.append(RIVERSIDE, "a", "another one");
        refused(BackupRefusal.TARGET_DIFFERS, "riverside", "1 events in the storage", "1 in the file");
        other.append(RIVERSIDE, "a", "and more");
        refused(BackupRefusal.TARGET_DIFFERS, "riverside", "2 events in the storage", "1 in the file");
        other.append(LAKESIDE, "a", "fewer");
        refused(BackupRefusal.TARGET_DIFFERS, "lakeside", "1 events in the storage", "5 in the file");
        RestoreReport none = Restore.into(Place.SQLITE.open(folder, "empty"))
                .ledgers(RIVERSIDE)
                .from(file);
        assertThat(none.restored()).hasSize(1);
    }

    @Test
    void a_ledger_without_events_and_yet_with_something_is_not_added_to() {
        History other = new History(to);
        other.timer(LAKESIDE, "a", "due", Duration.ZERO);
        refused(BackupRefusal.TARGET_NOT_EMPTY, "lakeside");
        other.cancel(LAKESIDE, "a", "due");
        other.notice(LAKESIDE, "o", "x");
        refused(BackupRefusal.TARGET_NOT_EMPTY, "lakeside");
        other.park("no");
        refused(BackupRefusal.TARGET_NOT_EMPTY, "lakeside");
    }

    @Test
    void a_ledger_without_events_and_yet_with_personal_data_is_not_added_to() {
        History other = new History(to);
        other.put(LAKESIDE, "resident-9", "name", "x");
        refused(BackupRefusal.TARGET_NOT_EMPTY, "lakeside");
        other.erase(LAKESIDE, "resident-9");
        other.index(LAKESIDE, "resident-9", "token");
        refused(BackupRefusal.TARGET_NOT_EMPTY, "lakeside");
        other.erase(LAKESIDE, "resident-9");
        assertThat(Restore.into(to).from(file).restored()).hasSize(2);
    }

    @Test
    void a_charter_of_the_same_version_must_be_the_same() {
        History other = new History(to);
        other.charter("第1版", Optional.empty(), "{\"号\":1}");
        other.charter("riverside-2", Optional.of(START), "another");
        refused(BackupRefusal.CHARTER_DIFFERS, "riverside-2");
        try (JdbcStorage<Fact> third = Place.SQLITE.open(folder, "third")) {
            new History(third).charter("第1版", Optional.of(START), "{\"号\":1}");
            refused(Restore.into(third), BackupRefusal.CHARTER_DIFFERS, "第1版");
            assertThat(third.charters().count()).isEqualTo(1);
        }
    }

    @Test
    void a_charter_that_is_there_already_is_not_counted_as_restored() {
        new History(to).charter("第1版", Optional.empty(), "{\"号\":1}");
        assertThat(Restore.into(to).from(file).counts().charters()).isEqualTo(1);
        assertThat(to.charters().count()).isEqualTo(2);
    }

    @Test
    void a_ledger_that_is_not_in_the_file_is_named() {
        refused(
                Restore.into(to).ledgers(new LedgerId("absent"), LAKESIDE),
                BackupRefusal.LEDGER_UNKNOWN,
                "absent",
                "riverside");
        assertThat(Contents.of(to, LAKESIDE).events()).isEmpty();
    }
}
