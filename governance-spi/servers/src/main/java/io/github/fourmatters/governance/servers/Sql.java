package io.github.fourmatters.governance.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs single statements, past the storage. */
public final class Sql {

    private Sql() {}

    /**
     * Runs one.
     *
     * @param url the database
     * @param sql the statement
     */
    public static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(sql + ": " + error.getMessage(), error);
        }
    }
}
