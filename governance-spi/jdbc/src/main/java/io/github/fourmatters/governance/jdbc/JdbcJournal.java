package io.github.fourmatters.governance.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.AppendResult;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.journal.Journal;
import io.github.fourmatters.governance.spi.journal.Receipt;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.journal.StreamPage;
import java.util.Optional;

/** Reads the journal's tables, and hands appends to the {@link Appender}. */
final class JdbcJournal<E> implements Journal<E> {

    private static final String SELECT = "SELECT " + EventRow.COLUMNS + " FROM gov_event ";

    // Where all rows share a value, it still stands in the order, so that the database takes the order of the index.

    /** Selects from a stream: ledger/kind/key, after, most rows. */
    static final String STREAM =
            SELECT + "WHERE stream = ? AND stream_version > ? ORDER BY stream, stream_version LIMIT ?";

    /** Selects the events of a command: its id, and between which feed keys. */
    static final String COMMAND =
            SELECT + "WHERE command_id = ? AND feed_key > ? AND feed_key < ? ORDER BY command_id, feed_key";

    /** Selects from a ledger's feed: after, to (included), most rows. */
    static final String FEED = SELECT + "WHERE feed_key > ? AND feed_key <= ? ORDER BY feed_key LIMIT ?";

    // A ledger's head may have fallen behind its events (see Head).
    private static final String LEDGERS = "SELECT ledger FROM gov_ledger_head h WHERE ledger > ?"
            + " AND (last_position > 0 OR EXISTS (SELECT 1 FROM gov_event e"
            + " WHERE e.feed_key > h.ledger_number * " + FeedKey.STRETCH
            + " AND e.feed_key < (h.ledger_number + 1) * " + FeedKey.STRETCH + ")) ORDER BY ledger LIMIT ?";

    private final JdbcTransactions transactions;
    private final EventCodec<E> codec;

    JdbcJournal(JdbcTransactions transactions, EventCodec<E> codec) {
        this.transactions = transactions;
        this.codec = codec;
    }

    @Override
    public AppendResult<E> append(Transaction tx, Append<E> append) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(append, "append");
        Head head = own.lock(append.ledger());
        Optional<Receipt<E>> original = receipt(own.session(), head, append.command());
        return original.isPresent()
                ? new AppendResult.AlreadyDone<>(original.get())
                : new Appender<>(own.session(), codec, append).appendTo(head);
    }

    @Override
    public StreamPage<E> readStream(Transaction tx, StreamId stream, long afterVersion, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(stream, "stream");
        Arguments.atLeast("afterVersion", afterVersion, 0);
        Arguments.atLeast("max", max, 1);
        ImmutableList<EventRow> rows =
                session.query(STREAM, p -> p.stream(stream).number(afterVersion).number(max + 1L), EventRow::of);
        boolean more = rows.size() > max;
        return new StreamPage<>(
                rows.stream().limit(max).map(row -> row.decoded(codec)).collect(toImmutableList()), more);
    }

    @Override
    public Optional<Receipt<E>> find(Transaction tx, LedgerId ledger, CommandId command) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        requireNonNull(command, "command");
        return Head.read(session, ledger).flatMap(head -> receipt(session, head, command));
    }

    private Optional<Receipt<E>> receipt(Session session, Head head, CommandId command) {
        ImmutableList<EventRow> rows = session.query(
                COMMAND,
                p -> p.text(command.value()).number(head.feedKey(0)).number(head.feedKeyOfNext()),
                EventRow::of);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Receipt<>(
                command,
                rows.get(0).fingerprint(),
                rows.stream().map(row -> row.decoded(codec)).collect(toImmutableList())));
    }

    @Override
    public FeedPage<E> readLedger(LedgerId ledger, long afterPosition, int max) {
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("afterPosition", afterPosition, 0);
        Arguments.atLeast("max", max, 1);
        // The head first: what it covers is committed, and the page must not run past it.
        return transactions.run(session -> Head.read(session, ledger)
                .map(head -> page(session, head, afterPosition, max))
                .orElseGet(() -> new FeedPage<>(ImmutableList.of(), 0)));
    }

    private FeedPage<E> page(Session session, Head head, long afterPosition, int max) {
        if (afterPosition >= head.position()) {
            return new FeedPage<>(ImmutableList.of(), head.position());
        }
        ImmutableList<EventRow> rows = session.query(
                FEED,
                p -> p.number(head.feedKey(afterPosition))
                        .number(head.feedKey(head.position()))
                        .number(max),
                EventRow::of);
        return new FeedPage<>(rows.stream().map(row -> row.decoded(codec)).collect(toImmutableList()), head.position());
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
