package io.github.fourmatters.governance.jdbc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that looks at a file which it has open keeps SQLite's locks: closing any handle of it beside SQLite drops them. */
class SqliteLocksTest {

    private static final Path LOCKS = Path.of("/proc/locks");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lakeside.db");
    }

    private JdbcStorage<Fact> open() {
        return SqliteStorage.createOrOpen(file(), new FactCodec());
    }

    @SuppressWarnings("SystemOut") // Whoever reads the test's output is to see what was not tried.
    private static void requireLinux() {
        if (!Files.isReadable(LOCKS)) {
            System.out.println("SKIPPED: there is no " + LOCKS + " to look for locks in");
        }
        assumeTrue(Files.isReadable(LOCKS), "there is no " + LOCKS);
    }

    private boolean isLocked() throws IOException {
        String holder = " " + ProcessHandle.current().pid() + " ";
        String inode = ":" + Files.getAttribute(file(), "unix:ino") + " ";
        return Files.readString(LOCKS).lines().anyMatch(each -> each.contains(holder) && each.contains(inode));
    }

    @Test
    void the_lock_stays_whoever_of_the_process_opens_the_file_again() throws IOException {
        requireLinux();
        try (JdbcStorage<Fact> storage = open()) {
            Appending.append(storage, "c1");
            assertThat(isLocked()).isTrue();
            open().close();
            assertThat(isLocked()).as("after opening to write").isTrue();
            SqliteStorage.open(
                            file(), new FactCodec(), StorageOptions.defaults().readOnly())
                    .close();
            assertThat(isLocked()).as("after opening to read").isTrue();
            storage.inspect();
            assertThat(isLocked()).as("after an inspection").isTrue();
        }
    }

    @Test
    void the_lock_stays_when_the_file_is_opened_by_another_name_of_it() throws IOException {
        requireLinux();
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file());
        try (JdbcStorage<Fact> storage = open()) {
            Appending.append(storage, "c1");
            try (JdbcStorage<Fact> second = SqliteStorage.open(link, new FactCodec())) {
                assertThat(Appending.events(second)).isEqualTo(1);
            }
            assertThat(isLocked()).isTrue();
            Path hard = Files.createLink(folder.resolve("hard.db"), file());
            assertThat(SqliteHeader.read(SqliteFile.of(hard)).isSqlite()).isTrue();
            assertThat(isLocked()).isTrue();
        }
    }

    @Test
    void the_lock_stays_when_the_file_is_refused() throws IOException, SQLException {
        requireLinux();
        open().close();
        try (Connection own = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = own.createStatement()) {
            statement.execute("PRAGMA user_version=9");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            assertThat(isLocked()).isTrue();
            assertThatThrownBy(this::open).isInstanceOf(StorageException.class);
            assertThat(isLocked()).isTrue();
        }
    }

    @Test
    void what_a_process_acknowledged_outlives_its_kill_after_it_had_the_file_open_twice() throws Exception {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingWriter.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader says = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(says.readLine()).isEqualTo("opened twice");
            readElsewhere();
            writer.getOutputStream().write('\n');
            writer.getOutputStream().flush();
            assertThat(says.readLine()).isEqualTo("acknowledged");
            writer.waitFor();
        } finally {
            writer.destroyForcibly();
        }
        try (JdbcStorage<Fact> storage = open()) {
            assertThat(Appending.events(storage)).isEqualTo(HaltingWriter.COMMANDS);
        }
    }

    /** Reads with a SQLite of its own: those before 3.54 take the journal away as they close a file that nobody has locked. */
    @SuppressWarnings("SystemOut") // Whoever reads the test's output is to see what was not tried.
    private void readElsewhere() throws InterruptedException {
        try {
            Process reader = new ProcessBuilder("sqlite3", file().toString(), "SELECT COUNT(*) FROM gov_event")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(reader.waitFor()).isZero();
        } catch (IOException missing) {
            System.out.println("SKIPPED: there is no sqlite3 to read the file with from outside");
            assumeTrue(false, "there is no sqlite3");
        }
    }
}
