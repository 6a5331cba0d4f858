package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.DurableStorageContract;
import io.github.fourmatters.governance.tck.Fact;
import java.nio.file.Path;
import java.util.Optional;

/** The whole contract on a SQLite file. */
class SqliteStorageTest extends DurableStorageContract {

    @Override
    protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
        return SqliteStorage.createOrOpen(folder.resolve("governance.db"), codec);
    }

    @Override
    protected Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec) {
        return Optional.of(open(folder, codec));
    }

    @Override
    protected void tamper(Path folder, LedgerId ledger, long position) {
        Tampering.withPayload("jdbc:sqlite:" + folder.resolve("governance.db"), ledger, position);
    }
}
