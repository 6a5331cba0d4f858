package io.github.fourmatters.governance.jdbc.file;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Failures;
import io.github.fourmatters.governance.jdbc.connection.KeptConnections;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.SqliteDialect;
import io.github.fourmatters.governance.jdbc.dialect.WriteAheadLog;
import io.github.fourmatters.governance.jdbc.schema.Inspection;
import io.github.fourmatters.governance.jdbc.schema.Installation;
import io.github.fourmatters.governance.jdbc.schema.SchemaVersion;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Names a SQLite file, makes it whole or not at all, and sees that it is one of ours before anything trusts it. */
public final class SqliteFile {

    // What is checked to the last index each time that it is opened; takes less than a second.
    private static final long SMALL = 64L << 20;

    private static final int MOST_TRIES = 5;

    private final Path path;
    private final Predicate<Path> isWritable;

    private SqliteFile(Path path, Predicate<Path> isWritable) {
        this.path = path;
        this.isWritable = isWritable;
    }

    /**
     * Names a file.
     *
     * @param file the file, not null
     * @return the file that it leads to
     * @throws StorageException if it is a link to nothing
     */
    public static SqliteFile of(Path file) {
        return of(file, Files::isWritable);
    }

    /**
     * Names a file, of whose folder somebody tells whether anybody here can write to it.
     *
     * @param file the file, not null
     * @param isWritable tells whether this process may write to a file or a folder
     * @return the file that it leads to
     * @throws StorageException if it is a link to nothing
     */
    public static SqliteFile of(Path file, Predicate<Path> isWritable) {
        return new SqliteFile(real(requireNonNull(file, "file").toAbsolutePath().normalize()), isWritable);
    }

    /** Gives the file that a link leads to: SQLite keeps its journal there, and not beside the link. */
    private static Path real(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return path;
        }
        try {
            return path.toRealPath();
        } catch (IOException dangling) {
            throw new StorageException(
                    path + " is a link to " + target(path)
                            + ", which is not there; name another file, or mend the link",
                    false,
                    dangling);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException unreadable) {
            return "something";
        }
    }

    Path path() {
        return path;
    }

    Path journal() {
        return beside("-wal");
    }

    /** Names the file, to be read or written with locks. */
    String url(boolean readOnly) {
        return uri() + (readOnly ? "?mode=ro" : "");
    }

    /** Names the file, to be read as it stands: nothing is locked, and the journal is not looked at. */
    String urlWithoutLocks() {
        return uri() + "?immutable=1";
    }

    /** Names the file as a URI, which alone takes every character of a name. */
    private String uri() {
        String text = path.toString().replace(File.separatorChar, '/');
        return "jdbc:sqlite:file://" + (text.startsWith("/") ? "" : "/")
                + text.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    }

    /** Tells whether anything stands beside the file that is not carried over into it. */
    boolean hasJournal() {
        return size(journal()) > 0 || size(beside("-journal")) > 0;
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** Gives the statements that a connection begins with. */
    ImmutableList<String> settings(boolean readOnly) {
        return readOnly
                ? ImmutableList.of("PRAGMA temp_store=MEMORY", "PRAGMA query_only=ON", "PRAGMA secure_delete=ON")
                : ImmutableList.of(
                        // Some other program may have set another one.
                        "PRAGMA journal_mode=WAL",
                        "PRAGMA synchronous=FULL",
                        "PRAGMA secure_delete=ON",
                        "PRAGMA temp_store=MEMORY",
                        "PRAGMA fullfsync=ON",
                        "PRAGMA checkpoint_fullfsync=ON",
                        "PRAGMA cache_size=-8000");
    }

    /**
     * Opens connections to the file.
     *
     * @param mode how it is opened
     * @return the connections; close them
     */
    public KeptConnections connections(OpeningMode mode) {
        return SqliteConnections.to(this, mode);
    }

    /**
     * Refuses a name under which nothing is.
     *
     * @throws StorageException if there is nothing; names the way out
     */
    public void requireThere() {
        if (!Files.exists(path)) {
            // Tells what is wrong with the name.
            SqliteHeader.read(this);
        }
    }

    /**
     * Makes the file with its tables beside its place, and puts it there in one step, unless something is there by now.
     *
     * @throws StorageException if it cannot be made, or is gone and has left its journal
     */
    public void createUnlessThere() {
        if (Files.exists(path)) {
            return;
        }
        if (hasJournal()) {
            throw new StorageException(
                    path + " is gone, and its journal " + journal().getFileName() + " is still there; put the file back"
                            + " beside it, or move the journal away to begin anew",
                    false,
                    null);
        }
        NewFile.make(path, SqliteFile::fill);
    }

    private static void fill(Path made) {
        KeptConnections connections = new KeptConnections(() -> empty(made), new SqliteDialect(), last -> {});
        try (connections) {
            Installation.of(connections).run();
        }
    }

    private static Connection empty(Path made) {
        try {
            Connection connection =
                    DriverManager.getConnection(SqliteFile.of(made).url(false));
            Session session = new Session(connection, new SqliteDialect(), false);
            session.execute("PRAGMA journal_mode=WAL");
            session.execute("PRAGMA synchronous=FULL");
            session.execute("PRAGMA application_id=" + SqliteDialect.APPLICATION);
            session.execute("PRAGMA user_version=1");
            return connection;
        } catch (SQLException error) {
            throw SqliteFile.of(made).unopened(error);
        }
    }

    /**
     * Refuses what is not a whole file of ours, and what is damaged unless that is to be looked at; changes no byte.
     *
     * @param mode how it is going to be opened
     * @throws StorageException if it is not; names the file and the way out
     */
    public void requireSound(OpeningMode mode) {
        SqliteHeader header = SqliteHeader.read(this);
        new Neighbours(path, isWritable).requireUsable(mode.isReadOnly());
        header.requireOurs(size(journal()) > 0, this::hasOurTables);
        if (!mode.isRefusing()) {
            return;
        }
        try {
            requireSoundTables(mode.isReadOnly());
        } catch (StorageException failure) {
            throw String.valueOf(failure.getMessage()).startsWith(path.toString())
                    ? failure
                    : new StorageException(
                            path + ": " + failure.getMessage() + foreign(failure), failure.retryable(), failure);
        }
    }

    /** Tells whether somebody has installed our tables here, of whatever version. */
    private boolean hasOurTables() {
        try (KeptConnections connections = looking()) {
            Session session = connections.take();
            try {
                return SchemaVersion.of(session).isPresent();
            } finally {
                connections.giveBack(session);
            }
        } catch (StorageException unreadable) {
            return false;
        }
    }

    private KeptConnections looking() {
        return SqliteConnections.toRead(this, OpeningMode.usual());
    }

    private String foreign(StorageException failure) {
        return failure.getCause() instanceof SQLException
                ? new Neighbours(path, isWritable)
                        .foreign()
                        .map(each -> " (" + each + ")")
                        .orElse("")
                : "";
    }

    /**
     * Does what reads the file once more if somebody wrote to it meanwhile, so that it only looked damaged.
     *
     * @param reading what reads the file
     * @param <T> what is read
     * @return what was read
     */
    public <T> T undisturbed(Supplier<T> reading) {
        for (int tries = 1; ; tries++) {
            Optional<StillFile> before = StillFile.of(this);
            try {
                return reading.get();
            } catch (StorageException failure) {
                if (before.isEmpty()
                        || tries == MOST_TRIES
                        || StillFile.of(this).equals(before)) {
                    throw failure;
                }
            }
        }
    }

    private void requireSoundTables(boolean readOnly) {
        try (KeptConnections connections = looking()) {
            Session session = connections.take();
            try {
                requireNoneOf(WriteAheadLog.of(journal(), session).findings());
                requireIndexes(session);
                SchemaVersion.require(connections);
                if (!readOnly) {
                    Inspection.requireTables(session);
                }
                Inspection.requireHeads(session);
            } finally {
                connections.giveBack(session);
            }
        }
    }

    private void requireIndexes(Session session) {
        if (size(path) + size(journal()) > SMALL) {
            return;
        }
        requireNoneOf(session.dialect().inspect(session));
    }

    private void requireNoneOf(ImmutableList<String> findings) {
        if (!findings.isEmpty()) {
            throw new StorageException(
                    path + " is damaged, and was left as it is: " + findings.get(0)
                            + "; keep a copy of it and of what lies beside"
                            + " it, and restore a backup under another name",
                    false,
                    null);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException error) {
            throw new StorageException(file + " cannot be read: " + error, true, error);
        }
    }

    StorageException unopened(SQLException error) {
        if (String.valueOf(error.getMessage()).contains("No suitable driver")) {
            return new StorageException(
                    "there is no driver for SQLite on the class path; add org.xerial:sqlite-jdbc", false, error);
        }
        StorageException failure = Failures.of(error, new SqliteDialect());
        return new StorageException(path + " cannot be opened: " + failure.getMessage(), failure.retryable(), error);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
