package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody changes between the two readings is not restored. */
class ChangedMeanwhileTest {

    @TempDir
    Path folder;

    private static void replace(Path file, byte[] other) {
        try {
            Files.write(file, other);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Test
    void a_backup_that_is_replaced_by_another_one_meanwhile_is_not_restored() throws IOException {
        Path file = folder.resolve("backup");
        try (JdbcStorage<Fact> from = Place.SQLITE.open(folder, "from");
                JdbcStorage<Fact> to = Place.SQLITE.open(folder, "to")) {
            History history = new History(from);
            history.everything();
            history.put(LAKESIDE, "resident-1", "name", "another");
            Backup.of(from, START).write(folder.resolve("other"));
            byte[] other = Files.readAllBytes(folder.resolve("other"));
            history.put(LAKESIDE, "resident-1", "name", "right");
            Backup.of(from, START).write(file);
            assertThatThrownBy(() -> Restore.into(Altered.beforeCharters(to, () -> replace(file, other)))
                            .from(file))
                    .isInstanceOfSatisfying(
                            BackupException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(BackupRefusal.DAMAGED))
                    .hasMessageContaining("changed while it was read")
                    .hasMessageContaining("lakeside");
            assertThat(Contents.of(to, LAKESIDE).isEmpty()).isTrue();
        }
    }
}
