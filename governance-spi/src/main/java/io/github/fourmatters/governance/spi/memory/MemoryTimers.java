package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.timer.Timers;
import java.time.Instant;
import java.util.Optional;

/** Changes the board of a ledger when the transaction commits. */
final class MemoryTimers<E> implements Timers {

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
}
