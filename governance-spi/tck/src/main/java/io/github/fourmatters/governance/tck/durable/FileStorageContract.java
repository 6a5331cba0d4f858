package io.github.fourmatters.governance.tck.durable;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;

/**
 * Tests that a storage in a file keeps the contract of a durable one, and its word: nothing that was acknowledged is lost,
 * whenever the process is killed, the file is copied, or the disk is full; and nothing is opened that is not whole. Extend it
 * with a class that has a constructor without parameters:
 *
 * <pre>{@code
 * class SqliteStorageTest extends FileStorageContract {
 *     @Override
 *     protected Path file(Path folder) {
 *         return folder.resolve("governance.db");
 *     }
 *
 *     @Override
 *     protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
 *         return SqliteStorage.createOrOpen(file(folder), codec);
 *     }
 *     … // and the other ways to open it, and to spoil it
 * }
 * }</pre>
 *
 * <p>The long tests go on for about a minute in all. They go on for longer with {@code -Dgovernance.tck.kills=300} (how often a
 * process is killed) and {@code -Dgovernance.tck.seconds=90} (how long images are taken; from 60 on, there are 200 images at
 * least, and some processes are killed in files that are more than a minute old).
 *
 * <p>Two tests need more than Java: strace, and the right to mount a small disk. Where that is missing they are skipped, and say so; with
 * {@code -Dgovernance.tck.strict=true} they fail instead, so that nobody takes untried for passed.
 */
public abstract class FileStorageContract extends FullDiskContract {

    /** Makes the tests. */
    protected FileStorageContract() {}

    /**
     * Names the file that the storage of a folder is kept in; files beside it may belong to it.
     *
     * @param folder the folder of the storage
     * @return the file
     */
    @Override
    protected abstract Path file(Path folder);

    /**
     * Opens a storage that is there, and makes nothing where there is none.
     *
     * @param folder the folder of the storage
     * @param codec what the storage is to read and write events with
     * @return the storage; closed by the test
     */
    @Override
    protected abstract DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec);

    /**
     * Opens a storage that is there to read it, also beside a process that writes to it.
     *
     * @param folder the folder of the storage
     * @param codec what the storage is to read events with
     * @return the storage; closed by the test
     */
    @Override
    protected abstract DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec);

    /**
     * Makes a file that another program might have made with the same database, where the storage's own would be.
     *
     * @param folder an empty folder
     */
    @Override
    protected abstract void makeForeign(Path folder);

    /**
     * Makes a storage's file look as if a newer version of the software had made it.
     *
     * @param folder the folder of a storage that is closed
     */
    @Override
    protected abstract void makeNewer(Path folder);

    /**
     * Tells what the storage promises beyond what every file must.
     *
     * @return the promises; whatever is missing is printed
     */
    @Override
    protected abstract ImmutableSet<FilePromise> promises();

    /**
     * Tells whether a file beside the storage's own holds anything that is kept. Reading may bring files into being that do not,
     * such as an index that is made anew each time.
     *
     * @param file a file in the storage's folder
     * @return true by itself
     */
    @Override
    protected boolean holdsContent(Path file) {
        return true;
    }
}
