package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.util.Optional;

class H2MemoryStorageTest extends StorageContract {

    @Override
    protected Storage<Fact> create() {
        return H2Storage.inMemory("contract", new FactCodec());
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return Optional.of(create());
    }
}
