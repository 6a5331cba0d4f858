package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.jdbc.dialect.H2Dialect;
import io.github.fourmatters.governance.jdbc.file.H2File;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.durable.ImageReport;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;

/**
 * The file of any version of H2, also of one that is refused otherwise: what shows by {@link ImageReport}, with that version's jar on the
 * class path, whether it keeps what it acknowledged. Not run by the build.
 */
class UnprovenH2 extends H2FileStorageTest {

    @Override
    protected DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec) {
        return opening(folder).open(codec, StorageOptions.defaults());
    }

    @Override
    protected DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec) {
        return opening(folder).open(codec, StorageOptions.defaults().readOnly());
    }

    @Override
    protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
        return opening(folder).createOrOpen(codec, StorageOptions.defaults());
    }

    private static H2Opening opening(Path folder) {
        return new H2Opening(H2File.of(folder.resolve("governance")), new H2Dialect(true));
    }
}
