package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/** Closes connections that nothing more is expected of, and says what a closed storage says. */
final class Closing {

    private Closing() {}

    static void quietly(Session session) {
        try (Connection connection = session.connection()) {
            if (!connection.isClosed()) {
                session.dialect().rollback(connection);
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException broken) {
            // It is being thrown away because it is broken; the failure that broke it is on its way already.
        }
    }

    static StorageException closed() {
        return new StorageException("this storage is closed; open it again", false, null);
    }
}
