package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What somebody has defined in a file besides the library's own, or taken out of it, does not go unnoticed. */
class SqliteTablesTest {

    private static final String KEEPING_WORDS =
            "CREATE TRIGGER keep AFTER DELETE ON gov_vault BEGIN INSERT INTO kept VALUES (old.content); END";
    private static final String PLAIN = "CREATE TABLE kept (content BLOB)";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lakeside.db");
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

    private void fill(String... statements) {
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(file(), new FactCodec())) {
            Appending.append(storage, "c1");
        }
        alter(statements);
    }

    private void assertFound(String what) {
        assertThatThrownBy(() -> SqliteStorage.open(file(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("lakeside.db")
                .hasMessageContaining(what);
        try (JdbcStorage<Fact> audited = SqliteStorage.open(
                file(), new FactCodec(), StorageOptions.defaults().forAudit())) {
            assertThat(audited.inspect()).anySatisfy(each -> assertThat(each).contains(what));
        }
    }

    @Test
    void what_the_library_makes_is_found_to_be_its_own_also_once_it_was_compacted_and_analysed() {
        fill("ANALYZE", "VACUUM");
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec())) {
            assertThat(storage.inspect()).isEmpty();
        }
    }

    @Test
    void a_trigger_that_keeps_erased_words_is_found() {
        fill(PLAIN, KEEPING_WORDS);
        assertFound("trigger keep on gov_vault is not one");
    }

    @Test
    void a_view_is_found() {
        fill("CREATE VIEW words AS SELECT * FROM gov_vault");
        assertFound("view words is not one");
    }

    @Test
    void an_index_that_refuses_rows_is_found() {
        fill("CREATE UNIQUE INDEX once ON gov_event (stream_number)");
        assertFound("index once on gov_event is not one");
    }

    @Test
    void a_unique_index_that_is_missing_is_found() {
        fill("DROP INDEX gov_command_by_id");
        assertFound("index gov_command_by_id on gov_command is missing");
    }

    @Test
    void an_index_that_is_no_longer_unique_is_found() {
        fill(
                "DROP INDEX gov_command_by_id",
                "CREATE INDEX gov_command_by_id ON gov_command (ledger_number, command_id)");
        assertFound("index gov_command_by_id on gov_command was altered");
    }

    @Test
    void a_table_that_is_missing_is_found() {
        fill("DROP TABLE gov_timer");
        assertFound("table gov_timer is missing");
    }

    @Test
    void a_plain_table_of_somebody_else_is_left_alone() {
        fill(PLAIN, "CREATE INDEX kept_by_content ON kept (content)");
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new FactCodec())) {
            Appending.append(storage, "c2");
            assertThat(storage.inspect()).isEmpty();
        }
    }

    private SQLiteDataSource shared() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file() + SqliteStorage.settings());
        return source;
    }

    @Test
    void an_embedder_may_define_in_a_database_of_his_own_what_touches_no_table_of_ours() {
        // With the comments of the scripts, as an administrator would run them.
        alter(Arrays.stream(JdbcSchema.of(shared()).print().split(";\n", -1))
                .filter(each -> !each.isBlank())
                .toArray(String[]::new));
        alter(
                PLAIN,
                "CREATE VIEW both AS SELECT k.content FROM kept k, gov_event e",
                "CREATE TRIGGER theirs AFTER DELETE ON kept BEGIN INSERT INTO kept VALUES (1); END",
                "CREATE INDEX mine ON gov_event (type_number)");
        assertThatCode(() -> JdbcStorage.over(shared(), new FactCodec())).doesNotThrowAnyException();
        alter("CREATE TRIGGER reaching AFTER DELETE ON kept BEGIN DELETE FROM gov_event; END");
        assertThatThrownBy(() -> JdbcStorage.over(shared(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("trigger reaching on kept");
        alter("DROP TRIGGER reaching", KEEPING_WORDS);
        assertThatThrownBy(() -> JdbcStorage.over(shared(), new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("trigger keep on gov_vault");
    }
}
