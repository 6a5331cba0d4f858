package io.github.fourmatters.governance.jdbc.dialect;

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

    /** Speaks to MariaDB 10.6 or newer. */
    public static final Dialect MARIADB = new MariaDbDialect();

    /** Speaks to MySQL 8.0.19 or newer. Declared: written from its manual on the base of MariaDB, and not proven on a server. */
    public static final Dialect MYSQL = new MySqlDialect();

    private Dialects() {}
}
