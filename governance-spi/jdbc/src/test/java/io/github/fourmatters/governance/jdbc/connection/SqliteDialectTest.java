package io.github.fourmatters.governance.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDialectTest {

    @TempDir
    private Path folder;

    private int afterPreparing(SqliteDialect dialect, String pragma) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"))) {
            connection.setAutoCommit(false);
            Session session = Session.joining(connection, dialect);
            dialect.prepare(session);
            return session.first("PRAGMA " + pragma, Binder.NOTHING, row -> row.getInt(1))
                    .orElseThrow();
        }
    }

    @Test
    void a_connection_flushes_the_disks_own_cache_where_that_has_to_be_asked_for() throws SQLException {
        for (String each : new String[] {"fullfsync", "checkpoint_fullfsync"}) {
            assertThat(afterPreparing(new SqliteDialect(true), each)).isEqualTo(1);
            assertThat(afterPreparing(new SqliteDialect(false), each)).isZero();
        }
    }
}
