package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.FactCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcSchemaTest {

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:schema" + H2Storage.settings() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @AfterEach
    void forget() throws SQLException {
        run("DROP ALL OBJECTS");
        pool.dispose();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int tables() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_storage_makes_no_tables_unasked_and_says_who_does() throws SQLException {
        assertThatThrownBy(() -> JdbcStorage.over(pool, new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there")
                .hasMessageContaining("JdbcSchema.install()");
        assertThat(tables()).isZero();
    }

    @Test
    void installing_twice_changes_nothing() throws SQLException {
        JdbcSchema.of(pool).install();
        JdbcStorage.over(pool, new FactCodec()).close();
        JdbcSchema.of(pool).install();
        JdbcSchema.of(pool).verify();
        assertThat(tables()).isEqualTo(13);
    }

    @Test
    void many_nodes_may_install_at_once() throws Exception {
        for (int round = 0; round < 25; round++) {
            ExecutorService nodes = Executors.newFixedThreadPool(6);
            List<Future<?>> installs = new ArrayList<>();
            for (int at = 0; at < 6; at++) {
                installs.add(nodes.submit(() -> JdbcSchema.of(pool).install()));
            }
            for (Future<?> each : installs) {
                each.get(60, TimeUnit.SECONDS);
            }
            nodes.shutdown();
            assertThatCode(() -> JdbcSchema.of(pool).verify()).doesNotThrowAnyException();
            run("DROP ALL OBJECTS");
        }
    }

    @Test
    void what_is_printed_can_be_run_by_an_administrator() throws SQLException {
        run(JdbcSchema.of(pool).print());
        assertThatCode(() -> JdbcSchema.of(pool).verify()).doesNotThrowAnyException();
    }

    @Test
    void newer_tables_are_refused_with_both_versions() throws SQLException {
        JdbcSchema.of(pool).install();
        run("INSERT INTO gov_schema (version) VALUES (99)");
        assertThatThrownBy(() -> JdbcSchema.of(pool).verify())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("newer library");
    }

    @Test
    void every_query_of_the_feed_the_outbox_and_the_timers_uses_an_index() throws SQLException {
        JdbcSchema.of(pool).install();
        assertThat(plan(JdbcJournal.FEED)).contains("/* PUBLIC.PRIMARY_KEY");
        assertThat(plan(JdbcJournal.STREAM)).contains("GOV_EVENT_BY_STREAM").contains("index sorted");
        assertThat(plan(JdbcJournal.COMMAND)).contains("GOV_COMMAND_BY_ID");
        assertThat(plan(JdbcTimers.DUE)).contains("GOV_TIMER_BY_DUE").contains("index sorted");
        assertThat(plan(NoticeLending.FIRSTS)).contains("GOV_NOTICE_BY_TIME").contains("GOV_NOTICE_BY_LINE");
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                var explain = connection.prepareStatement("EXPLAIN " + query)) {
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
