package io.github.fourmatters.governance.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Refuses isolation levels other than the one that the contract is tested under. */
final class Isolation {

    private Isolation() {}

    static void require(Connection connection) throws SQLException {
        int level = connection.getTransactionIsolation();
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalArgumentException("the connection's isolation level is " + name(level)
                    + "; set it to READ COMMITTED, under which alone the storage keeps its promises");
        }
    }

    private static String name(int level) {
        return switch (level) {
            case Connection.TRANSACTION_NONE -> "NONE";
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            default -> "number " + level;
        };
    }
}
