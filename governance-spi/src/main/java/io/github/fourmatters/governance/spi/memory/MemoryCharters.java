package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;

/** Publishes charters when the transaction commits. */
final class MemoryCharters<E> implements Charters {

    private final MemoryTransactions<E> transactions;
    private final CharterBoard board;
    private final Lifetime lifetime;

    MemoryCharters(MemoryTransactions<E> transactions, CharterBoard board, Lifetime lifetime) {
        this.transactions = transactions;
        this.board = board;
        this.lifetime = lifetime;
    }

    @Override
    public PublishedCharter publish(Transaction tx, PublishedCharter charter) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(charter, "charter");
        return own.hold(board).publish(charter);
    }

    @Override
    public ImmutableList<PublishedCharter> all(Transaction tx) {
        CharterWork held = transactions.own(tx).charters();
        return held != null ? held.all() : board.with(ImmutableList.of());
    }

    @Override
    public long count() {
        lifetime.requireOpen();
        return board.count();
    }
}
