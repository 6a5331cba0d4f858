package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes the board of a ledger when the transaction commits. */
final class MemoryTimers<E> implements Timers {

    // Stands in no part of a key.
    private static final char SEPARATOR = '\n';

    private final MemoryTransactions<E> transactions;
    private final Ledgers<E> ledgers;

    MemoryTimers(MemoryTransactions<E> transactions, Ledgers<E> ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    @Override
    public void set(Transaction tx, TimerKey key, Instant at) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(key, "key");
        Microseconds.exact("at", at);
        own.hold(key.subject().ledger()).timer(key, Optional.of(at));
    }

    @Override
    public void cancel(Transaction tx, TimerKey key) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(key, "key");
        own.hold(key.subject().ledger()).timer(key, Optional.empty());
    }

    @Override
    public boolean take(Transaction tx, DueTimer due) {
        MemoryTransaction<E> own = transactions.own(tx);
        TimerKey key = requireNonNull(due, "due").key();
        LedgerWork<E> work = own.hold(key.subject().ledger());
        boolean stands = work.timer(key).equals(Optional.of(due.at()));
        if (stands) {
            work.timer(key, Optional.empty());
        }
        return stands;
    }

    @Override
    public ImmutableList<DueTimer> dueUntil(LedgerId ledger, Instant now, int max) {
        requireNonNull(ledger, "ledger");
        Microseconds.exact("now", now);
        Check.atLeast("max", max, 1);
        return ledgers.peek(ledger).timers(board -> board.dueUntil(now, max));
    }

    @Override
    public ImmutableList<DueTimer> dueUntil(Transaction tx, LedgerId ledger, Instant now, int max) {
        LedgerWork<E> work = transactions.own(tx).held(requireNonNull(ledger, "ledger"));
        if (work == null) {
            return dueUntil(ledger, now, max);
        }
        Microseconds.exact("now", now);
        Check.atLeast("max", max, 1);
        return work.dueUntil(now, max);
    }

    @Override
    public Page<DueTimer> all(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        LedgerWork<E> work = transactions.own(tx).held(requireNonNull(ledger, "ledger"));
        Check.atLeast("max", max, 1);
        Optional<TimerKey> after = cursor.map(text -> key(ledger, text));
        ImmutableList<DueTimer> found = work == null
                ? ledgers.peek(ledger).timers(board -> board.all(after, max + 1L))
                : work.timers(after, max + 1L);
        return Cursors.page(found, max, MemoryTimers::cursor);
    }

    private static String cursor(DueTimer due) {
        StreamId subject = due.key().subject();
        return subject.kind()
                + SEPARATOR
                + subject.key()
                + SEPARATOR
                + due.key().name();
    }

    private static TimerKey key(LedgerId ledger, String cursor) {
        List<String> parts = Splitter.on(SEPARATOR).splitToList(cursor);
        if (parts.size() != 3) {
            throw Cursors.refused(cursor);
        }
        return new TimerKey(new StreamId(ledger, parts.get(0), parts.get(1)), parts.get(2));
    }
}
