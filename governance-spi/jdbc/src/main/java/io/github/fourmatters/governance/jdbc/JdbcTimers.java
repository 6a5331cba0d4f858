package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Keeps one row for each timer that is set. */
final class JdbcTimers implements Timers {

    private static final String CANCEL =
            "DELETE FROM gov_timer" + " WHERE ledger = ? AND stream_kind = ? AND stream_key = ? AND timer_name = ?";
    private static final String TAKE = CANCEL + " AND due_at = ?";

    /** Selects what is due: ledger, until, most rows. */
    static final String DUE = "SELECT stream_kind, stream_key, timer_name, due_at FROM gov_timer"
            + " WHERE ledger = ? AND due_at <= ?"
            + " ORDER BY ledger, due_at, stream_kind, stream_key, timer_name LIMIT ?";

    private final JdbcTransactions transactions;

    JdbcTimers(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void set(Transaction tx, TimerKey key, Instant at) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        long due = Microseconds.of("at", at);
        own.hold(key.subject().ledger());
        own.session()
                .update(
                        own.session().dialect().setTimer(),
                        p -> p.stream(key.subject()).text(key.name()).number(due));
    }

    @Override
    public void cancel(Transaction tx, TimerKey key) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        own.hold(key.subject().ledger());
        own.session().update(CANCEL, p -> p.stream(key.subject()).text(key.name()));
    }

    @Override
    public boolean take(Transaction tx, DueTimer due) {
        JdbcTransaction own = transactions.own(tx);
        TimerKey key = requireNonNull(due, "due").key();
        long at = Microseconds.of("at", due.at());
        own.hold(key.subject().ledger());
        return own.session()
                        .update(
                                TAKE,
                                p -> p.stream(key.subject()).text(key.name()).number(at))
                > 0;
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
        return session.query(DUE, p -> p.ledger(ledger).number(until).number(max), row -> dueTimer(ledger, row));
    }

    private static DueTimer dueTimer(LedgerId ledger, ResultSet row) throws SQLException {
        StreamId subject = new StreamId(ledger, row.getString(1), row.getString(2));
        return new DueTimer(new TimerKey(subject, row.getString(3)), Microseconds.instant(row.getLong(4)));
    }
}
