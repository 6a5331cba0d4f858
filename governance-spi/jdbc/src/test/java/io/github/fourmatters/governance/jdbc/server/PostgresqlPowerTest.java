package io.github.fourmatters.governance.jdbc.server;

import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.append;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.scene.Report;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Tests that PostgreSQL flushes its log for each commit that was acknowledged, by its own count of flushes. */
class PostgresqlPowerTest {

    private static final int COMMITS = 100;

    private final String url = PostgresqlServer.url("power");

    @Test
    void rule_9_each_acknowledged_commit_is_behind_a_flush() throws SQLException {
        UrlSource source = new UrlSource(url);
        JdbcSchema.of(source, Dialects.POSTGRESQL, TableNames.defaults()).install();
        try (JdbcStorage<Fact> storage = JdbcStorage.over(source, Dialects.POSTGRESQL, new FactCodec())) {
            append(storage, command("first", START, to(stream("a"), 0, "x")));
            long before = flushes();
            for (int version = 1; version <= COMMITS; version++) {
                append(storage, command("c" + version, START, to(stream("a"), version, "x")));
            }
            // Each append has a connection of its own, and a process tells what it has counted when its connection
            // ends.
            long flushes = flushes() - before;
            Report.print("PostgreSQL: " + flushes + " flushes of the log for " + COMMITS + " acknowledged commits");
            assertThat(flushes).isGreaterThanOrEqualTo(COMMITS);
        }
    }

    private long flushes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SUM(fsyncs) FROM pg_stat_io WHERE object = 'wal' AND backend_type"
                                + " = 'client backend'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
