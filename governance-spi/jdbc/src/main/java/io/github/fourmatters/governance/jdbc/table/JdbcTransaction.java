package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Is a transaction on one connection: the storage's own, which begins with its first write, or one that was joined. */
final class JdbcTransaction implements Transaction {

    private final Writing writing;
    private final Session session;
    private final Map<LedgerId, LedgerRow> held = new HashMap<>(2);
    private final Map<StreamId, Optional<StreamRow>> streams = new HashMap<>();
    private boolean addsEventTypes;
    private final Set<LedgerHolders.Hold> holds = new HashSet<>(2);
    private boolean begun;
    private boolean ended;

    /** Begins to write, or refuses to. */
    interface Writing {

        /** Refuses whatever is done once the storage is closed. */
        void requireUninterrupted();

        /** Is done before each write that may be the first. */
        void begin(Session session);

        /** Tells whether it would not refuse. */
        boolean isAllowed();

        /** Tells whether the rows that were locked once stay so to the end. */
        boolean keepsLocks();

        /** Refuses to wait for this very thread for a ledger; tells what is held from now on, if that is noted. */
        Optional<LedgerHolders.Hold> enter(JdbcTransaction tx, LedgerId ledger);

        /** Is done once a transaction has ended that held these ledgers, if it held any. */
        void leave(JdbcTransaction tx, Set<LedgerHolders.Hold> held);

        /** Says more about a ledger that was not given up in time, where there is more to say. */
        StorageException explained(StorageException late);

        /** Tells whose transactions these are. */
        Object owner();
    }

    JdbcTransaction(Writing writing, Session session) {
        this.writing = writing;
        this.session = session;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        requireNonNull(type, "type");
        requireUsable();
        if (!type.isInstance(session.connection())) {
            return Optional.empty();
        }
        if (writing.isAllowed() && writing.keepsLocks()) {
            // What is done on it shall be kept or undone with the rest, so there has to be a transaction by now.
            write();
        }
        session.lend();
        return Optional.of(type.cast(session.connection()));
    }

    Session session() {
        return session;
    }

    /** Begins to write, unless that is done. */
    void write() {
        if (!begun || !writing.keepsLocks()) {
            writing.begin(session);
            begun = true;
        }
    }

    /** Locks a ledger's row and gives it as it is now. */
    LedgerRow lock(LedgerId ledger) {
        write();
        writing.enter(this, ledger).ifPresent(holds::add);
        LedgerRow row = locked(ledger);
        held.put(ledger, row);
        return row;
    }

    private LedgerRow locked(LedgerId ledger) {
        try {
            return LedgerRow.lock(session, ledger);
        } catch (StorageException failure) {
            throw failure.retryable() ? writing.explained(failure) : failure;
        }
    }

    /** Sees to it that a ledger's row is locked, and gives it as it is now. */
    LedgerRow hold(LedgerId ledger) {
        LedgerRow known = remembers() ? held.get(ledger) : null;
        return known != null ? known : lock(ledger);
    }

    /** Notes how this transaction has left the row of a ledger that it holds. */
    void moved(LedgerRow row) {
        held.put(row.ledger(), row);
    }

    /** Lets one transaction at a time make a row that others want to make as well; whoever makes a ledger never waits for this one. */
    void holdNewRows() {
        if (held.isEmpty()) {
            session.dialect().holdNewRows(session);
        } else {
            session.dialect().holdNewRowsBehindLedger(session);
        }
    }

    /**
     * Tells whether nobody else can have changed what this transaction holds. The caller of a joined one may have rolled back to a savepoint,
     * and the lock with it; whoever was lent the connection may have done anything.
     */
    private boolean remembers() {
        return writing.keepsLocks() && !session.isLent();
    }

    /** Finds the row of a stream of a ledger that is held. */
    Optional<StreamRow> stream(LedgerRow ledger, StreamId stream) {
        if (!hasLookedAt(stream)) {
            note(stream, StreamRow.find(session, ledger, stream));
        }
        return streams.getOrDefault(stream, Optional.empty());
    }

    /** Tells whether this transaction knows the row of a stream, or that there is none. */
    boolean hasLookedAt(StreamId stream) {
        return remembers() && streams.containsKey(stream);
    }

    /** Notes the row of a stream as this transaction has found or left it, or that there is none. */
    void note(StreamId stream, Optional<StreamRow> row) {
        streams.put(stream, row);
    }

    /** Forgets the row of a stream, which may be gone or not. */
    void forget(StreamId stream) {
        streams.remove(stream);
    }

    /** Notes that it has added a type of events, which may still be rolled back. */
    void addsEventType() {
        addsEventTypes = true;
    }

    /** Tells whether the types of events that it sees are there for good: a joined one may see what its caller has not committed. */
    boolean seesOnlyCommittedTypes() {
        return remembers() && !addsEventTypes;
    }

    boolean isOf(Object storage) {
        return writing.owner() == storage;
    }

    /** Refuses whatever is done once the transaction has ended, or the storage is closed. */
    void requireUsable() {
        if (ended) {
            throw new IllegalStateException("this transaction has ended; open another one");
        }
        writing.requireUninterrupted();
    }

    void end() {
        ended = true;
        writing.leave(this, holds);
    }
}
