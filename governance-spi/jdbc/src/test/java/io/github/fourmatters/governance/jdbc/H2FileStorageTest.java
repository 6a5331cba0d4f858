package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.DurableStorageContract;
import io.github.fourmatters.governance.tck.Fact;
import java.nio.file.Path;
import java.util.Optional;

class H2FileStorageTest extends DurableStorageContract {

    @Override
    protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
        return H2Storage.createOrOpen(folder.resolve("governance"), codec);
    }

    @Override
    protected Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec) {
        return Optional.of(open(folder, codec));
    }

    @Override
    protected void tamper(Path folder, LedgerId ledger, long position) {
        Tampering.withPayload("jdbc:h2:file:" + folder.resolve("governance"), ledger, position);
    }
}
