package io.github.fourmatters.governance.jdbc.file;

import io.github.fourmatters.governance.jdbc.dialect.SqliteDialect;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Tells what stands in the first bytes of a file: whether SQLite made it, for which program, and how long it is to be.
 *
 * <p>SQLite itself is asked, without locks and without the journal. Whoever else of this process opened the file and closed it would take
 * away every lock that this process holds on it, whatever the name or the thread: so POSIX wants it, and SQLite alone knows which of its
 * handles it has to keep.
 */
record SqliteHeader(
        Path path, long length, boolean isSqlite, boolean isCut, OptionalLong due, int version, int application) {

    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;
    // The smallest page that SQLite knows.
    private static final int SHORTEST = 512;
    private static final int KNOWN_VERSION = 1;

    static SqliteHeader read(SqliteFile file) {
        Path path = file.path();
        requireFile(path);
        long length = length(path);
        if (length < SHORTEST) {
            return new SqliteHeader(path, length, false, false, OptionalLong.empty(), 0, 0);
        }
        try (Connection connection = DriverManager.getConnection(file.urlWithoutLocks());
                Statement statement = connection.createStatement()) {
            return of(path, length, statement);
        } catch (SQLException error) {
            throw file.unopened(error);
        }
    }

    private static void requireFile(Path path) {
        if (!Files.exists(path)) {
            throw refused(
                    path + " does not exist; name another file, or make this one with SqliteStorage.createOrOpen");
        }
        if (!Files.isRegularFile(path)) {
            throw refused(path + " is not a file; name one");
        }
        if (!Files.isReadable(path)) {
            throw refused(path + " cannot be read; is it yours to read?");
        }
    }

    private static SqliteHeader of(Path path, long length, Statement statement) throws SQLException {
        try {
            boolean cut = isCut(statement);
            // From here on SQLite takes the length that the file has for the one that it should have.
            statement.execute("PRAGMA writable_schema=ON");
            return new SqliteHeader(
                    path,
                    length,
                    true,
                    cut,
                    cut ? OptionalLong.empty() : due(statement),
                    (int) number(statement, "PRAGMA user_version"),
                    (int) number(statement, "PRAGMA application_id"));
        } catch (SQLException error) {
            if (code(error) == NOT_A_DATABASE) {
                return new SqliteHeader(path, length, false, false, OptionalLong.empty(), 0, 0);
            }
            throw error;
        }
    }

    /** SQLite reads nothing of a file that has fewer pages than its header counts. */
    private static boolean isCut(Statement statement) throws SQLException {
        try {
            number(statement, "PRAGMA application_id");
            return false;
        } catch (SQLException error) {
            if (code(error) == CORRUPT) {
                return true;
            }
            throw error;
        }
    }

    private static OptionalLong due(Statement statement) throws SQLException {
        try {
            return OptionalLong.of(number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size"));
        } catch (SQLException error) {
            if (code(error) == CORRUPT) {
                // Its tables are damaged, which is told when they are looked at.
                return OptionalLong.empty();
            }
            throw error;
        }
    }

    private static int code(SQLException error) {
        return error.getErrorCode() & PRIMARY_CODE;
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static long length(Path path) {
        try {
            return Files.size(path);
        } catch (IOException error) {
            throw refused(path + " cannot be read (" + error + "); is it yours to read?");
        }
    }

    private static StorageException refused(String message) {
        return new StorageException(message, false, null);
    }

    /**
     * Refuses a file that is not ours, or not whole.
     *
     * @param hasJournal whether a journal that is not empty stands beside the file
     * @param hasOurTables tells whether our tables are in it; asked where no program has signed the file, as an embedder's own DataSource
     *     leaves it
     */
    void requireOurs(boolean hasJournal, BooleanSupplier hasOurTables) {
        if (length == 0) {
            throw refused(path
                    + " is empty, and no governance storage ever was: it is left of something else, or its content is"
                    + " lost; restore a backup under another name, or move it away to begin anew");
        }
        if (!isSqlite) {
            throw refused(path + " is not a SQLite database; name another file, or one that does not exist yet");
        }
        boolean isUnsigned = application == 0;
        if (application != SqliteDialect.APPLICATION && !(isUnsigned && !isCut && hasOurTables.getAsBoolean())) {
            throw refused(path + " is a SQLite database of another program (application id "
                    + Integer.toHexString(application) + "); name another file, or one that does not exist yet");
        }
        // The version in an unsigned file is the embedder's own; that of our tables is looked at with them.
        if (!isUnsigned) {
            requireVersion();
        }
        // While there is a journal, the last pages may still stand in it alone.
        if (!hasJournal) {
            requireLength();
        }
    }

    private void requireVersion() {
        if (version > KNOWN_VERSION) {
            throw refused(path + " was written by a newer version of this library (its format is " + version
                    + ", and this one knows " + KNOWN_VERSION + "); use a newer library");
        }
        if (version != KNOWN_VERSION) {
            throw refused(path + " has format " + version + ", which no version of this library ever wrote (this one"
                    + " writes " + KNOWN_VERSION + "): somebody has altered it; restore a backup under another name");
        }
    }

    private void requireLength() {
        if (isCut || (due.isPresent() && due.getAsLong() != length)) {
            throw refused(
                    path + " has " + length + " bytes, and its header tells of "
                            + (due.isPresent() ? due.getAsLong() : "more")
                            + ": it was cut or added to, and was left as it is; keep a copy, and restore a backup under another name");
        }
    }
}
