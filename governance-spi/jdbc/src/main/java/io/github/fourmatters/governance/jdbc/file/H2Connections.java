package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.spi.StorageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Opens connections to a database of H2, which are kept as long as its storage is open. */
public final class H2Connections {

    private static final int ALREADY_OPEN = 90020;

    private H2Connections() {}

    /**
     * Opens connections to a file. The last one that writes rewrites it if that is worth the time.
     *
     * @param file the file
     * @param dialect which versions of H2 may open it
     * @param mode how it is opened
     * @return the connections; close them
     */
    public static KeptConnections to(H2File file, H2Dialect dialect, OpeningMode mode) {
        return to(file, file.toString(), dialect, mode);
    }

    /** Opens connections to a file that failures call by another name. */
    static KeptConnections to(H2File file, String name, H2Dialect dialect, OpeningMode mode) {
        Consumer<Session> atTheEnd = mode.isReadOnly() ? last -> {} : H2Compaction::atTheEnd;
        String url = file.url(mode.isReadOnly());
        return new KeptConnections(() -> connection(url, name, mode), dialect, atTheEnd);
    }

    /**
     * Opens connections to a database in memory, which lives until the last of its name is closed.
     *
     * @param name its name
     * @param mode how it is opened
     * @return the connections; close them
     */
    public static KeptConnections inMemory(String name, OpeningMode mode) {
        return new KeptConnections(
                () -> connection("jdbc:h2:mem:" + name + H2Dialect.SETTINGS, name, mode), new H2Dialect(), last -> {});
    }

    private static Connection connection(String url, String what, OpeningMode mode) {
        try {
            Connection connection = DriverManager.getConnection(url, "sa", "");
            new Session(connection, new H2Dialect(), false).setPatience(mode.patience());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException error) {
            throw unopened(what, error);
        }
    }

    private static StorageException unopened(String what, SQLException error) {
        if (error.getErrorCode() == ALREADY_OPEN) {
            return new StorageException(
                    what + " is open in another process; close it there, or use another file", true, error);
        }
        if (error.getErrorCode() == 0) {
            return new StorageException(
                    "there is no driver for H2 on the class path; add com.h2database:h2", false, error);
        }
        return new StorageException(
                what + " cannot be opened as an H2 database: " + error.getMessage()
                        + "; name another file, or put this one back from a copy",
                false,
                error);
    }
}
