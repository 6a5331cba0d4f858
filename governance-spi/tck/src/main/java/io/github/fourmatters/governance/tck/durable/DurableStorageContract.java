package io.github.fourmatters.governance.tck.durable;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a storage which outlives the process keeps the contract, and loses nothing. Extend it with a class that has
 * a constructor without parameters: one test starts a second process, which makes an object of it there.
 *
 * <pre>{@code
 * class H2FileStorageTest extends DurableStorageContract {
 *     @Override
 *     protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
 *         return H2Storage.createOrOpen(folder.resolve("governance"), codec);
 *     }
 *
 *     @Override
 *     protected Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec) {
 *         return Optional.of(open(folder, codec));
 *     }
 *
 *     @Override
 *     protected void tamper(Path folder, LedgerId ledger, long position) {
 *         … // UPDATE the payload of that event
 *     }
 * }
 * }</pre>
 */
public abstract class DurableStorageContract extends KillContract {

    @TempDir
    @Nullable
    Path folder;

    /** Makes the tests. */
    protected DurableStorageContract() {}

    /**
     * Opens a storage, empty the first time, and with what is in it when the folder is the same again.
     *
     * @param folder a folder of its own for each test, to keep files in or to name the place by
     * @param codec what the storage is to read and write events with
     * @return the storage; closed by the test
     */
    @Override
    protected abstract DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec);

    /**
     * Opens a second storage in the same folder, as another node does: while the first one is open, and sharing nothing
     * with it but the place. See {@link StorageContract#createSecond}.
     *
     * @param folder the folder of the storage
     * @param codec what the storage is to read and write events with
     * @return the second storage, closed after the test; or empty if no place can be opened twice
     */
    protected abstract Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec);

    /**
     * Changes the stored payload of one event behind the storage's back to {@code event 9}, which is as long as what is
     * there, so that the bytes alone can tell. The storage is closed meanwhile.
     *
     * @param folder the folder of the storage
     * @param ledger the ledger of the event
     * @param position its position
     */
    @Override
    protected abstract void tamper(Path folder, LedgerId ledger, long position);

    @Override
    protected final DurableStorage<Fact> create() {
        return open(folder(), new FactCodec());
    }

    @Override
    protected final Optional<Storage<Fact>> createSecond() {
        return openSecond(folder(), new FactCodec()).map(Function.identity());
    }

    @Override
    final Path folder() {
        if (folder == null) {
            throw new IllegalStateException("there is a folder only while a test runs");
        }
        return folder;
    }

    @Override
    final DurableStorage<Fact> reopen(EventCodec<Fact> codec) {
        storage().close();
        DurableStorage<Fact> again = open(folder(), codec);
        replace(again);
        return again;
    }
}
