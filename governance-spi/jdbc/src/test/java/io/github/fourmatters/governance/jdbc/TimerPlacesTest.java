package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.time.Instant;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timers whose keys come to one number, which is as good as impossible, are still told apart. */
class TimerPlacesTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:places" + H2Storage.settings(), "sa", "");
    private final JdbcTransactions transactions = new JdbcTransactions(new BorrowedConnections(pool), new H2Dialect());
    private final JdbcTimers timers = new JdbcTimers(transactions, key -> -1);

    @BeforeEach
    void install() {
        JdbcSchema.of(pool).install();
    }

    @AfterEach
    void forget() {
        pool.dispose();
    }

    private void run(Consumer<Transaction> work) {
        transactions.call(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private static TimerKey key(int number) {
        return new TimerKey(new StreamId(LEDGER, "issue", "1"), "t" + number);
    }

    @Test
    void each_is_set_moved_taken_and_cancelled_for_itself() {
        run(tx -> {
            timers.set(tx, key(1), START);
            timers.set(tx, key(2), START.plusSeconds(2));
            timers.set(tx, key(3), START.plusSeconds(3));
            timers.cancel(tx, key(1));
            timers.set(tx, key(2), START.plusSeconds(4));
            timers.set(tx, key(4), START.plusSeconds(5));
        });
        DueTimer second = new DueTimer(key(2), START.plusSeconds(4));
        assertThat(timers.dueUntil(LEDGER, START.plusSeconds(9), 9))
                .containsExactly(
                        new DueTimer(key(3), START.plusSeconds(3)), second, new DueTimer(key(4), START.plusSeconds(5)));
        run(tx -> assertThat(timers.take(tx, second)).isTrue());
        run(tx -> assertThat(timers.take(tx, second)).isFalse());
        assertThat(timers.dueUntil(LEDGER, START.plusSeconds(9), 9)).hasSize(2);
    }

    @Test
    void when_there_is_no_place_left_nothing_is_overwritten() {
        run(tx -> {
            for (int number = 0; number < 16; number++) {
                timers.set(tx, key(number), START);
            }
        });
        assertThatThrownBy(() -> run(tx -> timers.set(tx, key(16), START)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lakeside/issue/1#t16");
        assertThat(timers.dueUntil(LEDGER, START, 99)).hasSize(16);
    }
}
