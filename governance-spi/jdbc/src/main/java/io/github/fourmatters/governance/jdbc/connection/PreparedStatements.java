package io.github.fourmatters.governance.jdbc.connection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Prepares the statements of one connection: once, where the connection is the storage's own, or each time. Not thread-safe. */
final class PreparedStatements {

    private final Connection connection;
    private final UnaryOperator<String> naming;
    private final boolean keeps;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    /** Is for a connection, and says what the tables in a statement are called there. */
    PreparedStatements(Connection connection, UnaryOperator<String> naming, boolean keeps) {
        this.connection = connection;
        this.naming = naming;
        this.keeps = keeps;
    }

    <T> T run(String sql, Work<T> work) throws SQLException {
        if (keeps) {
            return work.on(kept(sql));
        }
        try (PreparedStatement statement = prepare(sql)) {
            return work.on(statement);
        }
    }

    private PreparedStatement kept(String sql) throws SQLException {
        PreparedStatement known = kept.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement prepared = prepare(sql);
        kept.put(sql, prepared);
        return prepared;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(naming.apply(sql));
    }

    /** Does something with a statement. */
    @FunctionalInterface
    interface Work<T> {

        T on(PreparedStatement statement) throws SQLException;
    }
}
