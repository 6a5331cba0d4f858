package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which thread holds which ledger by an open transaction of the storage's own: who would wait for itself is refused at once, since
 * no database can tell. Thread-safe.
 */
final class LedgerHolders {

    private final Map<Hold, JdbcTransaction> holders = new ConcurrentHashMap<>();

    /** Is a ledger that a thread holds. */
    record Hold(Thread thread, LedgerId ledger) {}

    /** Refuses to wait for this very thread; otherwise notes that it holds the ledger from now on. */
    Hold enter(JdbcTransaction tx, LedgerId ledger) {
        Hold hold = new Hold(Thread.currentThread(), ledger);
        JdbcTransaction outer = holders.putIfAbsent(hold, tx);
        if (outer != null && outer != tx) {
            throw new StorageException(
                    "ledger " + ledger
                            + " is held by an open transaction of this very thread; transactions do not nest: do both in one",
                    false,
                    null);
        }
        return hold;
    }

    /** Forgets what a transaction held that has ended, whichever threads it was handed to. */
    void leave(JdbcTransaction tx, Set<Hold> held) {
        held.forEach(each -> holders.remove(each, tx));
    }
}
