package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Borrows a connection of the embedder's data source for each transaction, and gives it back as it was. */
public final class BorrowedConnections implements Connections {

    private final DataSource source;
    private final Dialect dialect;
    private final TableNames names;
    private final Optional<Duration> patience;
    private volatile boolean closed;

    /**
     * Looks which database it is, unless that is told, and whether the connections commit by themselves, as those must that no transaction
     * is open on.
     *
     * @param source the embedder's data source
     * @param told how the database speaks, or empty to ask its driver
     * @param names what the storage's tables are called
     * @param patience how long a connection waits for a lock while it is lent, or empty to leave that as it is
     * @throws StorageException if there is no connection, the database is not one of those supported or of another
     *     family than the dialect that was told, or the connections do not
     *     commit by themselves
     */
    public BorrowedConnections(
            DataSource source, Optional<Dialect> told, TableNames names, Optional<Duration> patience) {
        this.source = source;
        this.names = names;
        this.patience = patience;
        try (Connection connection = source.getConnection()) {
            dialect = told.isPresent() ? Dialects.requireFit(connection, told.get()) : Dialects.of(connection);
            requireFree(connection);
        } catch (SQLException error) {
            throw unreachable(error);
        }
    }

    @Override
    public Session take() {
        requireOpen();
        try {
            return prepared(new Session(started(source.getConnection()), dialect, names, false));
        } catch (SQLException error) {
            throw unreachable(error);
        }
    }

    private Session prepared(Session session) {
        try {
            dialect.prepare(session);
            patience.ifPresent(session::setPatience);
            return session;
        } catch (RuntimeException failure) {
            discard(session);
            throw failure;
        }
    }

    private Connection started(Connection connection) throws SQLException {
        try {
            requireFree(connection);
        } catch (SQLException | RuntimeException failure) {
            // Left as it is: to change its mode would commit what somebody has open on it.
            try (connection) {
                throw failure;
            }
        }
        try {
            connection.setAutoCommit(!dialect.beginsByItself());
            dialect.requireIsolation(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            // A pool may hand it out as it is.
            try (connection) {
                connection.setAutoCommit(true);
                throw failure;
            }
        }
    }

    /** Refuses a connection on which somebody's transaction may be open: we would commit it. */
    private static void requireFree(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new StorageException(
                    "the data source hands out a connection that does not commit by itself, so that it may carry somebody's open"
                            + " transaction, which is not ours to commit; hand over the pool itself, its connections set to commit by"
                            + " themselves, and join a transaction of your own with JdbcStorage.join",
                    false,
                    null);
        }
    }

    private static StorageException unreachable(SQLException error) {
        return new StorageException(
                "the data source gives no connection: " + error.getMessage() + "; is the database up?", true, error);
    }

    @Override
    public void giveBack(Session session) {
        try (Connection connection = session.connection()) {
            try {
                session.settle();
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    @Override
    public void discard(Session session) {
        Closing.quietly(session);
    }

    @Override
    public void requireOpen() {
        if (closed) {
            throw Closing.closed();
        }
    }

    @Override
    public void close() {
        // The data source is the embedder's, and stays open.
        closed = true;
    }
}
