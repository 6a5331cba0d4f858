package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.OneConnection;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what goes wrong on a server beside the storage, and by those who work on its connections. */
abstract class ServerFaultsContract {

    private static final LedgerId LEDGER = new LedgerId("l");
    private static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

    private @Nullable HikariDataSource pool;
    private @Nullable JdbcStorage<Fact> storage;

    /** Gives the URL of a schema, which is there then. */
    abstract String url(String schema);

    abstract Dialect dialect();

    private HikariDataSource pool() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url("faults" + System.nanoTime()));
            config.setMaximumPoolSize(4);
            config.setConnectionTimeout(3_000);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    private JdbcStorage<Fact> storage() {
        if (storage == null) {
            throw new IllegalStateException("there is a storage only while a test runs");
        }
        return storage;
    }

    @BeforeEach
    void open() {
        JdbcSchema.of(pool(), dialect(), TableNames.defaults()).install();
        storage = JdbcStorage.over(
                pool(), dialect(), new FactCodec(), StorageOptions.defaults().patience(Duration.ofSeconds(5)));
    }

    @AfterEach
    void close() {
        storage().close();
        pool().close();
    }

    private static Append<Fact> append(String command, String stream) {
        return new Append<>(
                LEDGER,
                new CommandId(command),
                "print",
                START,
                ImmutableList.of(
                        new StreamAppend<>(new StreamId(LEDGER, "issue", stream), 0, ImmutableList.of(new Fact("x")))));
    }

    private AppendResult<Fact> appended(Transaction tx, String command) {
        return storage().journal().append(tx, append(command, command));
    }

    private int events() {
        return storage().journal().readLedger(LEDGER, 0, 99).events().size();
    }

    private static void nonsense(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT nonsense");
        } catch (SQLException swallowed) {
            // As a caller might.
        }
    }

    @Test
    void what_a_call_returned_from_is_kept_also_where_a_caller_has_swallowed_a_failure_on_the_connection() {
        boolean returned;
        try {
            storage().transactions().call(tx -> {
                appended(tx, "c");
                tx.unwrap(Connection.class).ifPresent(ServerFaultsContract::nonsense);
                return 0;
            });
            returned = true;
        } catch (StorageException refused) {
            returned = false;
        }
        assertThat(events()).isEqualTo(returned ? 1 : 0);
    }

    @Test
    void a_failure_of_the_storage_that_is_swallowed_keeps_nothing_of_the_transaction() {
        assertThatThrownBy(() -> storage().transactions().call(tx -> {
                    appended(tx, "c");
                    try {
                        storage().vault().put(tx, LEDGER, new SubjectId("s"), "n", new byte[0]);
                        tx.unwrap(Connection.class).ifPresent(ServerFaultsContract::dropLedgerTable);
                        storage().journal().find(tx, LEDGER, new CommandId("c"));
                    } catch (StorageException swallowed) {
                        // As a caller might.
                    }
                    return 0;
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("nothing of this transaction is kept");
    }

    /** Lets the next statement of the storage fail, by asking for what is not there. */
    private static void dropLedgerTable(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE gov_command RENAME TO gov_command_away");
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    @Timeout(30)
    void a_thread_that_was_handed_a_transaction_is_not_barred_from_the_ledger_afterwards() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            storage()
                    .transactions()
                    .call(tx -> CompletableFuture.supplyAsync(() -> appended(tx, "a"), other)
                            .join());
            CompletableFuture.runAsync(() -> storage().transactions().call(tx -> appended(tx, "b")), other)
                    .join();
        } finally {
            other.shutdown();
        }
        assertThat(events()).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void who_waits_for_its_own_joined_transaction_is_told_so_after_a_second() throws SQLException {
        try (Connection connection = pool().getConnection()) {
            connection.setAutoCommit(false);
            Transaction joined = storage().join(connection);
            appended(joined, "joined");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> storage().transactions().call(tx -> appended(tx, "own")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("this very thread may be waiting for itself");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            connection.rollback();
        }
        assertThat(events()).isZero();
    }

    @Test
    void a_failure_that_holds_nul_and_half_a_character_is_kept_with_others_in_their_place() {
        storage().transactions().call(tx -> {
            storage().outbox().enqueue(tx, new Notice("d", LEDGER, "o", "r", "t", ImmutableMap.of()), START);
            return 0;
        });
        Claim claim =
                storage().outbox().claim("w", 1, START, Duration.ofMinutes(1)).get(0);
        assertThat(storage().outbox().park(claim, "bad\0header \ud83d " + "x".repeat(2_000)))
                .isTrue();
        assertThat(storage()
                        .outbox()
                        .parked(LEDGER, Optional.empty(), 9)
                        .items()
                        .get(0)
                        .failure())
                .startsWith("bad\ufffdheader \ufffd xxx");
    }

    @Test
    @Timeout(60)
    void opening_that_fails_takes_no_connection_away_and_says_what_is_missing() {
        run("ALTER TABLE gov_event RENAME TO gov_event_away");
        for (int time = 0; time < 8; time++) {
            assertThatThrownBy(() -> JdbcStorage.over(pool(), dialect(), new FactCodec()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("gov_event");
        }
        run("ALTER TABLE gov_event_away RENAME TO gov_event");
        JdbcStorage.over(pool(), dialect(), new FactCodec()).close();
    }

    void run(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Test
    void compacting_leaves_everything_readable() {
        storage().transactions().call(tx -> appended(tx, "c"));
        storage().compact();
        assertThat(events()).isEqualTo(1);
        assertThat(storage().inspect()).isEmpty();
    }

    @Test
    void a_connection_is_given_back_with_the_patience_that_it_came_with() throws SQLException {
        try (Connection connection = pool().getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ownPatience());
            }
            List<String> before = patience(connection);
            try (JdbcStorage<Fact> over =
                    JdbcStorage.over(new OneConnection(connection).source(), dialect(), new FactCodec())) {
                over.transactions().call(tx -> over.journal().append(tx, append("c", "c")));
                over.journal().readLedger(LEDGER, 0, 9);
            }
            assertThat(patience(connection)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private List<String> patience(Connection connection) throws SQLException {
        List<String> shown = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String each : patienceQueries()) {
                try (ResultSet row = statement.executeQuery(each)) {
                    row.next();
                    shown.add(row.getString(1));
                }
            }
        }
        return shown;
    }

    /** Gives a statement that sets each of these settings to a value that nobody else would. */
    abstract String ownPatience();

    /** Gives a query for each setting of a session that says how long to wait for a lock. */
    abstract List<String> patienceQueries();

    @Test
    void somebodys_open_transaction_is_refused_and_left_as_it_is() throws SQLException {
        try (Connection connection = pool().getConnection();
                JdbcStorage<Fact> over =
                        JdbcStorage.over(new OneConnection(connection).source(), dialect(), new FactCodec())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO gov_checkpoint (view_id, ledger, read_position) VALUES ('v', 'l', 1)");
            }
            assertThatThrownBy(() -> over.journal().readLedger(LEDGER, 0, 9))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("somebody's open transaction");
            connection.rollback();
            connection.setAutoCommit(true);
        }
        long position =
                storage().transactions().call(tx -> storage().checkpoints().position(tx, new ViewId("v"), LEDGER));
        assertThat(position).isZero();
    }

    @Test
    void rows_that_a_trigger_keeps_out_are_found_though_the_caller_swallows_that() {
        keepEventsOut();
        assertThatThrownBy(() -> storage().transactions().call(tx -> {
                    try {
                        return appended(tx, "c").toString();
                    } catch (StorageException swallowed) {
                        return swallowed.getMessage();
                    }
                }))
                .isInstanceOf(StorageException.class);
        assertThat(events()).isZero();
    }

    /** Lets each event that is inserted vanish or fail. */
    abstract void keepEventsOut();
}
