package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.ViewId;

/** Compares and sets under the ledger's permit. */
final class MemoryCheckpoints<E> implements Checkpoints {

    private final MemoryTransactions<E> transactions;
    private final Ledgers<E> ledgers;

    MemoryCheckpoints(MemoryTransactions<E> transactions, Ledgers<E> ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    @Override
    public long position(Transaction tx, ViewId view, LedgerId ledger) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(view, "view");
        requireNonNull(ledger, "ledger");
        LedgerWork<E> held = own.held(ledger);
        return held != null ? held.checkpoint(view) : ledgers.peek(ledger).checkpoint(view);
    }

    @Override
    public boolean advance(Transaction tx, ViewId view, LedgerId ledger, long from, long to) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(view, "view");
        requireNonNull(ledger, "ledger");
        Check.atLeast("from", from, 0);
        Check.atLeast("to", to, from + 1);
        LedgerWork<E> work = own.hold(ledger);
        if (work.checkpoint(view) != from) {
            return false;
        }
        work.advance(view, to);
        return true;
    }
}
