package io.github.fourmatters.governance.jdbc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only reads leaves nothing behind, and goes on once somebody writes. */
class StillFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (JdbcStorage<Fact> storage = writing()) {
            Appending.append(storage, "c1");
        }
    }

    private Path file() {
        return folder.resolve("lakeside.db");
    }

    private JdbcStorage<Fact> writing() {
        return SqliteStorage.createOrOpen(file(), new FactCodec());
    }

    private JdbcStorage<Fact> reading() {
        return SqliteStorage.open(
                file(), new FactCodec(), StorageOptions.defaults().readOnly());
    }

    private Map<String, String> folder() {
        Map<String, String> all = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all.put(each.getFileName().toString(), Hashing.sha256().hashBytes(Files.readAllBytes(each)) + "");
            }
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
        return all;
    }

    private void alter(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    void reading_leaves_the_folder_as_it_was() {
        Map<String, String> before = folder();
        try (JdbcStorage<Fact> reading = reading()) {
            assertThat(Appending.events(reading)).isEqualTo(1);
            assertThat(reading.inspect()).isEmpty();
            int archived = reading.transactions()
                    .read(tx ->
                            reading.archive().read(tx, Appending.LEDGER, 0, 9).size());
            assertThat(archived).isEqualTo(1);
            assertThat(folder()).isEqualTo(before);
        }
        assertThat(folder()).isEqualTo(before).containsOnlyKeys("lakeside.db");
    }

    @Test
    void an_empty_journal_is_none() throws IOException {
        Files.createFile(folder.resolve("lakeside.db-wal"));
        Map<String, String> before = folder();
        try (JdbcStorage<Fact> reading = reading()) {
            assertThat(Appending.events(reading)).isEqualTo(1);
        }
        assertThat(folder()).isEqualTo(before);
    }

    @Test
    void what_is_refused_leaves_the_folder_as_it_was() {
        for (String each : ImmutableList.of(
                "UPDATE gov_ledger SET last_position = 7",
                "INSERT INTO gov_schema (version) VALUES (99)",
                "PRAGMA user_version=2",
                "PRAGMA application_id=5")) {
            alter(each);
            Map<String, String> before = folder();
            assertThatThrownBy(this::reading).as(each).isInstanceOf(StorageException.class);
            assertThatThrownBy(this::writing).as(each).isInstanceOf(StorageException.class);
            assertThat(folder()).as(each).isEqualTo(before).containsOnlyKeys("lakeside.db");
        }
    }

    @Test
    void what_is_damaged_is_looked_at_and_leaves_the_folder_as_it_was() {
        alter("UPDATE gov_stream SET stream_version = 9");
        Map<String, String> before = folder();
        try (JdbcStorage<Fact> audited = SqliteStorage.open(
                file(), new FactCodec(), StorageOptions.defaults().forAudit())) {
            assertThat(audited.inspect()).hasSize(1);
        }
        assertThat(folder()).isEqualTo(before).containsOnlyKeys("lakeside.db");
    }

    @Test
    void a_reader_that_was_there_first_goes_on_beside_a_writer_and_after_it() {
        try (JdbcStorage<Fact> reading = reading()) {
            assertThat(Appending.events(reading)).isEqualTo(1);
            try (JdbcStorage<Fact> writing = writing()) {
                assertThat(Appending.events(reading)).isEqualTo(1);
                Appending.append(writing, "c2");
                assertThat(Appending.events(reading)).isEqualTo(2);
                Appending.append(writing, "c3");
                assertThat(Appending.events(reading)).isEqualTo(3);
            }
            assertThat(Appending.events(reading)).isEqualTo(3);
            try (JdbcStorage<Fact> writing = writing()) {
                Appending.append(writing, "c4");
            }
            assertThat(Appending.events(reading)).isEqualTo(4);
        }
    }

    @Test
    void what_is_read_while_somebody_begins_to_write_is_of_one_moment() {
        try (JdbcStorage<Fact> reading = reading();
                JdbcStorage<Fact> writing = writing()) {
            int more = reading.transactions().read(tx -> {
                int before = reading.archive().read(tx, Appending.LEDGER, 0, 9).size();
                Appending.append(writing, "c2");
                return reading.archive().read(tx, Appending.LEDGER, 0, 9).size() - before;
            });
            assertThat(more).isZero();
        }
    }

    @Test
    void what_was_read_while_the_file_itself_was_written_to_is_not_answered() {
        try (JdbcStorage<Fact> reading = reading()) {
            assertThatThrownBy(() -> reading.transactions().read(tx -> {
                        try (JdbcStorage<Fact> writing = writing()) {
                            Appending.append(writing, "c2");
                        }
                        return reading.archive().read(tx, Appending.LEDGER, 0, 9);
                    }))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            refused -> assertThat(refused.retryable()).isTrue())
                    .hasMessageContaining("lakeside.db")
                    .hasMessageContaining("try again");
            assertThat(Appending.events(reading)).isEqualTo(2);
        }
    }
}
