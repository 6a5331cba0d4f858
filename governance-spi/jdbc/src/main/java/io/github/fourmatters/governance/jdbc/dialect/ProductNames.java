package io.github.fourmatters.governance.jdbc.dialect;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Tells databases by the names that their drivers give. */
final class ProductNames {

    private ProductNames() {}

    static Dialect dialect(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName();
        return switch (product) {
            case "SQLite" -> Dialects.SQLITE;
            case "H2" -> Dialects.H2;
            case "PostgreSQL" -> Dialects.POSTGRESQL;
            case "MariaDB" -> Dialects.MARIADB;
            // The drivers of both say so of both.
            case "MySQL" -> isMariaDb(database) ? Dialects.MARIADB : Dialects.MYSQL;
            default ->
                throw new StorageException(
                        "the database is " + product
                                + "; known by their names are SQLite, H2, PostgreSQL, MariaDB and MySQL:"
                                + " name the dialect yourself, by JdbcStorage.over(source, dialect, codec)",
                        false,
                        null);
        };
    }

    private static boolean isMariaDb(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductVersion().contains("MariaDB");
    }
}
