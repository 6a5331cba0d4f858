package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Chain;
import io.github.fourmatters.governance.spi.journal.ChainBreak;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.util.Optional;
import java.util.function.Function;

/** Computes the chain again from the journal's rows. */
final class JdbcChain implements Chain {

    private static final int PAGE = 1000;

    private final JdbcTransactions transactions;
    private final EventTypes types;

    JdbcChain(JdbcTransactions transactions, EventTypes types) {
        this.transactions = transactions;
        this.types = types;
    }

    /** Runs reading work: each in a moment of its own, or all in that of a transaction. */
    private interface Reader {

        <T> T read(Function<Session, T> work);
    }

    private Reader committed() {
        return new Reader() {
            @Override
            public <T> T read(Function<Session, T> work) {
                return transactions.run(work);
            }
        };
    }

    private Reader seenBy(Transaction tx) {
        Session session = transactions.own(tx).session();
        return new Reader() {
            @Override
            public <T> T read(Function<Session, T> work) {
                return work.apply(session);
            }
        };
    }

    @Override
    public Optional<ChainHead> head(LedgerId ledger) {
        return readHead(committed(), ledger);
    }

    @Override
    public Optional<ChainHead> head(Transaction tx, LedgerId ledger) {
        return readHead(seenBy(tx), ledger);
    }

    private static Optional<ChainHead> readHead(Reader reader, LedgerId ledger) {
        return readRow(reader, ledger).map(row -> new ChainHead(ledger, row.position(), row.hash()));
    }

    @Override
    public Optional<ChainBreak> verify(LedgerId ledger) {
        return compute(committed(), ledger);
    }

    @Override
    public Optional<ChainBreak> verify(Transaction tx, LedgerId ledger) {
        return compute(seenBy(tx), ledger);
    }

    private Optional<ChainBreak> compute(Reader reader, LedgerId ledger) {
        return readRow(reader, ledger).flatMap(row -> compute(reader, row));
    }

    private static Optional<LedgerRow> readRow(Reader reader, LedgerId ledger) {
        requireNonNull(ledger, "ledger");
        return reader.read(session -> LedgerRow.read(session, ledger)).filter(row -> row.position() > 0);
    }

    private Optional<ChainBreak> compute(Reader reader, LedgerRow ledger) {
        Optional<StoredEvent> last = Optional.empty();
        while (last.map(StoredEvent::position).orElse(0L) < ledger.position()) {
            long before = last.map(StoredEvent::position).orElse(0L);
            Page page = reader.read(session -> page(session, ledger, before));
            for (StoredEvent each : page.events) {
                Optional<ChainBreak> broken = broken(ledger, last, each);
                if (broken.isPresent()) {
                    return broken;
                }
                last = Optional.of(each);
            }
            if (page.unreadable.isPresent() || page.events.isEmpty()) {
                long at = last.map(StoredEvent::position).orElse(0L) + 1;
                return broken(ledger, at, page.unreadable.orElse("the event is missing"));
            }
        }
        return headBroken(ledger, last.orElseThrow());
    }

    private static Optional<ChainBreak> broken(LedgerRow ledger, Optional<StoredEvent> last, StoredEvent event) {
        long position = last.map(StoredEvent::position).orElse(0L) + 1;
        if (event.position() != position) {
            return broken(ledger, position, "the event is missing");
        }
        String before = last.map(StoredEvent::hash).orElse(StoredEvent.BEFORE_THE_FIRST);
        return event.hash().equals(event.hashAfter(before))
                ? Optional.empty()
                : broken(ledger, position, "the event is not the one that was recorded");
    }

    private static Optional<ChainBreak> headBroken(LedgerRow ledger, StoredEvent last) {
        boolean fits = ledger.hash().equals(last.hash())
                && ledger.head()
                        .filter(head -> head.recordedAt().equals(last.recordedAt()))
                        .isPresent();
        return fits
                ? Optional.empty()
                : broken(ledger, ledger.position(), "the ledger's head does not fit its last event");
    }

    private static Optional<ChainBreak> broken(LedgerRow ledger, long position, String reason) {
        return Optional.of(new ChainBreak(ledger.ledger(), position, reason));
    }

    private Page page(Session session, LedgerRow ledger, long after) {
        ImmutableList.Builder<StoredEvent> events = ImmutableList.builder();
        EventTypes.Reading reading = types.reading(session);
        try {
            for (EventRow row : JdbcJournal.feed(session, ledger, after, PAGE)) {
                events.add(row.stored(reading));
            }
            return new Page(events.build(), Optional.empty());
        } catch (StorageException | IllegalArgumentException unreadable) {
            if (unreadable instanceof StorageException failure && failure.retryable()) {
                throw failure;
            }
            return new Page(events.build(), Optional.of("the event cannot be read: " + unreadable.getMessage()));
        }
    }

    /** Holds the events that could be read, and why there are no more. */
    private record Page(ImmutableList<StoredEvent> events, Optional<String> unreadable) {}
}
