package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests that a storage keeps the contract. Extend it, and give it a storage:
 *
 * <pre>{@code
 * class InMemoryStorageTest extends StorageContract {
 *     @Override
 *     protected Storage<Fact> create() {
 *         return new InMemoryStorage<>();
 *     }
 *
 *     @Override
 *     protected Optional<Storage<Fact>> createSecond() {
 *         return Optional.empty(); // Each object is a place of its own.
 *     }
 * }
 * }</pre>
 */
public abstract class StorageContract extends NodesContract {

    private @Nullable Storage<Fact> storage;
    private @Nullable Storage<Fact> second;

    /** Makes the tests. */
    protected StorageContract() {}

    /**
     * Makes an empty storage; called before each test.
     *
     * @return the storage; closed after the test
     */
    protected abstract Storage<Fact> create();

    /**
     * Opens a second storage on the place of the one that {@link #create} made, as another node does: while that one is
     * open, and sharing nothing with it but the place. Where there is one, the tests of what happens at once let one half
     * of the threads work on each; where there is none, all of them work on the one.
     *
     * <p>An empty answer says: one place is for one storage object alone. Then nothing is promised to several nodes.
     *
     * @return the second storage, closed after the test; or empty if no place can be opened twice
     */
    protected abstract Optional<Storage<Fact>> createSecond();

    @BeforeEach
    final void createTheStorage() {
        storage = create();
    }

    @AfterEach
    final void closeTheStorages() {
        if (second != null && second != storage) {
            second.close();
        }
        storage().close();
    }

    /**
     * Gives the storage under test.
     *
     * @return the storage
     */
    @Override
    protected final Storage<Fact> storage() {
        if (storage == null) {
            throw new IllegalStateException("there is a storage only while a test runs");
        }
        return storage;
    }

    @Override
    final synchronized Storage<Fact> node(int number) {
        if (second == null) {
            second = createSecond().orElseGet(this::storage);
        }
        return number % 2 == 0 ? storage() : second;
    }

    /**
     * Goes on with another storage object, for a test that closes the one that it began with.
     *
     * @param other the storage, closed after the test
     */
    protected final void replace(Storage<Fact> other) {
        storage = other;
    }
}
