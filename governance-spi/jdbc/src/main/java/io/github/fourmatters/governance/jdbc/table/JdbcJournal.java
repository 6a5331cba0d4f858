package io.github.fourmatters.governance.jdbc.table;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import java.util.Optional;

/** Reads the journal's tables, and hands appends to the {@link Appender}. */
final class JdbcJournal<E> implements Journal<E> {

    // Where all rows share a value, it still stands in the order, so that the database takes the order of the index.

    /** Selects from a stream: ledger, kind, key, after, most rows. */
    static final String STREAM = EventRow.SELECT + "WHERE e.stream_number = " + StreamRow.NUMBER
            + " AND e.stream_version > ? ORDER BY e.stream_number, e.stream_version LIMIT ?";

    /** Selects the events of a command: ledger, command. */
    static final String COMMAND = EventRow.SELECT + "WHERE c.ledger_number ="
            + " (SELECT ledger_number FROM gov_ledger WHERE ledger = ?) AND c.command_id = ?"
            + " AND e.feed_key >= c.first_event AND e.feed_key < c.first_event + c.event_count ORDER BY e.feed_key";

    /** Selects from a ledger's feed: after, to (included), most rows. */
    static final String FEED = EventRow.SELECT + "WHERE e.feed_key > ? AND e.feed_key <= ? ORDER BY e.feed_key LIMIT ?";

    private static final String KNOWN =
            "SELECT c.first_event FROM gov_command c WHERE c.ledger_number = ? AND c.command_id = ?";
    private static final String KNOWN_AND_STREAM = "SELECT (" + KNOWN + "), s.stream_number, s.stream_version"
            + " FROM gov_ledger l LEFT JOIN gov_stream s ON s.ledger_number = l.ledger_number"
            + " AND s.stream_kind = ? AND s.stream_key = ? WHERE l.ledger_number = ?";
    private static final String LEDGERS =
            "SELECT ledger FROM gov_ledger WHERE ledger > ? AND last_position > 0 ORDER BY ledger LIMIT ?";

    private final JdbcTransactions transactions;
    private final EventTypes types;
    private final EventCodec<E> codec;

    JdbcJournal(JdbcTransactions transactions, EventTypes types, EventCodec<E> codec) {
        this.transactions = transactions;
        this.types = types;
        this.codec = codec;
    }

    @Override
    public AppendResult<E> append(Transaction tx, Append<E> append) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(append, "append");
        LedgerRow ledger = own.hold(append.ledger());
        return isKnown(own, ledger, append)
                ? new AppendResult.AlreadyDone<>(receipt(own.session(), append.ledger(), append.command())
                        .orElseThrow())
                : new Appender<>(own, types, codec, append).appendTo(ledger);
    }

    /** Looks for the command, and in the same statement at the stream that it writes to. */
    private static boolean isKnown(JdbcTransaction own, LedgerRow ledger, Append<?> append) {
        StreamId stream = append.streams().get(0).stream();
        Binder command = p -> p.number(ledger.number()).text(append.command().value());
        if (own.hasLookedAt(stream)) {
            return own.session().first(KNOWN, command, row -> true).isPresent();
        }
        return own.session()
                .first(
                        KNOWN_AND_STREAM,
                        p -> {
                            command.bind(p);
                            p.text(stream.kind()).text(stream.key()).number(ledger.number());
                        },
                        row -> {
                            own.note(stream, StreamRow.of(row, 2));
                            return row.getObject(1) != null;
                        })
                .orElse(false);
    }

    @Override
    public StreamPage<E> readStream(Transaction tx, StreamId stream, long afterVersion, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(stream, "stream");
        Arguments.atLeast("afterVersion", afterVersion, 0);
        Arguments.atLeast("max", max, 1);
        ImmutableList<EventRow> rows = session.query(
                STREAM,
                p -> p.ledger(stream.ledger())
                        .text(stream.kind())
                        .text(stream.key())
                        .number(afterVersion)
                        .number(max + 1L),
                EventRow::of);
        boolean more = rows.size() > max;
        return new StreamPage<>(decoded(session, more ? rows.subList(0, max) : rows), more);
    }

    private ImmutableList<Recorded<E>> decoded(Session session, ImmutableList<EventRow> rows) {
        EventTypes.Reading reading = types.reading(session);
        return rows.stream().map(row -> row.recorded(reading, codec)).collect(toImmutableList());
    }

    @Override
    public Optional<Receipt<E>> find(Transaction tx, LedgerId ledger, CommandId command) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        requireNonNull(command, "command");
        return receipt(session, ledger, command);
    }

    private Optional<Receipt<E>> receipt(Session session, LedgerId ledger, CommandId command) {
        ImmutableList<EventRow> rows =
                session.query(COMMAND, p -> p.ledger(ledger).text(command.value()), EventRow::of);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt<>(command, rows.get(0).fingerprint(), decoded(session, rows)));
    }

    @Override
    public FeedPage<E> readLedger(LedgerId ledger, long afterPosition, int max) {
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("afterPosition", afterPosition, 0);
        Arguments.atLeast("max", max, 1);
        return transactions.run(session -> readLedger(session, ledger, afterPosition, max));
    }

    @Override
    public FeedPage<E> readLedger(Transaction tx, LedgerId ledger, long afterPosition, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("afterPosition", afterPosition, 0);
        Arguments.atLeast("max", max, 1);
        return readLedger(session, ledger, afterPosition, max);
    }

    private FeedPage<E> readLedger(Session session, LedgerId ledger, long afterPosition, int max) {
        // The ledger's row first: what it covers is committed, and the page must not run past it.
        return LedgerRow.read(session, ledger)
                .map(row -> new FeedPage<>(decoded(session, feed(session, row, afterPosition, max)), row.position()))
                .orElseGet(() -> new FeedPage<>(ImmutableList.of(), 0));
    }

    static ImmutableList<EventRow> feed(Session session, LedgerRow ledger, long afterPosition, int max) {
        if (afterPosition >= ledger.position()) {
            return ImmutableList.of();
        }
        return session.query(
                FEED,
                p -> p.number(ledger.feedKey(afterPosition))
                        .number(ledger.feedKey(ledger.position()))
                        .number(max),
                EventRow::of);
    }

    @Override
    public Optional<LedgerHead> head(Transaction tx, LedgerId ledger) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        return LedgerRow.read(session, ledger).flatMap(LedgerRow::head);
    }

    @Override
    public Page<LedgerId> ledgers(Optional<String> cursor, int max) {
        requireNonNull(cursor, "cursor");
        Arguments.atLeast("max", max, 1);
        ImmutableList<LedgerId> found = transactions.run(session -> session.query(
                LEDGERS, p -> p.text(cursor.orElse("")).number(max + 1L), row -> new LedgerId(row.getString(1))));
        return Pages.of(found, max, LedgerId::value);
    }
}
