package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import java.util.function.Function;

/** Runs transactions, and tells its own from those of others. */
final class MemoryTransactions<E> implements Transactions {

    private final Ledgers<E> ledgers;
    private final NoticeQueue queue;

    MemoryTransactions(Ledgers<E> ledgers, NoticeQueue queue) {
        this.ledgers = ledgers;
        this.queue = queue;
    }

    @Override
    public <T> T call(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        MemoryTransaction<E> tx = new MemoryTransaction<>(ledgers);
        try {
            T answer = work.apply(tx);
            tx.commit(queue);
            return answer;
        } finally {
            tx.end();
        }
    }

    @SuppressWarnings("unchecked") // One of these ledgers can only be of their event type.
    MemoryTransaction<E> own(Transaction tx) {
        requireNonNull(tx, "tx");
        if (!(tx instanceof MemoryTransaction<?> memory) || !memory.isOf(ledgers)) {
            throw new IllegalArgumentException(
                    "the transaction is of another storage; open it with transactions() of this one");
        }
        memory.requireOpen();
        return (MemoryTransaction<E>) memory;
    }
}
