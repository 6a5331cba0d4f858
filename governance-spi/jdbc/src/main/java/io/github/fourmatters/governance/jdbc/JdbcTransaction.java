package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Is a transaction on one connection, the storage's own or a joined one. */
final class JdbcTransaction implements Transaction {

    private final Object owner;
    private final Session session;
    private final boolean joined;
    private final Set<LedgerId> held = new HashSet<>(2);
    private boolean ended;

    JdbcTransaction(Object owner, Session session, boolean joined) {
        this.owner = owner;
        this.session = session;
        this.joined = joined;
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
        Head head = Head.lock(session, ledger);
        held.add(ledger);
        return head;
    }

    /** Sees to it that a ledger's head is locked. */
    void hold(LedgerId ledger) {
        // The caller of a joined one may have rolled back to a savepoint, and the lock with it.
        if (joined || !held.contains(ledger)) {
            lock(ledger);
        }
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
