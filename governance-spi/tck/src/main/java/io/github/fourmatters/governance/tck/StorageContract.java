package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
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
 * }
 * }</pre>
 */
public abstract class StorageContract extends VaultContract {

    private @Nullable Storage<Fact> storage;

    /** Makes the tests. */
    protected StorageContract() {}

    /**
     * Makes an empty storage; called before each test.
     *
     * @return the storage; closed after the test
     */
    protected abstract Storage<Fact> create();

    @BeforeEach
    final void createTheStorage() {
        storage = create();
    }

    @AfterEach
    final void closeTheStorage() {
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

    final void replace(Storage<Fact> other) {
        storage = other;
    }
}
