package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.Fact;
import io.github.fourmatters.governance.tck.FactCodec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What stands where the file is looked for is opened or refused, and never made anew. */
class SqliteFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lakeside.db");
    }

    private Path filled(int commands) {
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file(), new FactCodec())) {
            IntStream.range(0, commands).forEach(at -> Appending.append(storage, "c" + at));
        }
        return file();
    }

    private Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                // The index of the journal is no content: SQLite makes it anew each time.
                if (Files.isRegularFile(each) && !each.toString().endsWith("-shm") && Files.size(each) > 0) {
                    all.put(each.getFileName().toString(), Files.readAllBytes(each));
                }
            }
        }
        return all;
    }

    private void assertRefused(String what) throws IOException {
        Map<String, byte[]> before = bytes();
        for (boolean create : new boolean[] {true, false}) {
            assertThatThrownBy(() -> (create
                                    ? SqliteStorage.createOrOpen(file(), new FactCodec())
                                    : SqliteStorage.open(file(), new FactCodec()))
                            .close())
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            refused -> assertThat(refused.retryable())
                                    .as(refused.getMessage())
                                    .isFalse())
                    .hasMessageContaining("lakeside.db")
                    .hasMessageContaining(what);
        }
        Map<String, byte[]> after = bytes();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, content) -> assertThat(after.get(name)).as(name).isEqualTo(content));
    }

    private void alter(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    void a_file_that_is_not_there_is_made_only_by_create_or_open() {
        assertThatThrownBy(() -> SqliteStorage.open(file(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("createOrOpen");
        assertThat(file()).doesNotExist();
        SqliteStorage.createOrOpen(folder.resolve("deep/down/x.db"), new FactCodec())
                .close();
        SqliteStorage.open(folder.resolve("deep/down/x.db"), new FactCodec()).close();
    }

    @Test
    void many_who_make_it_at_once_get_the_same_file() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        var made = IntStream.range(0, 8)
                .mapToObj(at -> threads.submit(() -> {
                    try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file(), new FactCodec())) {
                        return Appending.append(storage, "c" + at);
                    }
                }))
                .toList();
        for (Future<?> each : made) {
            each.get();
        }
        threads.shutdown();
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec());
                var left = Files.list(folder)) {
            assertThat(Appending.events(storage)).isEqualTo(8);
            assertThat(left.map(each -> each.getFileName().toString()))
                    .allMatch(name -> name.startsWith("lakeside.db"));
        }
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Files.createFile(file());
        assertRefused("is empty");
    }

    @Test
    void a_text_is_refused() throws IOException {
        Files.writeString(file(), "not a database, but long enough to have a header ".repeat(10));
        assertRefused("not a SQLite database");
    }

    @Test
    void a_folder_is_refused() throws IOException {
        Files.createDirectory(file());
        assertRefused("is not a file");
    }

    @Test
    void a_database_of_another_program_is_refused() throws IOException {
        alter("CREATE TABLE theirs (n INTEGER)");
        assertRefused("of another program");
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws IOException {
        filled(3);
        alter("PRAGMA user_version=2");
        assertRefused("newer version");
    }

    @Test
    void newer_tables_are_refused() throws IOException {
        filled(3);
        alter("INSERT INTO gov_schema (version) VALUES (99)");
        assertThatThrownBy(() -> SqliteStorage.open(file(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("newer library");
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(filled(200));
        for (int at = 1; at < 40; at++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length * at / 40));
            assertRefused(at == 0 ? "empty" : "it was cut");
        }
        Files.write(file(), Arrays.copyOf(whole, whole.length - 300));
        assertRefused("it was cut");
        Files.write(file(), whole);
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec())) {
            assertThat(Appending.events(storage)).isEqualTo(200);
        }
    }

    @Test
    void a_page_that_was_overwritten_is_refused() throws IOException {
        filled(300);
        byte[] rubbish = new byte[4096];
        new Random(7).nextBytes(rubbish);
        long pages = Files.size(file()) / 4096;
        byte[] whole = Files.readAllBytes(file());
        for (long page = 2; page < pages; page += 5) {
            try (RandomAccessFile random = new RandomAccessFile(file().toFile(), "rw")) {
                random.seek(page * 4096);
                random.write(rubbish);
            }
            assertRefused("damaged");
            Files.write(file(), whole);
        }
    }

    @Test
    void an_index_that_lacks_a_row_is_refused() throws IOException {
        filled(50);
        // The index is hidden while its table changes, and then shown again.
        alter("CREATE TABLE hidden AS SELECT * FROM sqlite_master WHERE name = 'gov_event_by_stream'");
        alter("PRAGMA writable_schema=ON", "DELETE FROM sqlite_master WHERE name = 'gov_event_by_stream'");
        alter("UPDATE gov_event SET stream_version = 2 WHERE stream_number = 7");
        alter("PRAGMA writable_schema=ON", "INSERT INTO sqlite_master SELECT * FROM hidden");
        alter("PRAGMA writable_schema=ON", "DELETE FROM sqlite_master WHERE name = 'hidden'");
        assertRefused("damaged");
    }

    @Test
    void a_journal_without_its_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("lakeside.db-wal"), "what is left");
        assertThatThrownBy(() -> SqliteStorage.createOrOpen(file(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("lakeside.db-wal")
                .hasMessageContaining("move the journal away");
        assertThat(file()).doesNotExist();
    }

    @Test
    void what_only_reads_changes_no_byte_and_refuses_to_write() throws IOException {
        filled(20);
        Map<String, byte[]> before = bytes();
        try (JdbcStorage<Fact> reading = SqliteStorage.open(
                file(), new FactCodec(), StorageOptions.defaults().readOnly())) {
            assertThat(Appending.events(reading)).isEqualTo(20);
            assertThat(reading.chain().verify(Appending.LEDGER)).isEmpty();
            assertThat(reading.inspect()).isEmpty();
            assertThatThrownBy(() -> Appending.append(reading, "new"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("read only");
            assertThatThrownBy(reading::compact).isInstanceOf(IllegalStateException.class);
        }
        assertThat(bytes().get("lakeside.db")).isEqualTo(before.get("lakeside.db"));
    }

    @Test
    void what_only_reads_works_beside_a_writer() {
        filled(1);
        try (JdbcStorage<Fact> writing = SqliteStorage.open(file(), new FactCodec());
                JdbcStorage<Fact> reading = SqliteStorage.open(
                        file(), new FactCodec(), StorageOptions.defaults().readOnly())) {
            for (int at = 1; at < 30; at++) {
                Appending.append(writing, "d" + at);
                assertThat(Appending.events(reading)).isEqualTo(at + 1);
            }
            int seen = reading.transactions().read(tx -> {
                Appending.append(writing, "meanwhile");
                return reading.archive().read(tx, Appending.LEDGER, 0, 99).size();
            });
            // A moment begins with what is read first in it.
            assertThat(seen).isBetween(30, 31);
            int held = reading.transactions().read(tx -> {
                int before = reading.archive().read(tx, Appending.LEDGER, 0, 99).size();
                Appending.append(writing, "again");
                return reading.archive().read(tx, Appending.LEDGER, 0, 99).size() - before;
            });
            assertThat(held).isZero();
        }
    }

    @Test
    void every_query_of_the_feed_the_outbox_and_the_timers_uses_an_index() throws SQLException {
        filled(3);
        assertThat(plan(JdbcJournal.FEED)).contains("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
        assertThat(plan(JdbcJournal.STREAM)).contains("gov_event_by_stream").doesNotContain("TEMP B-TREE");
        assertThat(plan(JdbcJournal.COMMAND)).contains("gov_command_by_id");
        assertThat(plan(JdbcTimers.DUE)).contains("gov_timer_by_due").doesNotContain("B-TREE FOR ORDER BY");
        assertThat(plan(JdbcTimers.ALL)).doesNotContain("SCAN s").doesNotContain("SCAN l");
        assertThat(plan(NoticeLending.FIRSTS)).contains("gov_notice_by_time").contains("gov_notice_by_line");
    }

    private String plan(String query) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + query);
                var rows = explain.executeQuery()) {
            while (rows.next()) {
                text.append(rows.getString("detail")).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void a_database_whose_tables_an_embedder_has_installed_through_a_data_source_is_opened() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file() + SqliteStorage.settings());
        JdbcSchema.of(source).install();
        try (JdbcStorage<Fact> storage = JdbcStorage.over(source, new FactCodec())) {
            Appending.append(storage, "c0");
        }
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec())) {
            Appending.append(storage, "c1");
        }
        for (StorageOptions options : new StorageOptions[] {
            StorageOptions.defaults().readOnly(), StorageOptions.defaults().forAudit()
        }) {
            try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec(), options)) {
                assertThat(storage.journal().ledgers(Optional.empty(), 10).items())
                        .hasSize(1);
            }
        }
    }
}
