package io.github.fourmatters.governance.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Tells what takes the room of a SQLite file, table by table and index by index. */
record TableSizes(Path file) {
    private static final String SIZES =
            "SELECT name, SUM(pgsize), SUM(unused) FROM dbstat GROUP BY name ORDER BY SUM(pgsize) DESC";

    String text(int issues) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            while (rows.next()) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %,9.1f bytes each, %3.0f %% of them unused: %s%n",
                        (double) rows.getLong(2) / issues,
                        100.0 * rows.getLong(3) / rows.getLong(2),
                        rows.getString(1)));
            }
        }
        return text.toString();
    }
}
