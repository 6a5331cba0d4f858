package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Who waits for another transaction waits as long as was asked for, and is told the truth when that was too long. */
class WaitingTest {

    private static final Duration HELD = Duration.ofMillis(1500);

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("a.db");
    }

    private JdbcStorage<Fact> storage(Duration patience) {
        return SqliteStorage.createOrOpen(
                folder.resolve("a.db"),
                new FactCodec(),
                StorageOptions.defaults().patience(patience));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void who_has_committed_what_it_joined_waits_for_another_writer_and_not_for_itself() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (JdbcStorage<Fact> storage = storage(Duration.ofSeconds(10));
                Connection kept = DriverManager.getConnection(url())) {
            kept.setAutoCommit(false);
            Appending.append(storage, storage.join(kept), "joined");
            kept.commit();
            CountDownLatch held = new CountDownLatch(1);
            Future<?> other = thread.submit(() -> storage.transactions().call(tx -> {
                Appending.append(storage, tx, "other");
                held.countDown();
                LockSupport.parkNanos(HELD.toNanos());
                return 0;
            }));
            held.await();
            assertThat(Appending.append(storage, "mine")).isInstanceOf(AppendResult.Appended.class);
            other.get();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void who_may_wait_for_itself_is_told_so_and_may_try_again() throws SQLException {
        try (JdbcStorage<Fact> storage = storage(Duration.ofSeconds(20));
                Connection kept = DriverManager.getConnection(url())) {
            kept.setAutoCommit(false);
            Appending.append(storage, storage.join(kept), "joined");
            assertThatThrownBy(() -> assertTimeout(Duration.ofSeconds(5), () -> Appending.append(storage, "mine")))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            late -> assertThat(late.retryable()).isTrue())
                    .hasMessageContaining("may be waiting for itself");
            kept.rollback();
            assertThat(Appending.append(storage, "mine")).isInstanceOf(AppendResult.Appended.class);
        }
    }

    @Test
    void a_joined_transaction_that_read_before_somebody_wrote_is_told_to_begin_at_once() throws SQLException {
        try (JdbcStorage<Fact> storage = storage(Duration.ofMillis(300));
                Connection own = DriverManager.getConnection(url())) {
            own.setAutoCommit(false);
            execute(own, "SELECT * FROM gov_ledger");
            Appending.append(storage, "meanwhile");
            assertThatThrownBy(() -> Appending.append(storage, storage.join(own), "joined"))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            old -> assertThat(old.retryable()).isTrue())
                    .hasMessageContaining("BEGIN IMMEDIATE")
                    .hasMessageContaining("roll back");
            own.rollback();
            assertThat(Appending.append(storage, storage.join(own), "joined"))
                    .isInstanceOf(AppendResult.Appended.class);
        }
    }

    private SQLiteDataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url() + SqliteStorage.settings());
        return source;
    }

    @Test
    void the_patience_holds_for_a_borrowed_connection_and_the_embedders_own_comes_back() throws SQLException {
        SQLiteDataSource source = source();
        JdbcSchema.of(source).install();
        OneConnection one = new OneConnection(source.getConnection());
        long theirs = one.asked("PRAGMA busy_timeout");
        JdbcStorage<Fact> storage = JdbcStorage.over(
                one.source(), new FactCodec(), StorageOptions.defaults().patience(Duration.ofMillis(300)));
        try (Connection other = source.getConnection()) {
            execute(other, "BEGIN IMMEDIATE");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> Appending.append(storage, "mine")).isInstanceOf(StorageException.class);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isBetween(250L, 5_000L);
            execute(other, "ROLLBACK");
        }
        assertThat(one.asked("PRAGMA busy_timeout")).isEqualTo(theirs);
    }

    @Test
    void a_patience_that_no_database_counts_is_refused_by_name() {
        for (Duration each : new Duration[] {
            Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(24).plusNanos(1), Duration.ofDays(400_000)
        }) {
            assertThatThrownBy(() -> StorageOptions.defaults().patience(each))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("patience is " + each);
        }
        StorageOptions.defaults().patience(Duration.ofMillis(1)).patience(Duration.ofDays(24));
    }
}
