package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.connection.ReadFreshness;
import io.github.fourmatters.governance.jdbc.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConnection;

/** Opens connections to a SQLite file, which are kept as long as its storage is open. */
final class SqliteConnections {

    private static final String BUSY = "busy_timeout";

    private SqliteConnections() {}

    static KeptConnections to(SqliteFile file, OpeningMode mode) {
        return mode.isReadOnly()
                ? toRead(file, mode)
                : new KeptConnections(() -> connection(file, file.url(false), mode), new SqliteDialect(), last -> {});
    }

    static KeptConnections toRead(SqliteFile file, OpeningMode mode) {
        OpeningMode onlyReading = mode.readOnly();
        return KeptConnections.whileTheyStand(() -> reading(file, onlyReading), new SqliteDialect());
    }

    /** Opens a connection to read: without locks, which would leave files behind, while nobody writes. */
    private static ReadFreshness.Opened reading(SqliteFile file, OpeningMode mode) {
        Optional<StillFile> still = StillFile.of(file);
        return still.isPresent()
                ? new ReadFreshness.Opened(connection(file, file.urlWithoutLocks(), mode), still.get())
                : new ReadFreshness.Opened(connection(file, file.url(true), mode), ReadFreshness.LOCKED);
    }

    /** Opens a connection whose transactions are begun and ended by statements. */
    private static Connection connection(SqliteFile file, String url, OpeningMode mode) {
        Properties properties = new Properties();
        properties.setProperty(BUSY, Long.toString(mode.patience().toMillis()));
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            try (Statement statement = connection.createStatement()) {
                for (String each : file.settings(mode.isReadOnly())) {
                    statement.execute(each);
                }
            }
            if (connection instanceof SQLiteConnection own) {
                own.getConnectionConfig().setAutoCommit(false);
                own.getConnectionConfig().setGetGeneratedKeys(false);
            }
            return connection;
        } catch (SQLException error) {
            throw file.unopened(error);
        }
    }
}
