package io.github.fourmatters.governance.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The ballots as a table of DuckDB in memory, with small whole numbers for unit and quarter, party and level. */
final class DuckTable implements AutoCloseable {
    private final Connection connection;

    @SuppressWarnings("EnumOrdinal")
    DuckTable(Year year) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement schema = connection.createStatement()) {
            schema.execute("CREATE TABLE ballot (cell INTEGER, party INTEGER, level INTEGER)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "ballot")) {
            for (int index = 0; index < year.ballots().length; index++) {
                appender.beginRow();
                appender.append(year.cells()[index]);
                appender.append(year.ballots()[index].party().ordinal());
                appender.append(year.ballots()[index].level());
                appender.endRow();
            }
        }
    }

    void threads(int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO " + count);
        }
    }

    long[] count() throws SQLException {
        long[] counts = TallyPeers.places();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT cell, party, level, count(*) FROM ballot GROUP BY cell, party, level")) {
            while (rows.next()) {
                counts[TallyPeers.place(rows.getInt(1), rows.getInt(2), rows.getInt(3))] = rows.getLong(4);
            }
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
