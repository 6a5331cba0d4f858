package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final StreamId STREAM = new StreamId(LEDGER, "issue", "1");

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:joining" + H2Storage.settings(), "sa", "");
    private JdbcStorage<Fact> storage;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        JdbcSchema.of(pool).install();
        storage = JdbcStorage.over(pool, new FactCodec());
        connection = pool.getConnection();
        connection.setAutoCommit(false);
        run("CREATE TABLE theirs (n INT)");
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        pool.dispose();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int theirs() throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM theirs")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private ImmutableList<Recorded<Fact>> feed() {
        return storage.journal().readLedger(LEDGER, 0, 99).events();
    }

    private AppendResult<Fact> append(Transaction tx, String command, long version) {
        return storage.journal()
                .append(
                        tx,
                        new Append<>(
                                LEDGER,
                                new CommandId(command),
                                "print",
                                Instant.EPOCH,
                                ImmutableList.of(
                                        new StreamAppend<>(STREAM, version, ImmutableList.of(new Fact(command))))));
    }

    @Test
    void what_is_done_is_kept_with_the_callers_own_work_when_the_caller_commits() throws SQLException {
        run("INSERT INTO theirs VALUES (1)");
        assertThat(append(storage.join(connection), "c1", 0)).isInstanceOf(AppendResult.Appended.class);
        assertThat(feed()).isEmpty();
        connection.commit();
        assertThat(feed()).hasSize(1);
        assertThat(theirs()).isEqualTo(1);
        assertThat(connection.isClosed()).isFalse();
    }

    @Test
    void what_is_done_is_undone_with_the_callers_own_work_when_the_caller_rolls_back() throws SQLException {
        run("INSERT INTO theirs VALUES (1)");
        Transaction tx = storage.join(connection);
        append(tx, "c1", 0);
        storage.outbox().enqueue(tx, new Notice("d", LEDGER, "o", "r", "t", ImmutableMap.of()), Instant.EPOCH);
        connection.rollback();
        assertThat(feed()).isEmpty();
        assertThat(theirs()).isZero();
        assertThat(append(storage.join(connection), "c1", 0)).isInstanceOf(AppendResult.Appended.class);
    }

    @Test
    void a_conflict_leaves_the_callers_transaction_usable() throws SQLException {
        append(storage.join(connection), "c1", 0);
        connection.commit();
        run("INSERT INTO theirs VALUES (1)");
        assertThat(append(storage.join(connection), "c2", 0)).isInstanceOf(AppendResult.Conflict.class);
        run("INSERT INTO theirs VALUES (2)");
        connection.commit();
        assertThat(theirs()).isEqualTo(2);
    }

    @Test
    void an_append_after_rolling_back_to_a_savepoint_leaves_no_gap() throws SQLException {
        Transaction tx = storage.join(connection);
        append(tx, "c1", 0);
        Savepoint savepoint = connection.setSavepoint();
        append(tx, "c2", 1);
        connection.rollback(savepoint);
        assertThat(append(tx, "c3", 1)).isInstanceOf(AppendResult.Appended.class);
        connection.commit();
        assertThat(feed()).extracting(Recorded::position).containsExactly(1L, 2L);
        assertThat(storage.chain().verify(LEDGER)).isEmpty();
    }

    private void assertRefusedAfter(String damage, String what) throws SQLException {
        append(storage.join(connection), "c1", 0);
        append(storage.join(connection), "c2", 1);
        connection.commit();
        run(damage);
        connection.commit();
        assertThatThrownBy(() -> JdbcStorage.over(pool, new FactCodec()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("damaged")
                .hasMessageContaining(what);
    }

    @Test
    void a_head_that_is_behind_its_events_is_refused_when_a_storage_is_opened() throws SQLException {
        assertRefusedAfter("UPDATE gov_ledger SET last_position = 1", "its last one is 2");
    }

    @Test
    void a_head_that_is_ahead_of_its_events_is_refused_when_a_storage_is_opened() throws SQLException {
        assertRefusedAfter("DELETE FROM gov_event WHERE stream_version = 2", "its last one is 1");
    }

    @Test
    void a_head_whose_time_was_moved_is_refused_when_a_storage_is_opened() throws SQLException {
        assertRefusedAfter("UPDATE gov_ledger SET recorded_at = recorded_at + 315360000000000", "1979-12-30T00:00:00Z");
    }

    @Test
    void a_hash_that_is_not_the_last_events_is_refused_when_a_storage_is_opened() throws SQLException {
        assertRefusedAfter(
                "UPDATE gov_ledger SET chain_hash = (SELECT chain_hash FROM gov_event WHERE stream_version = 1)",
                "another one");
    }

    @Test
    void the_connection_can_be_had_back_from_a_transaction() {
        assertThat(storage.join(connection).unwrap(Connection.class)).contains(connection);
        boolean own = storage.transactions()
                .call(tx -> tx.unwrap(Connection.class).isPresent()
                        && tx.unwrap(String.class).isEmpty());
        assertThat(own).isTrue();
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        connection.setAutoCommit(true);
        assertThatThrownBy(() -> storage.join(connection))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setAutoCommit(false)");
    }

    @Test
    void another_isolation_level_is_refused_by_name() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThatThrownBy(() -> storage.join(connection))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERIALIZABLE")
                .hasMessageContaining("READ COMMITTED");
    }

    @Test
    void a_transaction_of_another_storage_over_the_same_database_is_refused() {
        JdbcStorage<Fact> other = JdbcStorage.over(pool, new FactCodec());
        assertThatThrownBy(() -> append(other.join(connection), "c1", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
