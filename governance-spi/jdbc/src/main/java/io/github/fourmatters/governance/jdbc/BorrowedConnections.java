package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Borrows a connection of the embedder's data source for each transaction, and gives it back as it was. */
final class BorrowedConnections implements Connections {

    private final DataSource source;
    private final Dialect dialect;
    private final boolean autoCommit;

    BorrowedConnections(DataSource source) {
        this.source = source;
        try (Connection connection = source.getConnection()) {
            dialect = Dialect.of(connection);
            autoCommit = connection.getAutoCommit();
        } catch (SQLException error) {
            throw unreachable(error);
        }
    }

    @Override
    public Session take() {
        try {
            return new Session(started(source.getConnection()), dialect, false);
        } catch (SQLException error) {
            throw unreachable(error);
        }
    }

    private static Connection started(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            Isolation.require(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            try (connection) {
                throw failure;
            }
        }
    }

    private static StorageException unreachable(SQLException error) {
        return new StorageException(
                "the data source gives no connection: " + error.getMessage() + "; is the database up?", true, error);
    }

    @Override
    public void giveBack(Session session) {
        try (Connection connection = session.connection()) {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException error) {
            throw Failures.of(error, dialect);
        }
    }

    @Override
    public void discard(Session session) {
        Closing.quietly(session.connection());
    }

    @Override
    public void close() {
        // The data source is the embedder's.
    }
}
