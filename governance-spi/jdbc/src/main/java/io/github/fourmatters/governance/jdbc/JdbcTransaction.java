package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/** Is a transaction on one connection, the storage's own or a joined one. */
final class JdbcTransaction implements Transaction {

    private final Object owner;
    private final Session session;
    // A joined one holds no permits: it is not told when its caller ends it.
    private final Optional<Holds> holds;
    private boolean ended;

    JdbcTransaction(Object owner, Session session, Optional<Holds> holds) {
        this.owner = owner;
        this.session = session;
        this.holds = holds;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        requireNonNull(type, "type");
        return type.isInstance(session.connection()) ? Optional.of(type.cast(session.connection())) : Optional.empty();
    }

    Session session() {
        return session;
    }

    /** Locks a ledger's head and gives it. */
    Head lock(LedgerId ledger) {
        take(ledger);
        return Head.lock(session, ledger);
    }

    /** Sees to it that a ledger's head is locked. */
    void hold(LedgerId ledger) {
        // The caller of a joined one may have rolled back to a savepoint, and the lock with it.
        if (take(ledger)) {
            Head.lock(session, ledger);
        }
    }

    /** Takes the permit of something that only one transaction at a time may write to; true if it may be new to this one. */
    boolean take(Object thing) {
        return holds.isEmpty() || holds.get().take(thing);
    }

    boolean isOf(Object storage) {
        return owner == storage;
    }

    void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this transaction has ended; open another one");
        }
    }

    void end() {
        ended = true;
    }
}
