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

    private static final String SELECT = "SELECT " + EventRow.COLUMNS + " FROM gov_event WHERE ledger = ? ";
    private static final String STREAM =
            SELECT + "AND stream_kind = ? AND stream_key = ? AND stream_version > ? ORDER BY stream_version LIMIT ?";
    private static final String COMMAND = SELECT + "AND command_id = ? ORDER BY feed_position";
    private static final String LEDGERS =
            "SELECT ledger FROM gov_ledger_head" + " WHERE ledger > ? AND last_position > 0 ORDER BY ledger LIMIT ?";

    /** Selects from a ledger's feed: ledger, after, to (included), most rows. */
    static final String FEED = SELECT + "AND feed_position > ? AND feed_position <= ? ORDER BY feed_position LIMIT ?";

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
        Optional<Receipt<E>> original = receipt(own.session(), append.ledger(), append.command());
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
        return receipt(session, ledger, command);
    }

    private Optional<Receipt<E>> receipt(Session session, LedgerId ledger, CommandId command) {
        ImmutableList<EventRow> rows =
                session.query(COMMAND, p -> p.ledger(ledger).text(command.value()), EventRow::of);
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
        return transactions.run(session -> {
            // The head first: what it covers is committed, and the page must not run past it.
            long head = Head.read(session, ledger).map(Head::position).orElse(0L);
            if (afterPosition >= head) {
                return new FeedPage<>(ImmutableList.of(), head);
            }
            ImmutableList<EventRow> rows = session.query(
                    FEED,
                    p -> p.ledger(ledger).number(afterPosition).number(head).number(max),
                    EventRow::of);
            return new FeedPage<>(rows.stream().map(row -> row.decoded(codec)).collect(toImmutableList()), head);
        });
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
