package io.github.fourmatters.governance.jdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of the feed, the outbox and the timers uses an index. */
class QueryPlanTest {

    @Test
    void in_sqlite(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("lakeside.db");
        SqliteStorage.createOrOpen(file, new FactCodec()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(sqlite(connection, JdbcJournal.FEED))
                    .contains("USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)");
            assertThat(sqlite(connection, JdbcJournal.STREAM))
                    .contains("gov_event_by_stream")
                    .doesNotContain("TEMP B-TREE");
            assertThat(sqlite(connection, JdbcJournal.COMMAND)).contains("gov_command_by_id");
            assertThat(sqlite(connection, JdbcTimers.DUE))
                    .contains("gov_timer_by_due")
                    .doesNotContain("B-TREE FOR ORDER BY");
            assertThat(sqlite(connection, JdbcTimers.ALL))
                    .doesNotContain("SCAN s")
                    .doesNotContain("SCAN l");
            assertThat(sqlite(connection, NoticeLending.FIRSTS))
                    .contains("gov_notice_by_time")
                    .contains("gov_notice_by_line");
        }
    }

    private static String sqlite(Connection connection, String query) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (var explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + query);
                var rows = explain.executeQuery()) {
            while (rows.next()) {
                text.append(rows.getString("detail")).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void in_h2() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:plans" + H2Storage.settings(), "sa", "");
        try (Connection connection = pool.getConnection()) {
            JdbcSchema.of(pool).install();
            assertThat(h2(connection, JdbcJournal.FEED)).contains("/* PUBLIC.PRIMARY_KEY");
            assertThat(h2(connection, JdbcJournal.STREAM))
                    .contains("GOV_EVENT_BY_STREAM")
                    .contains("index sorted");
            assertThat(h2(connection, JdbcJournal.COMMAND)).contains("GOV_COMMAND_BY_ID");
            assertThat(h2(connection, JdbcTimers.DUE))
                    .contains("GOV_TIMER_BY_DUE")
                    .contains("index sorted");
            assertThat(h2(connection, NoticeLending.FIRSTS))
                    .contains("GOV_NOTICE_BY_TIME")
                    .contains("GOV_NOTICE_BY_LINE");
        } finally {
            pool.dispose();
        }
    }

    private static String h2(Connection connection, String query) throws SQLException {
        try (var explain = connection.prepareStatement("EXPLAIN " + query)) {
            for (int at = 1; at <= explain.getParameterMetaData().getParameterCount(); at++) {
                explain.setString(at, "1");
            }
            try (var rows = explain.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
