package io.github.fourmatters.governance.tck;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.util.Optional;

class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage<Fact> create() {
        return new InMemoryStorage<>();
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return Optional.empty();
    }
}
