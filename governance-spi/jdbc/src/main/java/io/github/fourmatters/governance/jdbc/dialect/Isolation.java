package io.github.fourmatters.governance.jdbc.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Refuses isolation levels other than the one that the contract is tested under. */
final class Isolation {

    private Isolation() {}

    static void require(Connection connection, int wanted) throws SQLException {
        int level = connection.getTransactionIsolation();
        if (level != wanted) {
            throw new IllegalArgumentException("the connection's isolation level is " + name(level) + "; set it to "
                    + name(wanted)
                    + ", under which alone the storage keeps its promises: in the URL of the driver or by the pool"
                    + (wanted == Connection.TRANSACTION_READ_COMMITTED
                            ? " (MariaDB and MySQL: transactionIsolation=READ-COMMITTED; a pool such as HikariCP:"
                                    + " TRANSACTION_READ_COMMITTED)"
                            : ""));
        }
    }

    private static String name(int level) {
        return switch (level) {
            case Connection.TRANSACTION_NONE -> "NONE";
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
            case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
            default -> "number " + level;
        };
    }
}
