package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Parameters;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Keeps one row for each timer that is set, beside its stream. */
final class JdbcTimers implements Timers {

    private static final String SELECT =
            "SELECT l.ledger, s.stream_kind, s.stream_key, t.timer_name, t.due_at, t.stream_number"
                    + " FROM gov_timer t JOIN gov_stream s ON s.stream_number = t.stream_number"
                    + " JOIN gov_ledger l ON l.ledger_number = t.ledger_number WHERE t.ledger_number ="
                    + " (SELECT ledger_number FROM gov_ledger WHERE ledger = ?) AND ";

    /** Selects what is due: ledger, until, most rows. */
    static final String DUE = SELECT
            + "t.due_at <= ? ORDER BY t.ledger_number, t.due_at, s.stream_kind, s.stream_key, t.timer_name LIMIT ?";

    /** Selects everything, page by page: ledger, stream number, stream number, timer name, most rows. */
    static final String ALL = SELECT + "t.stream_number >= ? AND (t.stream_number > ? OR t.timer_name > ?)"
            + " ORDER BY t.stream_number, t.timer_name LIMIT ?";

    private static final String REMOVE =
            "DELETE FROM gov_timer WHERE stream_number = " + StreamRow.NUMBER + " AND timer_name = ?";
    // A stream that has no event is there for its timers alone.
    private static final String REMOVE_STREAM = "DELETE FROM gov_stream WHERE stream_number = ?"
            + " AND stream_version = 0 AND NOT EXISTS"
            + " (SELECT 1 FROM gov_timer t WHERE t.stream_number = gov_stream.stream_number)";
    private static final String TAKE = REMOVE + " AND due_at = ?";

    private final JdbcTransactions transactions;
    private final String put;

    JdbcTimers(JdbcTransactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.put = dialect.upsert(
                "gov_timer",
                ImmutableList.of("stream_number", "timer_name"),
                ImmutableList.of("ledger_number", "due_at"));
    }

    @Override
    public void set(Transaction tx, TimerKey key, Instant at) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        long due = Microseconds.of("at", at);
        LedgerRow ledger = own.hold(key.subject().ledger());
        StreamRow stream = own.stream(ledger, key.subject()).orElseGet(() -> made(own, ledger, key.subject()));
        own.session()
                .later(
                        put,
                        p -> p.number(stream.number())
                                .text(key.name())
                                .number(ledger.number())
                                .number(due));
    }

    private static StreamRow made(JdbcTransaction own, LedgerRow ledger, StreamId subject) {
        StreamRow row = StreamRow.make(own.session(), ledger, subject, 0);
        own.note(subject, Optional.of(row));
        return row;
    }

    @Override
    public void cancel(Transaction tx, TimerKey key) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(key, "key");
        LedgerRow ledger = own.hold(key.subject().ledger());
        own.session().later(REMOVE, p -> bind(p, key));
        removeStream(own, ledger, key.subject());
    }

    private static void removeStream(JdbcTransaction own, LedgerRow ledger, StreamId subject) {
        own.stream(ledger, subject).filter(stream -> stream.version() == 0).ifPresent(stream -> {
            // It stays if there is another timer.
            own.forget(subject);
            own.session().later(REMOVE_STREAM, p -> p.number(stream.number()));
        });
    }

    private static Parameters bind(Parameters p, TimerKey key) throws SQLException {
        StreamId subject = key.subject();
        return p.ledger(subject.ledger())
                .text(subject.kind())
                .text(subject.key())
                .text(key.name());
    }

    @Override
    public boolean take(Transaction tx, DueTimer due) {
        JdbcTransaction own = transactions.own(tx);
        TimerKey key = requireNonNull(due, "due").key();
        long at = Microseconds.of("at", due.at());
        LedgerRow ledger = own.hold(key.subject().ledger());
        boolean taken = own.session().update(TAKE, p -> bind(p, key).number(at)) == 1;
        if (taken) {
            removeStream(own, ledger, key.subject());
        }
        return taken;
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
        return session.query(DUE, p -> p.ledger(ledger).number(until).number(max), JdbcTimers::timer);
    }

    private static DueTimer timer(ResultSet row) throws SQLException {
        StreamId subject = new StreamId(new LedgerId(row.getString(1)), row.getString(2), row.getString(3));
        return new DueTimer(new TimerKey(subject, row.getString(4)), Microseconds.instant(row.getLong(5)));
    }

    @Override
    public Page<DueTimer> all(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        Place after = cursor.map(Place::of).orElse(Place.BEGINNING);
        ImmutableList<Placed> found = session.query(
                ALL,
                p -> p.ledger(ledger)
                        .number(after.stream)
                        .number(after.stream)
                        .text(after.name)
                        .number(max + 1L),
                row -> new Placed(new Place(row.getLong(6), row.getString(4)), timer(row)));
        return Pages.map(Pages.of(found, max, each -> each.place.toString()), Placed::timer);
    }

    /** Is a timer and its place in the listing. */
    private record Placed(Place place, DueTimer timer) {}

    /** Names a place in the listing. */
    private record Place(long stream, String name) {

        static final Place BEGINNING = new Place(0, "");

        static Place of(String cursor) {
            int colon = cursor.indexOf(':');
            Long stream = colon < 0 ? null : Longs.tryParse(cursor.substring(0, colon));
            if (stream == null) {
                throw Pages.foreign(cursor);
            }
            return new Place(stream, cursor.substring(colon + 1));
        }

        @Override
        public String toString() {
            return stream + ":" + name;
        }
    }
}
