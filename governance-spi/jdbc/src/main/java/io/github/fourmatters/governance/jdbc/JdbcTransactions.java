package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Runs transactions, joins those of others, and tells its own from those of other storages. */
final class JdbcTransactions implements Transactions {

    private final Connections connections;
    private final Dialect dialect;

    JdbcTransactions(Connections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    @Override
    public <T> T call(Function<? super Transaction, ? extends T> work) {
        requireNonNull(work, "work");
        return run(session -> {
            JdbcTransaction tx = new JdbcTransaction(this, session, false);
            try {
                return work.apply(tx);
            } finally {
                tx.end();
            }
        });
    }

    /** Runs work on a session in a transaction of its own. */
    <T> T run(Function<Session, T> work) {
        Session session = connections.take();
        T answer;
        try {
            answer = work.apply(session);
            session.commit();
        } catch (Throwable failure) {
            rollBack(session, failure);
            throw failure;
        }
        connections.giveBack(session);
        return answer;
    }

    private void rollBack(Session session, Throwable failure) {
        try {
            session.rollback();
            connections.giveBack(session);
        } catch (RuntimeException broken) {
            failure.addSuppressed(broken);
            connections.discard(session);
        }
    }

    Transaction join(Connection connection) {
        requireNonNull(connection, "connection");
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the connection commits by itself, so there is no transaction to join; call setAutoCommit(false)");
            }
            Isolation.require(connection);
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
        return new JdbcTransaction(this, new Session(connection, dialect, false), true);
    }

    JdbcTransaction own(Transaction tx) {
        requireNonNull(tx, "tx");
        if (!(tx instanceof JdbcTransaction own) || !own.isOf(this)) {
            throw new IllegalArgumentException(
                    "the transaction is of another storage; open it with transactions() of this one, or join it");
        }
        own.requireOpen();
        return own;
    }
}
