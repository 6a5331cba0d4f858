package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.spi.StorageException;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Lets the writing transactions of one storage begin, each when it is its turn. Thread-safe. */
public final class Turns {

    /** How long a thread waits that may be waiting for itself; that wait has no end. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Optional<WriterQueue> queue;
    private final Duration patience;
    // The last transaction of somebody else's that a thread has written in here: it may still be open.
    private final Map<Thread, WeakReference<Connection>> joined = new WeakHashMap<>();

    /**
     * Makes the turns of a storage.
     *
     * @param place where one transaction at a time may write, or empty if those of different ledgers do not meet
     * @param patience how long a transaction waits for another one
     */
    public Turns(Optional<String> place, Duration patience) {
        this.queue = place.map(WriterQueue::of);
        this.patience = patience;
    }

    /**
     * Gives the turn of one transaction, which has not begun.
     *
     * @return the turn
     */
    public Turn turn() {
        return new Turn();
    }

    /**
     * Does something while nobody else of this process writes.
     *
     * @param work what to do
     */
    public void alone(Runnable work) {
        queue.ifPresent(each -> each.take(patience));
        try {
            work.run();
        } finally {
            queue.ifPresent(WriterQueue::giveUp);
        }
    }

    /**
     * Lets a transaction of somebody else's write.
     *
     * @param session its session
     */
    public void joined(Session session) {
        session.dialect().holdPlace(session);
        synchronized (joined) {
            joined.put(Thread.currentThread(), new WeakReference<>(session.connection()));
        }
    }

    private boolean thisThreadMayHold() {
        Connection connection;
        synchronized (joined) {
            WeakReference<Connection> last = joined.get(Thread.currentThread());
            connection = last == null ? null : last.get();
        }
        try {
            return connection != null && !connection.isClosed() && !connection.getAutoCommit();
        } catch (SQLException broken) {
            return false;
        }
    }

    /** Is the turn of one transaction of the storage's own. */
    public final class Turn {

        private boolean taken;
        private boolean mayWaitForItself;

        private Turn() {}

        /**
         * Waits for the turn, and begins to write.
         *
         * @param session the session of the transaction
         * @throws StorageException if the turn does not come in time, retryable; after a second at most, if this very thread may hold the
         *     place by a transaction that it has joined; at once and not retryable, if it has the turn
         */
        public void begin(Session session) {
            queue.ifPresent(each -> {
                each.take(patience);
                taken = true;
            });
            if (!thisThreadMayHold()) {
                beginWriting(session);
                return;
            }
            if (queue.isEmpty()) {
                // Where only ledgers are locked, the wait comes later.
                mayWaitForItself = true;
                session.setPatience(patience.compareTo(SOON) < 0 ? patience : SOON);
                beginWriting(session);
                return;
            }
            try {
                beginSoon(session);
            } catch (StorageException late) {
                throw late.retryable() ? maybeHeldByItself(late) : late;
            }
        }

        private void beginSoon(Session session) {
            Dialect dialect = session.dialect();
            Duration usual = dialect.patience(session);
            dialect.setPatience(session, usual.compareTo(SOON) < 0 ? usual : SOON);
            try {
                beginWriting(session);
            } finally {
                dialect.setPatience(session, usual);
            }
        }

        private void beginWriting(Session session) {
            session.beginWriting();
            session.dialect().holdPlace(session);
        }

        /**
         * Says more about a ledger that was not given up in time.
         *
         * @param late what the database answered
         * @return the same, or that this thread may be waiting for itself
         */
        public StorageException explained(StorageException late) {
            return mayWaitForItself ? maybeHeldByItself(late) : late;
        }

        /** Says what may be: nobody but the caller knows whether the transaction on the connection that it keeps open has ended. */
        private StorageException maybeHeldByItself(StorageException late) {
            return new StorageException(
                    late.getMessage()
                            + "; this very thread may be waiting for itself: it has joined a transaction of its caller's and written"
                            + " in it, and the connection is still open; do both in that transaction, or end it first",
                    true,
                    late);
        }

        /** Ends the turn, once the transaction has ended. */
        public void giveUp() {
            if (taken) {
                taken = false;
                queue.ifPresent(WriterQueue::giveUp);
            }
        }
    }
}
