package io.github.fourmatters.governance.jdbc.dialect;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The dialects of the databases that this library knows.
 *
 * <p>They are no constants of {@link Dialect} itself: two threads that first use an interface and one of its implementations would wait
 * for each other for ever.
 */
public final class Dialects {

    /** Speaks to SQLite 3.35 or newer. */
    public static final Dialect SQLITE = new SqliteDialect();

    /** Speaks to H2 2.3.232 or 2.4.240. */
    public static final Dialect H2 = new H2Dialect();

    /** Speaks to PostgreSQL 12 or newer. */
    public static final Dialect POSTGRESQL = new PostgresqlDialect();

    /**
     * Speaks to MariaDB 10.6 or newer. The server's own isolation level is REPEATABLE READ, which is refused: put {@code
     * transactionIsolation=READ-COMMITTED} into the URL of its driver, or set the pool to it.
     */
    public static final Dialect MARIADB = new MariaDbDialect();

    /** Speaks to MySQL 8.0.19 or newer. Declared: written from its manual on the base of MariaDB, and not proven on a server. */
    public static final Dialect MYSQL = new MySqlDialect();

    private Dialects() {}

    /**
     * Finds the dialect of a connection's database, by what its driver says. That is a convenience: relatives of a database often say its
     * name, so whoever runs one names the dialect.
     *
     * @param connection the connection
     * @return the dialect
     * @throws StorageException if the database is not one of those supported
     */
    public static Dialect of(Connection connection) {
        try {
            return ProductNames.dialect(connection.getMetaData());
        } catch (SQLException error) {
            throw new StorageException("the database did not say what it is: " + error.getMessage(), true, error);
        }
    }

    /**
     * Refuses a dialect that was told for a database of another family. A database whose name nobody knows passes, and so does one that
     * says the name of a relative, with a dialect that extends the relative's.
     *
     * @param connection the connection
     * @param told how its database is said to speak
     * @return the dialect that was told
     * @throws StorageException if the database's name belongs to another one; names both, and the dialect to take
     */
    public static Dialect requireFit(Connection connection, Dialect told) {
        try {
            ProductNames.requireFit(connection.getMetaData(), told);
            return told;
        } catch (SQLException error) {
            throw new StorageException("the database did not say what it is: " + error.getMessage(), true, error);
        }
    }
}
