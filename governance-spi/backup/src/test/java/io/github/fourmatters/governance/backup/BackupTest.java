package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.RIVERSIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is restored from a backup is what was there, on whatever database. */
class BackupTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static RestoreReport restore(JdbcStorage<Fact> storage, Path backup, Path keys) {
        return Restore.into(storage).keys(keys).from(backup);
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_restored_as_it_was(Place place) {
        try (JdbcStorage<Fact> from = place.open(folder, "from");
                JdbcStorage<Fact> to = place.open(folder, "to")) {
            new History(from).everything();
            Backup backup = Backup.of(from, START);
            BackupReport written = backup.write(file("backup"));
            backup.writeKeys(file("keys"));
            assertThat(BackupFile.verify(file("backup"))).isEqualTo(written);
            RestoreReport restored = restore(to, file("backup"), file("keys"));
            assertThat(Contents.of(to, LAKESIDE)).isEqualTo(Contents.of(from, LAKESIDE));
            assertThat(Contents.of(to, RIVERSIDE)).isEqualTo(Contents.of(from, RIVERSIDE));
            assertThat(to.inspect()).isEmpty();
            assertThat(written.counts()).isEqualTo(new Counts(2, 6, 4, 2, 2, 2, 5, 0, 3));
            assertThat(restored.counts().keys()).isEqualTo(place.isEncrypted() ? 4 : 0);
            assertThat(restored.restored()).isEqualTo(written.heads());
            assertThat(restored.leftOut()).isEqualTo(new RestoreReport.LeftOut(0, 0, 0));
            assertThat(written.heads()).extracting(ChainHead::position).containsExactly(5L, 1L);
            assertThat(restored.madeAt()).isEqualTo(START);
            assertThat(written.vaultEncrypted()).isEqualTo(place.isEncrypted());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_content_makes_the_same_file_whatever_database_it_has_been_through(Place place) throws IOException {
        Place other = place.other();
        try (JdbcStorage<Fact> first = place.open(folder, "first");
                JdbcStorage<Fact> second = other.open(folder, "second");
                JdbcStorage<Fact> third = place.open(folder, "third")) {
            new History(first).everything();
            Backup.of(first, START).write(file("1"));
            Backup.of(first, START).writeKeys(file("1.keys"));
            restore(second, file("1"), file("1.keys"));
            Backup.of(second, START).write(file("2"));
            Backup.of(second, START).writeKeys(file("2.keys"));
            restore(third, file("2"), file("2.keys"));
            Backup.of(third, START).write(file("3"));
            Backup.of(third, START).writeKeys(file("3.keys"));
            assertThat(file("2")).hasSameBinaryContentAs(file("1"));
            assertThat(file("3")).hasSameBinaryContentAs(file("1"));
            assertThat(file("2.keys")).hasSameBinaryContentAs(file("1.keys"));
            assertThat(file("3.keys")).hasSameBinaryContentAs(file("1.keys"));
            assertThat(third.chain().head(LAKESIDE))
                    .isEqualTo(second.chain().head(LAKESIDE))
                    .isEqualTo(first.chain().head(LAKESIDE));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Backup.of(second, START).write(bytes);
            assertThat(Files.readAllBytes(file("1"))).isEqualTo(bytes.toByteArray());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "H2"})
    void a_failure_that_was_cut_within_a_character_does_not_keep_a_backup_from_being_made(Place place) {
        try (JdbcStorage<Fact> from = place.open(folder, "from");
                JdbcStorage<Fact> to = place.open(folder, "to")) {
            History history = new History(from);
            history.append(LAKESIDE, "a", "x");
            history.notice(LAKESIDE, "o", "text");
            history.park("x".repeat(999) + "🏮");
            Backup.of(from, START).write(file("backup"));
            Restore.into(to).from(file("backup"));
            assertThat(Contents.of(to, LAKESIDE).parked())
                    .singleElement()
                    .asString()
                    .contains("x".repeat(999))
                    .matches("(?s).*x[\ufffd?]");
        }
    }
}
