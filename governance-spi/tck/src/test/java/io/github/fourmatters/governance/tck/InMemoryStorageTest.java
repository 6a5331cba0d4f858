package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;

class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage<Fact> create() {
        return new InMemoryStorage<>();
    }
}
