package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.file.SqliteFile;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import java.nio.file.Path;

/**
 * Opens a {@link JdbcStorage} in a SQLite file: what an office begins with.
 *
 * <p>Example: {@code try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(Path.of("data/lakeside.db"), new JsonCodec())) {…}}.
 *
 * <p>It is one file, with its journal {@code -wal} and an index of that, {@code -shm}, beside it while it is open: copy none of them by
 * itself. Any number of processes of one machine may have it open; one of them writes at a time, and readers see one moment each. The
 * file must lie on a disk of that machine, not on one of a network.
 *
 * <p>What is opened to read only leaves nothing behind: while no journal stands beside the file, it is read without locks and without a
 * new file, also on a read-only or a full disk. Once somebody begins to write, it is read beside the writer. A transaction that reads
 * while the writer carries its journal over into the file for the first time is refused; it can be tried again.
 *
 * <p>The journal holds the newest commits, until they are carried over into the file. Opening looks at its sums of check: a journal that was
 * altered before its last commit is refused. What it cannot tell is whether it once was longer: a process that is killed in the midst of a
 * write leaves the beginning of a commit that nobody was told of, and a journal that was cut, whose last commit was altered, or that was taken
 * away looks the same. Such a file opens with a chain that is whole, and ends too early. Only somebody who has kept a head outside of it can
 * tell, by an anchor.
 *
 * <p>What is acknowledged is kept, also by a power cut: each commit is flushed to the disk ({@code journal_mode=WAL},
 * {@code synchronous=FULL}). What is erased is overwritten ({@code secure_delete=ON}); the journal may still hold it until it is
 * written over, which {@link JdbcStorage#compact} does at once.
 *
 * <p>The file is the storage's alone: plain tables of somebody else in it are left as they are, but a trigger, a view, a virtual table, or
 * an index on a table of the storage is refused as the file is opened to write, and named by {@link JdbcStorage#inspect}. So is a table or
 * an index that is missing.
 *
 * <p>The driver ({@code org.xerial:sqlite-jdbc}) is for the embedder to add. Stateless.
 */
public final class SqliteStorage {

    private SqliteStorage() {}

    /**
     * Opens a file that is there, with the {@linkplain StorageOptions#defaults() usual options}.
     *
     * @param file the file, not null
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> open(Path file, EventCodec<E> codec) {
        return open(file, codec, StorageOptions.defaults());
    }

    /**
     * Opens a file that is there. Looks before it trusts: at the length and the header of the file, at its indexes if it is small or was
     * not closed, and at each ledger's head against its last event.
     *
     * @param file the file, not null
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException if the file does not exist, was cut, is damaged, belongs to another program, or to a newer version of
     *     this one; names the file and the way out, and leaves every byte as it is
     */
    public static <E> JdbcStorage<E> open(Path file, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("SqliteStorage");
        return open(SqliteFile.of(file), codec, options);
    }

    static <E> JdbcStorage<E> open(SqliteFile file, EventCodec<E> codec, StorageOptions options) {
        file.requireThere();
        return file.undisturbed(() -> {
            file.requireSound(options.mode());
            return JdbcStorage.owning(file.connections(options.mode()), codec, options);
        });
    }

    /**
     * Opens a file, and makes it first if nothing is there. Whatever is there is opened or refused, and never made anew.
     *
     * @param file the file, not null; its folder is made if need be
     * @param codec turns events into bytes and back, not null
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> createOrOpen(Path file, EventCodec<E> codec) {
        return createOrOpen(file, codec, StorageOptions.defaults());
    }

    /**
     * Opens a file, and makes it first if nothing is there. Whatever is there is opened or refused, and never made anew.
     *
     * @param file the file, not null; its folder is made if need be
     * @param codec turns events into bytes and back, not null
     * @param options how it is opened, not null; to read only, nothing is made
     * @param <E> the type of the events
     * @return the storage; close it
     * @throws StorageException as {@link #open(Path, EventCodec, StorageOptions)} does
     */
    public static <E> JdbcStorage<E> createOrOpen(Path file, EventCodec<E> codec, StorageOptions options) {
        requireNonNull(codec, "codec");
        options.requireUsualTables("SqliteStorage");
        SqliteFile sqliteFile = SqliteFile.of(file);
        if (!options.mode().isReadOnly()) {
            sqliteFile.createUnlessThere();
        }
        return open(sqliteFile, codec, options);
    }

    /**
     * Gives the settings that an embedder's own SQLite URL needs when it goes to {@link JdbcStorage#over}. On macOS the storage sets
     * {@code fullfsync} and {@code checkpoint_fullfsync} besides, on each connection that it borrows or joins: no URL can.
     *
     * @return parameters to put behind the file in the URL, beginning with a question mark
     */
    public static String settings() {
        return "?journal_mode=WAL&synchronous=FULL&secure_delete=ON&busy_timeout=10000";
    }
}
