package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.Appending;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that no two transactions wait for each other which each write to one ledger. */
@ExtendWith(WhereMariaDbIs.class)
class MariaDbLocksTest {

    @Test
    void the_first_event_of_a_type_does_not_wait_for_whoever_makes_a_ledger() throws SQLException {
        String url = MariaDbServer.url("locks");
        UrlSource source = new UrlSource(url);
        JdbcSchema.of(source, Dialects.MARIADB, TableNames.defaults()).install();
        try (JdbcStorage<Fact> storage = JdbcStorage.over(
                        source,
                        Dialects.MARIADB,
                        new FactCodec(),
                        StorageOptions.defaults().patience(Duration.ofSeconds(1)));
                Connection maker = DriverManager.getConnection(url);
                Statement statement = maker.createStatement()) {
            ledgerWithoutEvents(storage);
            maker.setAutoCommit(false);
            // It holds this, and then waits for the ledger if somebody else was quicker to make it.
            statement.execute("SELECT version FROM gov_schema WHERE version = 1 FOR UPDATE");
            assertThat(Appending.append(storage, "first")).isInstanceOf(AppendResult.Appended.class);
            maker.rollback();
        }
    }

    private static void ledgerWithoutEvents(JdbcStorage<Fact> storage) {
        TimerKey key = new TimerKey(new StreamId(Appending.LEDGER, "issue", "a"), "due");
        storage.transactions().call(tx -> {
            storage.timers().set(tx, key, Instant.EPOCH);
            return 0;
        });
    }
}
