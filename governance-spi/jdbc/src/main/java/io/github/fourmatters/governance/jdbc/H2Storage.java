package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.jdbc.file.H2File;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import java.nio.file.Path;

/**
 * Opens a {@link JdbcStorage} in H2: in memory for tests and trials, or in a file for whoever chooses it. An office begins with {@link
 * SqliteStorage}.
 *
 * <p>Example: {@code try (JdbcStorage<Fact> storage = H2Storage.createOrOpen(Path.of("data/lakeside"), new JsonCodec())) {…}}.
 *
 * <p>What is acknowledged outlives a kill of the process, and not a power cut: H2 writes each commit at once ({@code WRITE_DELAY=0}) and
 * does not flush it to the disk. Erased words stand in the file until the space is used again, or
 * the file is rewritten as it is closed. After a full disk the storage has to be closed and opened again.
 *
 * <p>One process at a time has a file open, in as many storages as it likes; for several processes run H2's server, and hand a
 * data source to {@link JdbcStorage#over}. To read a file that another process has open, copy it first. The last to close a file
 * rewrites it if it is full of gaps and that takes no more than a second or two.
 *
 * <p>H2 itself ({@code com.h2database:h2}, version 2.4.240 or 2.3.232) is for the embedder to add; other versions are refused, since
 * 2.5.252 was seen to lose what was acknowledged. Stateless.
 */
public final class H2Storage {

    private H2Storage() {}

    /**
     * Opens a file that has the tables already, with the {@linkplain StorageOptions#defaults() usual options}.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> open(Path file, EventCodec<E> codec) {
        return open(file, codec, StorageOptions.defaults());
    }

    /**
     * Opens a file that has the tables already. Looks before it trusts: at the length and the header of the file, then at the tables of
     * a file that H2 must not write to.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException if the file does not exist, is not an H2 database, was cut, is damaged, is open in another process
     *     (retryable), or has not the tables; names the file and the way out, and leaves every byte as it is
     */
    public static <E> JdbcStorage<E> open(Path file, EventCodec<E> codec, StorageOptions options) {
        return new H2Opening(H2File.of(file), new H2Dialect()).open(codec, options);
    }

    /**
     * Opens a file, and makes it and its tables first if nothing is there.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null; its folder is made if need be
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> createOrOpen(Path file, EventCodec<E> codec) {
        return createOrOpen(file, codec, StorageOptions.defaults());
    }

    /**
     * Opens a file, and makes it and its tables first if nothing is there.
     *
     * @param file the file, with or without H2's ending {@code .mv.db}, not null; its folder is made if need be
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null; to read only, nothing is made
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> createOrOpen(Path file, EventCodec<E> codec, StorageOptions options) {
        return new H2Opening(H2File.of(file), new H2Dialect()).createOrOpen(codec, options);
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
        return inMemory(name, codec, StorageOptions.defaults());
    }

    /**
     * Makes a storage in memory, with its tables, also if it is to read only. It is forgotten when the last of its name in this process
     * is closed; two of the same name in one process are one.
     *
     * @param name the database's name: letters, digits, underscores and hyphens
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws IllegalArgumentException if the name has other characters
     */
    public static <E> JdbcStorage<E> inMemory(String name, EventCodec<E> codec, StorageOptions options) {
        if (!requireNonNull(name, "name").matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; allowed are 1 to 64 letters, digits, underscores and hyphens");
        }
        return H2Opening.inMemory(name, codec, options);
    }

    /**
     * Gives the settings that an embedder's own H2 URL needs when it goes to {@link JdbcStorage#over}.
     *
     * <p>{@code WRITE_DELAY=0}, or a kill of the process loses what was acknowledged (checked where it matters);
     * {@code OPTIMIZE_REUSE_RESULTS=FALSE}, because some versions of H2 hand a session its previous result again
     * although another session has committed since (H2 does not tell how this is set, so it cannot be checked);
     * {@code DB_CLOSE_ON_EXIT=FALSE}, so that H2 does not close under requests in flight while the process ends;
     * {@code PAGE_SIZE=4096}, because a commit writes whole pages, one of each index at least, and H2 takes 16 KB by itself.
     *
     * @return text to append to a URL, beginning with a semicolon
     */
    public static String settings() {
        return H2Dialect.SETTINGS;
    }
}
