package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.Sql;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Report;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Shows that the contract's test of the feed can fail: events that are numbered by a plain sequence, as one would by hand, are missed by a
 * reader who remembers the last number.
 */
class PlainSequenceTest {

    private static final int WRITERS = 32;
    private static final int EACH = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    void a_reader_of_a_plain_sequence_misses_what_was_committed_late() {
        String url = PostgresqlServer.url("plain_sequence");
        Sql.run(url, "CREATE TABLE plain (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, writer INT NOT NULL)");

        ImmutableList<Integer> seen =
                Crowd.run(WRITERS + 1, PATIENCE, at -> at < WRITERS ? written(url, at) : followed(url));

        int missed = WRITERS * EACH - seen.get(WRITERS);
        Report.print("the control, a plain sequence, " + WRITERS + " writers: " + missed + " of " + WRITERS * EACH
                + " events missed");
        assertThat(missed).isPositive();
    }

    private int written(String url, int writer) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain (writer) VALUES (?)")) {
                for (int number = 0; number < EACH; number++) {
                    insert.setInt(1, writer);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
            return EACH;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            writing.decrementAndGet();
        }
    }

    private int followed(String url) {
        int seen = 0;
        long last = 0;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            while (true) {
                boolean ended = writing.get() == 0;
                int before = seen;
                try (ResultSet rows =
                        statement.executeQuery("SELECT id FROM plain WHERE id > " + last + " ORDER BY id")) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen++;
                    }
                }
                if (ended && seen == before) {
                    return seen;
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
