package io.github.fourmatters.governance.jdbc.dialect;

import io.github.fourmatters.governance.spi.StorageException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Tells databases by the names that their drivers give. */
final class ProductNames {

    private ProductNames() {}

    static Dialect dialect(DatabaseMetaData database) throws SQLException {
        return known(database).orElseThrow(() -> unknown(database));
    }

    private static Optional<Dialect> known(DatabaseMetaData database) throws SQLException {
        return switch (database.getDatabaseProductName()) {
            case "SQLite" -> Optional.of(Dialects.SQLITE);
            case "H2" -> Optional.of(Dialects.H2);
            case "PostgreSQL" -> Optional.of(Dialects.POSTGRESQL);
            case "MariaDB" -> Optional.of(Dialects.MARIADB);
            // The drivers of both say so of both.
            case "MySQL" -> Optional.of(isMariaDb(database) ? Dialects.MARIADB : Dialects.MYSQL);
            default -> Optional.empty();
        };
    }

    private static boolean isMariaDb(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductVersion().contains("MariaDB");
    }

    private static StorageException unknown(DatabaseMetaData database) {
        return new StorageException(
                "the database is " + product(database)
                        + "; known by their names are SQLite, H2, PostgreSQL, MariaDB and MySQL:"
                        + " name the dialect yourself, by JdbcStorage.over(source, dialect, codec)",
                false,
                null);
    }

    private static String product(DatabaseMetaData database) {
        try {
            return database.getDatabaseProductName();
        } catch (SQLException broken) {
            throw new StorageException("the database did not say what it is: " + broken.getMessage(), true, broken);
        }
    }

    /** Refuses a dialect of another family than the database's; what nobody knows, and a relative, passes. */
    static void requireFit(DatabaseMetaData database, Dialect told) throws SQLException {
        Optional<Dialect> known = known(database);
        if (known.filter(each -> !fits(told, each)).isPresent()) {
            throw new StorageException(
                    "the dialect is " + told.name() + ", the database calls itself " + product(database)
                            + "; take Dialects."
                            + known.get().name().toUpperCase(Locale.ROOT),
                    false,
                    null);
        }
    }

    private static boolean fits(Dialect told, Dialect known) {
        Class<?> family = family(told);
        return family == Dialect.class || (family == family(known) && !isOfTheOther(told, known));
    }

    private static Class<?> family(Dialect dialect) {
        if (dialect instanceof PostgresqlDialect) {
            return PostgresqlDialect.class;
        }
        if (dialect instanceof MariaDbDialect) {
            return MariaDbDialect.class;
        }
        return dialect instanceof SqliteDialect || dialect instanceof H2Dialect ? dialect.getClass() : Dialect.class;
    }

    /** MySQL is of MariaDB's family, and has scripts of its own; a relative of either brings what it needs. */
    private static boolean isOfTheOther(Dialect told, Dialect known) {
        Class<?> type = told.getClass();
        return (type == MariaDbDialect.class || type == MySqlDialect.class) && type != known.getClass();
    }
}
