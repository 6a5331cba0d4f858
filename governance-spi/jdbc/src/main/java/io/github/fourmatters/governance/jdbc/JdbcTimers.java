package io.github.fourmatters.governance.jdbc;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Keeps one row for each timer that is set.
 *
 * <p>A timer lies at a number that follows from its key, so that it is found without a second index. Should two keys
 * come to the same number, the later one takes a free one close behind.
 */
final class JdbcTimers implements Timers {

    private static final int SLOTS = 16;

    /** Selects what is due: ledger, until, most rows. */
    static final String DUE = TimerRow.SELECT
            + "ledger = ? AND due_at <= ? ORDER BY ledger, due_at, stream_kind, stream_key, timer_name LIMIT ?";

    private static final String NEAR = TimerRow.SELECT + "timer_id BETWEEN ? AND ?";
    private static final String MOVE = "UPDATE gov_timer SET due_at = ? WHERE timer_id = ?";
    private static final String REMOVE = "DELETE FROM gov_timer WHERE timer_id = ?";

    private final JdbcTransactions transactions;
    private final ToLongFunction<TimerKey> hash;

    JdbcTimers(JdbcTransactions transactions) {
        this(transactions, JdbcTimers::hash);
    }

    JdbcTimers(JdbcTransactions transactions, ToLongFunction<TimerKey> hash) {
        this.transactions = transactions;
        this.hash = hash;
    }

    private static long hash(TimerKey key) {
        return Hashing.sha256()
                .hashString(key.toString(), StandardCharsets.UTF_8)
                .asLong();
    }

    private long firstSlot(TimerKey key) {
        return hash.applyAsLong(key) & -SLOTS;
    }

    @Override
    public void set(Transaction tx, TimerKey key, Instant at) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        long due = Microseconds.of("at", at);
        own.hold(key.subject().ledger());
        ImmutableList<TimerRow> near = near(own.session(), key);
        Optional<TimerRow> known = of(near, key);
        if (known.isEmpty()) {
            TimerRow row = new TimerRow(freeSlot(near, key), key, due);
            own.session().update(TimerRow.INSERT, row::bind);
        } else if (known.get().dueAt() != due) {
            own.session().update(MOVE, p -> p.number(due).number(known.get().id()));
        }
    }

    private ImmutableList<TimerRow> near(Session session, TimerKey key) {
        long first = firstSlot(key);
        return session.query(NEAR, p -> p.number(first).number(first + SLOTS - 1), TimerRow::of);
    }

    private static Optional<TimerRow> of(ImmutableList<TimerRow> near, TimerKey key) {
        return near.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    private long freeSlot(ImmutableList<TimerRow> near, TimerKey key) {
        ImmutableSet<Long> taken = near.stream().map(TimerRow::id).collect(toImmutableSet());
        long first = firstSlot(key);
        return LongStream.range(first, first + SLOTS)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "timer " + key + " finds no place: " + SLOTS + " others have the same hash, as " + taken));
    }

    @Override
    public void cancel(Transaction tx, TimerKey key) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        own.hold(key.subject().ledger());
        of(near(own.session(), key), key).ifPresent(row -> remove(own.session(), row));
    }

    private static void remove(Session session, TimerRow row) {
        session.update(REMOVE, p -> p.number(row.id()));
    }

    @Override
    public boolean take(Transaction tx, DueTimer due) {
        JdbcTransaction own = transactions.own(tx);
        TimerKey key = requireNonNull(due, "due").key();
        long at = Microseconds.of("at", due.at());
        own.hold(key.subject().ledger());
        Optional<TimerRow> standing = of(near(own.session(), key), key).filter(row -> row.dueAt() == at);
        standing.ifPresent(row -> remove(own.session(), row));
        return standing.isPresent();
    }

    @Override
    public ImmutableList<DueTimer> dueUntil(LedgerId ledger, Instant now, int max) {
        requireNonNull(ledger, "ledger");
        long until = Microseconds.of("now", now);
        Arguments.atLeast("max", max, 1);
        return transactions.run(session -> due(session, ledger, until, max));
    }

    @Override
    public ImmutableList<DueTimer> dueUntil(Transaction tx, LedgerId ledger, Instant now, int max) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        long until = Microseconds.of("now", now);
        Arguments.atLeast("max", max, 1);
        return due(own.session(), ledger, until, max);
    }

    private static ImmutableList<DueTimer> due(Session session, LedgerId ledger, long until, int max) {
        return session.query(
                DUE,
                p -> p.ledger(ledger).number(until).number(max),
                row -> TimerRow.of(row).due());
    }
}
