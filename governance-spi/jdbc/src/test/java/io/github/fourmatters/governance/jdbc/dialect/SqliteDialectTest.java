package io.github.fourmatters.governance.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.connection.Session;
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
            Session session = Session.joining(connection, dialect, TableNames.defaults());
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

    @Test
    void no_room_for_the_index_of_the_journal_is_told_to_be_a_full_disk() {
        SQLException error = new SQLException("[SQLITE_IOERR_SHMSIZE] An I/O error (disk I/O error)", null, 10);
        assertThat(new SqliteDialect().wayOut(error))
                .hasValueSatisfying(each -> assertThat(each).contains("the disk is full"));
    }

    @Test
    void what_may_not_be_written_to_is_told_with_a_way_out() {
        SQLException error = new SQLException("[SQLITE_READONLY_CANTINIT] …", null, 8);
        assertThat(new SqliteDialect().wayOut(error))
                .hasValueSatisfying(each -> assertThat(each).contains("-wal").contains("-shm"));
    }
}
