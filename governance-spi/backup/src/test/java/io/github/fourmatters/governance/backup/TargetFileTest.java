package io.github.fourmatters.governance.backup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is written whole or not at all, and takes the place of nothing unasked. */
class TargetFileTest {

    @TempDir
    Path folder;

    private JdbcStorage<Fact> storage;
    private History history;

    @BeforeEach
    void begin() {
        storage = Place.SQLITE.open(folder, "from");
        history = new History(storage);
        history.append(LAKESIDE, "a", "x");
        history.append(RIVERSIDE, "a", "y");
    }

    @AfterEach
    void end() {
        storage.close();
    }

    private Backup backup() {
        return Backup.of(storage, START);
    }

    private static void refused(BackupRefusal refusal, Runnable call, String... parts) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(BackupException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.getMessage())
                    .contains(parts)
                    .doesNotContain("\n")
                    .hasSizeLessThan(600);
        });
    }

    private Stream<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("from"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void what_is_there_already_is_left_as_it_is_unless_it_is_to_be_replaced() throws IOException {
        Path file = folder.resolve("backup");
        Files.writeString(file, "something else");
        refused(BackupRefusal.FILE_EXISTS, () -> backup().write(file), file.toString());
        assertThat(file).hasContent("something else");
        backup().replacing().write(file);
        assertThat(BackupFile.verify(file).counts().events()).isEqualTo(2);
        assertThat(left()).containsExactly("backup");
    }

    @Test
    void what_a_killed_run_has_left_beside_the_place_is_removed_by_the_next_one() throws IOException {
        Path file = folder.resolve("keys");
        Path left = folder.resolve(".keys.part");
        Files.writeString(left, "a key");
        backup().writeKeys(file);
        assertThat(left()).containsExactly("keys");
        Files.writeString(left, "a key");
        refused(BackupRefusal.FILE_EXISTS, () -> backup().write(file), file.toString());
        assertThat(left()).containsExactly("keys");
    }

    @Test
    void what_is_being_written_has_always_the_same_name_and_a_second_run_leaves_it_alone() throws IOException {
        Path file = folder.resolve("backup");
        DurableStorage<Fact> busy = Altered.beforeCharters(storage, () -> {
            assertThat(folder.resolve(".backup.part")).exists();
            refused(BackupRefusal.FILE_FAILED, () -> backup().write(file), "another run is writing");
            assertThat(folder.resolve(".backup.part")).exists();
        });
        Backup.of(busy, START).write(file);
        assertThat(BackupFile.verify(file).counts().events()).isEqualTo(2);
        assertThat(left()).containsExactly("backup");
    }

    @Test
    void only_the_owner_may_read_a_backup_where_the_system_knows_owners() throws IOException {
        Path file = folder.resolve("backup");
        backup().write(file);
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            System.out.println("Skipped: this system knows no owners of files");
            return;
        }
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_folder_that_is_missing_or_stands_in_the_place_of_the_file_is_named() throws IOException {
        Path nowhere = folder.resolve("absent").resolve("backup");
        refused(BackupRefusal.FILE_FAILED, () -> backup().write(nowhere), nowhere.toString(), "folder");
        refused(BackupRefusal.FILE_FAILED, () -> backup().replacing().write(folder), folder.toString());
        assertThat(left()).isEmpty();
    }

    @Test
    void a_stream_that_fails_is_named_as_such() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        refused(BackupRefusal.FILE_FAILED, () -> backup().write(full), "No space left");
    }

    @Test
    void a_ledger_of_which_there_is_nothing_is_named_and_no_file_is_left() throws IOException {
        LedgerId absent = new LedgerId("absent");
        Path file = folder.resolve("backup");
        refused(
                BackupRefusal.LEDGER_UNKNOWN,
                () -> backup().ledgers(LAKESIDE, absent).write(file),
                "absent",
                "lakeside");
        assertThat(left()).isEmpty();
    }

    @Test
    void some_ledgers_are_taken_alone_and_one_without_events_is_none() {
        LedgerId hill = new LedgerId("hill");
        history.timer(hill, "a", "due", Duration.ofDays(1));
        Path file = folder.resolve("backup");
        refused(BackupRefusal.LEDGER_UNKNOWN, () -> backup().ledgers(hill).write(file), "hill");
        assertThat(backup().ledgers(RIVERSIDE, RIVERSIDE).write(file).heads())
                .extracting(ChainHead::ledger)
                .containsExactly(RIVERSIDE);
        try (JdbcStorage<Fact> to = Place.SQLITE.open(folder, "from-2")) {
            assertThat(Restore.into(to).from(file).restored())
                    .extracting(ChainHead::position)
                    .containsExactly(1L);
            assertThat(Contents.of(to, RIVERSIDE)).isEqualTo(Contents.of(storage, RIVERSIDE));
            assertThat(Contents.of(to, LAKESIDE).isEmpty()).isTrue();
        }
    }

    @Test
    void no_backup_is_made_of_a_storage_whose_events_were_changed() throws IOException {
        history.append(LAKESIDE, "b", "z");
        Path file = folder.resolve("backup");
        DurableStorage<Fact> changed = Altered.archive(
                storage,
                events -> events.stream().map(TargetFileTest::changedAtTheFirst).collect(toImmutableList()));
        refused(BackupRefusal.STORAGE_DAMAGED, () -> Backup.of(changed, START).write(file), "position 1", "lakeside");
        DurableStorage<Fact> cut = Altered.archive(
                storage,
                events -> events.stream().filter(each -> each.position() != 2).collect(toImmutableList()));
        refused(BackupRefusal.STORAGE_DAMAGED, () -> Backup.of(cut, START).write(file), "position 2", "lakeside");
        assertThat(left()).isEmpty();
    }

    private static StoredEvent changedAtTheFirst(StoredEvent event) {
        return event.position() > 1
                ? event
                : new StoredEvent(
                        event.stream(),
                        event.version(),
                        event.position(),
                        event.command(),
                        "other",
                        event.recordedAt(),
                        event.encoded(),
                        event.hash());
    }

    @Test
    void an_instant_that_is_finer_than_microseconds_is_refused() {
        assertThatThrownBy(() -> Backup.of(storage, START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("madeAt");
    }
}
