package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import java.util.function.Function;

/** Runs transactions, and tells its own from those of others. */
final class MemoryTransactions<E> implements Transactions {

    private final Ledgers<E> ledgers;
    private final NoticeQueue queue;
    private final CommitLock commits;
    private final Lifetime lifetime;

    MemoryTransactions(Ledgers<E> ledgers, NoticeQueue queue, CommitLock commits, Lifetime lifetime) {
        this.ledgers = ledgers;
        this.queue = queue;
        this.commits = commits;
        this.lifetime = lifetime;
    }

    @Override
    public <T> T call(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        lifetime.requireOpen();
        MemoryTransaction<E> tx = new MemoryTransaction<>(ledgers, false);
        try {
            T answer = work.apply(tx);
            lifetime.requireUninterrupted();
            commit(tx);
            return answer;
        } catch (StorageException failure) {
            // A close between two steps of it is told as a close in the middle.
            lifetime.requireUninterrupted();
            throw failure;
        } finally {
            tx.end();
        }
    }

    private void commit(MemoryTransaction<E> tx) {
        if (tx.hasWork()) {
            commits.change(() -> tx.commit(queue));
        }
    }

    @Override
    public <T> T read(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        lifetime.requireOpen();
        MemoryTransaction<E> tx = new MemoryTransaction<>(ledgers, true);
        try {
            return commits.<T>read(() -> work.apply(tx));
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
        lifetime.requireUninterrupted();
        return (MemoryTransaction<E>) memory;
    }
}
