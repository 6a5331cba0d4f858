package io.github.fourmatters.governance.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.app.Answer;
import io.github.fourmatters.governance.app.Settled;
import io.github.fourmatters.governance.app.Storages;
import io.github.fourmatters.governance.app.vault.ConfidentialStory;
import io.github.fourmatters.governance.app.vault.Traces;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores on the command line. */
class BackupCommandTest {
    private static final SubjectId RESIDENT = ConfidentialStory.SUBJECTS.get(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (Storage<Fact> storage = Storages.sqlite(file("office.db"))) {
            ConfidentialStory.tell(storage);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String path(String name) {
        return file(name).toString();
    }

    private Answer backup(String... more) {
        return answer(List.of("backup", "--storage", path("office.db"), "--lang", "en"), more);
    }

    private Answer restore(String... more) {
        return answer(List.of("restore", path("day.backup"), "--lang", "en"), more);
    }

    private static Answer answer(List<String> command, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(Arrays.asList(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private Answer backedUp() {
        Answer answer = backup("--out", path("day.backup"), "--keys", path("newest.keys"));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    private void assertRestored(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    private String journal(String name) {
        return Answer.to("export", "--storage", path(name)).out();
    }

    private boolean isKept(String name, SubjectId subject) {
        try (Storage<Fact> storage = Storages.read(file(name))) {
            return storage
                    .transactions()
                    .read(tx -> storage.vault().entries(tx, ConfidentialStory.LEDGER, Optional.empty(), 500))
                    .items()
                    .stream()
                    .anyMatch(entry -> entry.subject().equals(subject));
        }
    }

    @Test
    void a_backup_is_restored_into_another_database_with_every_event_and_every_word() {
        assertThat(backedUp().out()).contains("riverside", "events", "newest keys");
        for (String target : List.of("again.db", "again.mv.db")) {
            Answer restored = restore("--storage", path(target), "--keys", path("newest.keys"));
            assertRestored(restored);
            assertThat(restored.out()).contains("riverside", "Left out: 0 entries");
            assertThat(journal(target)).isEqualTo(journal("office.db")).isNotEmpty();
            assertThat(isKept(target, RESIDENT)).isTrue();
            assertThat(restore("--storage", path(target), "--keys", path("newest.keys"))
                            .out())
                    .contains("There already, and left as they are: [riverside]");
        }
    }

    @Test
    void a_backup_holds_no_readable_word_and_erasing_follows_into_it() throws IOException {
        backedUp();
        Files.delete(file("office.db"));
        assertThat(Traces.in(folder)).isEmpty();
        fill();
        backup("--out", path("day.backup"), "--keys", path("newest.keys"), "--replace");
        Answer.to("erase", "--storage", path("office.db"), "--ledger", "riverside", "--subject", "resident-1", "--yes");
        assertThat(backup("--out", path("next.backup"), "--keys", path("newest.keys"))
                        .exitCode())
                .isZero();
        assertRestored(restore("--storage", path("again.db"), "--keys", path("newest.keys")));
        assertThat(isKept("again.db", RESIDENT)).isFalse();
        assertThat(isKept("again.db", ConfidentialStory.SUBJECTS.get(1))).isTrue();
    }

    @Test
    void chinese_is_spoken_whole() {
        Answer made = backup("--out", path("day.backup"), "--lang", "zh");
        assertThat(made.exitCode()).as(made.err()).isEqualTo(2);
        Answer chinese =
                Answer.to("backup", "--storage", path("office.db"), "--out", path("day.backup"), "--lang", "zh");
        assertThat(chinese.exitCode()).as(chinese.err()).isZero();
        assertThat(chinese.out()).contains("台账", "事件", "未写出密钥");
        Answer again = Answer.to("backup", "--storage", path("office.db"), "--out", path("day.backup"), "--lang", "zh");
        assertThat(again.err()).startsWith("错误：").contains("--replace", "day.backup");
    }

    @Test
    void what_cannot_be_backed_up_is_refused_with_the_way_out() {
        backup("--out", path("x.backup"), "--ledger", "seaside").assertComplaint("--ledger seaside", "riverside");
        backup("--out", path("x.backup"), "--keys", path("x.backup")).assertComplaint("--keys", "name another file");
        backup().assertComplaint("--out");
        Answer.to("backup", "--storage", path("nowhere.db"), "--out", path("x.backup"))
                .assertStorageComplaint("nowhere.db does not exist");
        assertThat(file("x.backup")).doesNotExist();
    }

    @Test
    void what_cannot_be_restored_is_refused_and_makes_no_storage() throws IOException {
        backedUp();
        restore("--storage", path("new.db")).assertComplaint("--keys is missing", "--without-keys");
        restore("--keys", path("newest.keys")).assertComplaint("--storage is missing");
        restore("--storage", path("new.db"), "--without-keys", "--ledger", "seaside")
                .assertComplaint("--ledger seaside", "riverside");
        byte[] whole = Files.readAllBytes(file("day.backup"));
        Files.write(file("day.backup"), Arrays.copyOf(whole, whole.length - 40));
        restore("--storage", path("new.db"), "--without-keys").assertStorageComplaint("day.backup");
        whole[whole.length / 2] ^= 1;
        Files.write(file("day.backup"), whole);
        restore("--storage", path("new.db"), "--without-keys").assertStorageComplaint("day.backup");
        Files.writeString(file("day.backup"), "Dear all");
        restore("--check").assertStorageComplaint("day.backup");
        assertThat(file("new.db")).doesNotExist();
    }

    @Test
    void a_storage_that_is_newer_is_not_overwritten() {
        backedUp();
        try (Storage<Fact> storage = Storages.sqlite(file("other.db"))) {
            ConfidentialStory.tell(storage);
        }
        String before = journal("other.db");
        Answer answer = restore("--storage", path("other.db"), "--keys", path("newest.keys"));
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).hasLineCount(1).contains("riverside");
        assertThat(journal("other.db")).isEqualTo(before);
    }

    @Test
    void a_backup_is_checked_without_any_storage() {
        backedUp();
        Answer checked = restore("--check");
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("whole, unchanged and chained", "riverside");
    }

    @Test
    void a_restore_that_restores_nothing_says_so_first_and_ends_with_1() {
        backedUp();
        assertRestored(restore("--storage", path("again.db"), "--keys", path("newest.keys")));
        Answer again = restore("--storage", path("again.db"), "--keys", path("newest.keys"));
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).startsWith("Nothing was restored");
    }

    @Test
    void keys_that_are_refused_leave_no_backup_behind() {
        backedUp();
        try (Storage<Fact> storage = Storages.sqlite(file("other.db"))) {
            Settled.one(storage);
        }
        Answer refused = Answer.to(
                "backup", "--storage", path("other.db"), "--out", path("b.bak"), "--keys", path("newest.keys"));
        assertThat(refused.exitCode()).as(refused.err()).isNotZero();
        assertThat(file("b.bak")).doesNotExist();
    }
}
