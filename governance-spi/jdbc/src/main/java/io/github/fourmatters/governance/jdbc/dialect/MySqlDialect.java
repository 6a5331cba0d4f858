package io.github.fourmatters.governance.jdbc.dialect;

import java.util.Optional;

/**
 * Speaks to MySQL, 8.0.19 or newer. Declared: written from MySQL's manual on the base of MariaDB, and not yet proven on a server. The
 * statements are MariaDB's; so are the tables, but for a collation of its own.
 */
public class MySqlDialect extends MariaDbDialect {

    /** Makes one. */
    public MySqlDialect() {}

    @Override
    public String name() {
        return "MySQL";
    }

    @Override
    public Optional<String> database(SqlSession session) {
        return session.first(
                "SELECT CONCAT('database ', " + QUALIFIED + ", ' on ', @@hostname, ':', @@port)",
                Binder.NOTHING,
                row -> row.getString(1));
    }

    @Override
    public String scripts() {
        return "/governance-schema/mysql";
    }
}
