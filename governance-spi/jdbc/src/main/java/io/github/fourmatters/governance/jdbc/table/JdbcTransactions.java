package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.connection.Connections;
import io.github.fourmatters.governance.jdbc.connection.Failures;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.connection.Turns;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs transactions, joins those of others, and tells its own from those of other storages. */
public final class JdbcTransactions implements Transactions {

    private static final System.Logger LOG = System.getLogger(JdbcTransactions.class.getName());

    private final Connections connections;
    private final Dialect dialect;
    private final TableNames names;
    private final Turns turns;
    private final JoinedDatabase database;
    private final boolean readOnly;
    private final LedgerHolders holders = new LedgerHolders();

    private JdbcTransactions(
            Connections connections,
            Dialect dialect,
            Turns turns,
            JoinedDatabase database,
            TableNames names,
            boolean readOnly) {
        this.connections = connections;
        this.dialect = dialect;
        this.turns = turns;
        this.database = database;
        this.names = names;
        this.readOnly = readOnly;
    }

    /**
     * Runs the transactions of a storage.
     *
     * @param connections hands out a connection to each
     * @param session asks in which database that is; has no transaction, and none afterwards
     * @param turns lets those that write begin
     * @param names what the tables are called
     * @param readOnly whether those that write are refused
     * @return the transactions
     */
    public static JdbcTransactions of(
            Connections connections, Session session, Turns turns, TableNames names, boolean readOnly) {
        return new JdbcTransactions(connections, session.dialect(), turns, JoinedDatabase.of(session), names, readOnly);
    }

    @Override
    public <T> T call(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        return readOnly ? read(work) : write(tx -> work.apply(tx));
    }

    /** Runs work in a transaction of its own, which begins with its first write. */
    <T> T write(Function<JdbcTransaction, T> work) {
        Turns.Turn turn = turns.turn();
        try {
            return run(session -> apply(work, new JdbcTransaction(readOnly ? onlyReading() : own(turn), session)));
        } finally {
            // Only now: the commit or the rollback is over.
            turn.giveUp();
        }
    }

    @Override
    public <T> T read(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        return run(
                session -> {
                    session.beginReading();
                    return apply(work, new JdbcTransaction(onlyReading(), session));
                },
                // Whatever was written past the storage is not kept.
                Session::rollback);
    }

    /**
     * Looks at one moment of all tables, and keeps nothing.
     *
     * @param question what to do on a session
     * @param <T> what is found
     * @return what was found
     */
    public <T> T look(Function<Session, T> question) {
        return read(tx -> question.apply(own(tx).session()));
    }

    /**
     * Gives room back while nobody else of this process writes.
     *
     * @throws IllegalStateException if the storage was opened to read only
     */
    public void compact() {
        if (readOnly) {
            throw onlyReadable();
        }
        turns.alone(() -> {
            connections.closeIdle();
            run(session -> {
                session.compact();
                return true;
            });
        });
    }

    private static IllegalStateException onlyReadable() {
        return new IllegalStateException(
                "this storage was opened to read only; open it without StorageOptions.readOnly to write");
    }

    private static <T> T apply(Function<? super JdbcTransaction, ? extends T> work, JdbcTransaction tx) {
        try {
            return work.apply(tx);
        } finally {
            tx.end();
        }
    }

    /**
     * Runs work that only reads on a session, each statement for itself.
     *
     * @param work what to do
     * @param <T> what is read
     * @return what was read
     */
    public <T> T run(Function<Session, T> work) {
        return run(work, Session::commit);
    }

    private <T> T run(Function<Session, T> work, Consumer<Session> ending) {
        Session session = connections.take();
        T answer;
        try {
            answer = whole(work, session);
            ending.accept(session);
        } catch (Throwable failure) {
            connections.giveBackAfter(failure, session);
            throw failure;
        }
        // The work is done: who got a failure now would do it once more.
        giveBack(session);
        return answer;
    }

    private <T> T whole(Function<Session, T> work, Session session) {
        try {
            T answer = work.apply(session);
            connections.requireUnchanged(session);
            return answer;
        } catch (StorageException failure) {
            // What looks damaged may only have changed while it was read.
            connections.requireUnchanged(session);
            throw failure;
        }
    }

    /** Gives a session back whose transaction has ended; what fails now concerns nobody but the connection. */
    private void giveBack(Session session) {
        try {
            connections.giveBack(session);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "a connection could not be given back, and was thrown away", broken);
            connections.discard(session);
        }
    }

    /**
     * Joins a transaction that somebody has open.
     *
     * @param connection goes to the same database, and does not commit by itself
     * @return the transaction
     * @throws IllegalArgumentException if it commits by itself, has another isolation level, or goes to another database
     */
    public Transaction join(Connection connection) {
        requireNonNull(connection, "connection");
        connections.requireOpen();
        boolean writes;
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the connection commits by itself, so there is no transaction to join; call setAutoCommit(false)");
            }
            dialect.requireIsolation(connection);
            writes = !connection.isReadOnly();
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
        Session session = Session.joining(connection, dialect, names);
        database.require(session, () -> run(JoinedDatabase::ask));
        dialect.prepare(session);
        return new JdbcTransaction(readOnly ? onlyReading() : writes ? joined() : joinedToRead(), session);
    }

    void requireOpen() {
        connections.requireOpen();
    }

    JdbcTransaction own(Transaction tx) {
        requireNonNull(tx, "tx");
        if (!(tx instanceof JdbcTransaction own) || !own.isOf(this)) {
            throw new IllegalArgumentException(
                    "the transaction is of another storage; open it with transactions() of this one, or join it");
        }
        own.requireUsable();
        return own;
    }

    private JdbcTransaction.Writing own(Turns.Turn turn) {
        return new Beginning(true, true) {
            @Override
            public void begin(Session session) {
                turn.begin(session);
            }

            @Override
            public StorageException explained(StorageException late) {
                return turn.explained(late);
            }
        };
    }

    private JdbcTransaction.Writing joined() {
        return new Beginning(true, false) {
            @Override
            public void begin(Session session) {
                turns.joined(session);
            }
        };
    }

    /** The database would refuse it, too, in words that fit a server which goes down as well. */
    private JdbcTransaction.Writing joinedToRead() {
        return new Beginning(false, false) {
            @Override
            public void begin(Session session) {
                throw new IllegalStateException(
                        "the transaction that was joined only reads; write in one whose connection is not set to read only"
                                + " (Connection.setReadOnly(false); with Spring, @Transactional without readOnly)");
            }
        };
    }

    private JdbcTransaction.Writing onlyReading() {
        return new Beginning(false, true) {
            @Override
            public void begin(Session session) {
                throw readOnly
                        ? onlyReadable()
                        : new IllegalStateException(
                                "this transaction only reads; write in one that transactions().call opens");
            }
        };
    }

    /** Is of this storage. */
    private abstract class Beginning implements JdbcTransaction.Writing {

        private final boolean allowed;
        private final boolean keepsLocks;

        Beginning(boolean allowed, boolean keepsLocks) {
            this.allowed = allowed;
            this.keepsLocks = keepsLocks;
        }

        @Override
        public final void requireUninterrupted() {
            try {
                connections.requireOpen();
            } catch (StorageException closed) {
                throw new StorageException(
                        "this storage was closed while the transaction ran; open it again, and try the transaction again",
                        true,
                        closed);
            }
        }

        @Override
        public final boolean isAllowed() {
            return allowed;
        }

        @Override
        public final boolean keepsLocks() {
            return keepsLocks;
        }

        @Override
        public final Optional<LedgerHolders.Hold> enter(JdbcTransaction tx, LedgerId ledger) {
            return keepsLocks ? Optional.of(holders.enter(tx, ledger)) : Optional.empty();
        }

        @Override
        public final void leave(JdbcTransaction tx, Set<LedgerHolders.Hold> held) {
            holders.leave(tx, held);
        }

        @Override
        public StorageException explained(StorageException late) {
            return late;
        }

        @Override
        public final Object owner() {
            return JdbcTransactions.this;
        }
    }
}
