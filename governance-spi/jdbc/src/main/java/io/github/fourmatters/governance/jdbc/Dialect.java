package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/** Holds what differs between databases. Stateless. */
interface Dialect {

    /** Names the database; also the folder of its scripts. */
    String name();

    /** Refuses a database whose settings would break the contract. */
    void requireSettings(Session session);

    /** Keeps an entry, in place of one of the same name: ledger, subject, name, content. */
    String putVaultEntry();

    /** Inserts a row unless one of its primary key is there; waits for a transaction that is just inserting it. */
    int insertUnlessThere(Session session, String insert, Binder binder);

    /** Says whether the same transaction may succeed when it is tried again. */
    boolean meansRetryable(SQLException error);

    /** Finds the dialect of a connection's database. */
    static Dialect of(Connection connection) {
        try {
            String product = connection.getMetaData().getDatabaseProductName();
            if (product.equals("H2")) {
                return new H2Dialect();
            }
            throw new StorageException(
                    "the database is " + product + "; this storage knows: H2. Use a data source of one of these",
                    false,
                    null);
        } catch (SQLException error) {
            throw new StorageException("the database did not say what it is: " + error.getMessage(), true, error);
        }
    }
}
