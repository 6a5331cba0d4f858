package io.github.fourmatters.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Closes connections that nothing more is expected of. */
final class Closing {

    private Closing() {}

    static void quietly(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException broken) {
            // It is being thrown away because it is broken; the failure that broke it is on its way already.
        }
    }
}
