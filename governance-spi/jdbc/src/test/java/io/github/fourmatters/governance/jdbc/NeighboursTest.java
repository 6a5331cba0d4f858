package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.file.SqliteFile;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a file is looked at before SQLite follows, ignores or overwrites it. */
class NeighboursTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file(), new FactCodec())) {
            Appending.append(storage, "c1");
        }
    }

    private Path file() {
        return folder.resolve("lakeside.db");
    }

    private Path beside(String ending) {
        return folder.resolve("lakeside.db" + ending);
    }

    private void assertRefused(Path named, String what) {
        for (StorageOptions each : new StorageOptions[] {
            StorageOptions.defaults(),
            StorageOptions.defaults().readOnly(),
            StorageOptions.defaults().forAudit()
        }) {
            assertRefused(() -> SqliteStorage.open(file(), new FactCodec(), each), named, what);
        }
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable opening, Path named, String what) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining(named.toString())
                .hasMessageContaining(what);
    }

    @Test
    void a_folder_is_refused() throws IOException {
        for (String each : new String[] {"-wal", "-shm", "-journal"}) {
            Path made = Files.createDirectory(beside(each));
            assertRefused(made, "is a folder");
            Files.delete(made);
        }
    }

    @Test
    void a_link_is_refused_and_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "theirs");
        for (String each : new String[] {"-wal", "-shm", "-journal"}) {
            Path made = Files.createSymbolicLink(beside(each), victim);
            assertRefused(made, "is a link");
            Files.delete(made);
        }
        assertThat(victim).hasContent("theirs");
    }

    @Test
    void a_journal_that_is_none_is_refused_and_kept() throws IOException {
        for (String each : new String[] {"-wal", "-journal"}) {
            Path made = Files.writeString(beside(each), "what somebody keeps there");
            assertRefused(made, "is no journal of SQLite");
            assertThat(made).hasContent("what somebody keeps there");
            Files.delete(made);
        }
    }

    @Test
    void a_link_to_nothing_is_told_to_be_one() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), folder.resolve("gone.db"));
        assertRefused(() -> SqliteStorage.open(link, new FactCodec()), link, "gone.db, which is not there");
        assertRefused(() -> SqliteStorage.createOrOpen(link, new FactCodec()), link, "gone.db, which is not there");
        assertThat(folder.resolve("gone.db")).doesNotExist();
    }

    @Test
    void the_journal_of_a_linked_file_is_found_where_the_file_is() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link.db"), file());
        try (JdbcStorage<Fact> writing = SqliteStorage.open(file(), new FactCodec())) {
            Appending.append(writing, "c2");
            try (JdbcStorage<Fact> reading = SqliteStorage.open(
                    link, new FactCodec(), StorageOptions.defaults().readOnly())) {
                assertThat(Appending.events(reading)).isEqualTo(2);
            }
        }
    }

    private SqliteFile except(Predicate<Path> notWritable) {
        return SqliteFile.of(file(), notWritable.negate());
    }

    @Test
    void a_journal_without_an_index_is_not_given_one_that_its_owner_cannot_write_to() throws IOException {
        try (JdbcStorage<Fact> writing = SqliteStorage.open(file(), new FactCodec())) {
            Appending.append(writing, "c2");
            Path copies = Files.createDirectory(folder.resolve("copies"));
            Files.copy(file(), copies.resolve("lakeside.db"));
            Files.copy(beside("-wal"), copies.resolve("lakeside.db-wal"));
            for (Path notOurs : new Path[] {copies, copies.resolve("lakeside.db")}) {
                SqliteFile copy = SqliteFile.of(copies.resolve("lakeside.db"), each -> !each.equals(notOurs));
                assertRefused(
                        () -> SqliteStorage.open(
                                copy, new FactCodec(), StorageOptions.defaults().readOnly()),
                        copies.resolve("lakeside.db-wal"),
                        "copy the file and its journal together");
                assertThat(copies.resolve("lakeside.db-shm")).doesNotExist();
            }
        }
    }

    @Test
    void what_belongs_to_somebody_else_is_named_with_its_owner() throws IOException {
        for (String each : new String[] {"-wal", "-shm"}) {
            Path made = Files.createFile(beside(each));
            assertRefused(
                    () -> SqliteStorage.open(except(made::equals), new FactCodec(), StorageOptions.defaults()),
                    made,
                    "belongs to " + Files.getOwner(made).getName());
            Files.delete(made);
        }
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_format_must_be_the_known_one() throws SQLException {
        for (int each : new int[] {0, -1}) {
            alter("PRAGMA user_version=" + each);
            assertRefused(file(), "has format " + each);
        }
    }

    @Test
    void another_kind_of_journal_is_put_right_as_the_file_is_opened_to_write() throws SQLException {
        alter("PRAGMA journal_mode=DELETE");
        SqliteStorage.open(file(), new FactCodec(), StorageOptions.defaults().readOnly())
                .close();
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec())) {
            Appending.append(storage, "c2");
            assertThat(beside("-wal")).exists();
            assertThat(Appending.events(storage)).isEqualTo(2);
        }
    }
}
