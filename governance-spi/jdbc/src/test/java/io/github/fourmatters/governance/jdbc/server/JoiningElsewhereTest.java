package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.Sql;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a connection to another database with the same tables is not joined. */
class JoiningElsewhereTest {

    private static final TableNames USUAL = TableNames.defaults();

    @TempDir
    private Path folder;

    @Test
    void on_postgresql_another_schema_or_database_is_refused() throws SQLException {
        String here = PostgresqlServer.url("here");
        String beside = PostgresqlServer.url("elsewhere");
        assertJoinsOnlyItsOwn(here, beside, Dialects.POSTGRESQL, USUAL, "database postgres of");
        Sql.run(here, "DROP DATABASE IF EXISTS elsewhere");
        Sql.run(here, "CREATE DATABASE elsewhere");
        String other = PostgresqlServer.url().replace("/postgres?", "/elsewhere?");
        assertJoinsOnlyItsOwn(here, other, Dialects.POSTGRESQL, USUAL, "database elsewhere of");
    }

    @Test
    void on_postgresql_a_connection_with_another_path_joins_tables_in_a_named_schema() throws SQLException {
        String here = PostgresqlServer.url("here");
        TableNames names = TableNames.defaults().inSchema("here");
        JdbcSchema.of(new UrlSource(here), Dialects.POSTGRESQL, names).install();
        try (JdbcStorage<Fact> storage = storage(here, Dialects.POSTGRESQL, names)) {
            assertThatCode(() -> join(storage, PostgresqlServer.url("elsewhere")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @ExtendWith(WhereMariaDbIs.class)
    void on_mariadb_another_database_is_refused() throws SQLException {
        String here = MariaDbServer.url("here");
        String elsewhere = MariaDbServer.url("elsewhere");
        assertJoinsOnlyItsOwn(here, elsewhere, Dialects.MARIADB, USUAL, "database elsewhere.gov_event");
        try (JdbcStorage<Fact> storage = storage(here, Dialects.MARIADB, USUAL.inSchema("here"))) {
            assertThatCode(() -> join(storage, elsewhere)).doesNotThrowAnyException();
        }
    }

    @Test
    void on_h2_another_database_is_refused() throws SQLException {
        String end = ";DB_CLOSE_DELAY=-1" + H2Storage.settings();
        assertJoinsOnlyItsOwn(
                "jdbc:h2:mem:joined_here" + end,
                "jdbc:h2:mem:joined_elsewhere" + end,
                Dialects.H2,
                USUAL,
                "h2:mem:JOINED_ELSEWHERE");
    }

    @Test
    void on_sqlite_another_file_is_refused() throws SQLException {
        String end = "?journal_mode=WAL&synchronous=FULL&secure_delete=ON&busy_timeout=10000";
        String place = "jdbc:sqlite:" + folder;
        assertJoinsOnlyItsOwn(
                place + "/here.db" + end, place + "/elsewhere.db" + end, Dialects.SQLITE, USUAL, "elsewhere.db");
    }

    private static JdbcStorage<Fact> storage(String url, Dialect dialect, TableNames names) {
        return JdbcStorage.over(
                new UrlSource(url),
                dialect,
                new FactCodec(),
                StorageOptions.defaults().tables(names));
    }

    private static void assertJoinsOnlyItsOwn(
            String url, String other, Dialect dialect, TableNames names, String named) {
        JdbcSchema.of(new UrlSource(url), dialect, names).install();
        JdbcSchema.of(new UrlSource(other), dialect, names).install();
        try (JdbcStorage<Fact> storage = storage(url, dialect, names)) {
            assertThatCode(() -> join(storage, url)).doesNotThrowAnyException();
            assertThatThrownBy(() -> join(storage, other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the connection goes to ")
                    .hasMessageContaining(named)
                    .hasMessageContaining("this storage keeps its tables in ");
        }
    }

    private static void join(JdbcStorage<Fact> storage, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            storage.join(connection);
            connection.rollback();
        }
    }
}
