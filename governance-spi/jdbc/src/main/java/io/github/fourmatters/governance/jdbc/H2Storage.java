package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Opens a {@link JdbcStorage} in an H2 file, or in memory, with the settings that the contract needs.
 *
 * <p>Example: {@code try (JdbcStorage<Event> storage = H2Storage.createOrOpen(Path.of("data/lakeside"), codec)) {…}}.
 * The storage keeps connections of its own until it is closed; one process at a time has a file open, in as many
 * storages as it likes; for several processes run H2's server, and hand a data source to {@link JdbcStorage#over}. The
 * last to close a file rewrites it if it is full of gaps and that takes no more than a second or two. H2 itself
 * ({@code com.h2database:h2}) is for the embedder to add. Stateless.
 */
public final class H2Storage {

    // Without write delay, so that a kill loses nothing acknowledged; without reuse of results, which misses others'
    // commits; the storage's statements fit into the cache; and small pages, because each commit writes whole ones.
    private static final String SETTINGS =
            ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=64;LOCK_TIMEOUT=10000;PAGE_SIZE=4096";

    private static final int ALREADY_OPEN = 90020;

    private H2Storage() {}

    /**
     * Opens a file that has the tables already.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException if the file does not exist, is not an H2 database, is open in another process, or has not
     *     the tables; names the file and the way out
     */
    public static <E> JdbcStorage<E> open(Path file, EventCodec<E> codec) {
        H2File h2File = H2File.of(file);
        h2File.requireThere();
        return connect(h2File.url(), h2File.toString(), codec, false, H2Compaction::atTheEnd);
    }

    /**
     * Opens a file, and makes it and its tables first if they are not there.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null; its folder is made if need be
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException if the file is not an H2 database, or is open in another process; names the file and the
     *     way out
     */
    public static <E> JdbcStorage<E> createOrOpen(Path file, EventCodec<E> codec) {
        H2File h2File = H2File.of(file);
        return connect(h2File.url(), h2File.toString(), codec, true, H2Compaction::atTheEnd);
    }

    /**
     * Makes a storage in memory, with its tables. It is forgotten when it is closed; two of the same name in one process
     * are one.
     *
     * @param name the database's name: letters, digits, underscores and hyphens
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws IllegalArgumentException if the name has other characters
     */
    public static <E> JdbcStorage<E> inMemory(String name, EventCodec<E> codec) {
        if (!requireNonNull(name, "name").matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; allowed are 1 to 64 letters, digits, underscores and hyphens");
        }
        return connect("jdbc:h2:mem:" + name + SETTINGS, name, codec, true, session -> {});
    }

    /**
     * Gives the settings that an embedder's own H2 URL needs when it goes to {@link JdbcStorage#over}.
     *
     * <p>{@code WRITE_DELAY=0}, or a kill of the process loses what was acknowledged (checked where it matters);
     * {@code OPTIMIZE_REUSE_RESULTS=FALSE}, because some versions of H2 hand a session its previous result again
     * although another session has committed since (H2 does not tell how this is set, so it cannot be checked);
     * {@code PAGE_SIZE=4096}, because a commit writes whole pages, one of each index at least, and H2 takes 16 KB by itself.
     *
     * @return text to append to a URL, beginning with a semicolon
     */
    public static String settings() {
        return SETTINGS;
    }

    private static <E> JdbcStorage<E> connect(
            String url, String what, EventCodec<E> codec, boolean install, Consumer<Session> lastWish) {
        requireNonNull(codec, "codec");
        KeptConnections connections = new KeptConnections(() -> connection(url, what), new H2Dialect(), lastWish);
        try {
            if (install) {
                JdbcSchema.of(connections).install();
            }
            return JdbcStorage.over(connections, codec);
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    private static Connection connection(String url, String what) {
        try {
            Connection connection = DriverManager.getConnection(url, "sa", "");
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
