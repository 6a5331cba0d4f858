package io.github.fourmatters.governance.jdbc;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.tck.durable.FilePromise;
import io.github.fourmatters.governance.tck.durable.FileStorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

class H2FileStorageTest extends FileStorageContract {

    @Override
    protected Path file(Path folder) {
        return folder.resolve("governance.mv.db");
    }

    @Override
    protected DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec) {
        return H2Storage.open(folder.resolve("governance"), codec);
    }

    @Override
    protected DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec) {
        return H2Storage.open(
                folder.resolve("governance"), codec, StorageOptions.defaults().readOnly());
    }

    @Override
    protected void makeForeign(Path folder) {
        execute(folder, "CREATE TABLE cats (name VARCHAR(20) PRIMARY KEY)");
    }

    @Override
    protected void makeNewer(Path folder) {
        execute(folder, "INSERT INTO gov_schema (version) VALUES (999)");
    }

    private static void execute(Path folder, String sql) {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("governance"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    @Override
    protected ImmutableSet<FilePromise> promises() {
        return ImmutableSet.of();
    }

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
