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
import java.sql.Statement;
import java.util.Optional;

/** A file of SQLite keeps the contract; public for the files that break it on purpose. */
public class SqliteStorageTest extends FileStorageContract {

    /** Makes the tests. */
    public SqliteStorageTest() {}

    @Override
    protected Path file(Path folder) {
        return folder.resolve("governance.db");
    }

    @Override
    protected DurableStorage<Fact> open(Path folder, EventCodec<Fact> codec) {
        return SqliteStorage.createOrOpen(file(folder), codec);
    }

    @Override
    protected DurableStorage<Fact> openOnly(Path folder, EventCodec<Fact> codec) {
        return SqliteStorage.open(file(folder), codec);
    }

    @Override
    protected DurableStorage<Fact> openReadOnly(Path folder, EventCodec<Fact> codec) {
        return SqliteStorage.open(file(folder), codec, StorageOptions.defaults().readOnly());
    }

    @Override
    protected Optional<DurableStorage<Fact>> openSecond(Path folder, EventCodec<Fact> codec) {
        return Optional.of(open(folder, codec));
    }

    @Override
    protected ImmutableSet<FilePromise> promises() {
        return ImmutableSet.copyOf(FilePromise.values());
    }

    @Override
    protected boolean holdsContent(Path file) {
        // SQLite makes the index of its journal anew each time.
        return !file.toString().endsWith("-shm");
    }

    @Override
    protected void tamper(Path folder, LedgerId ledger, long position) {
        Tampering.withPayload("jdbc:sqlite:" + file(folder), ledger, position);
    }

    @Override
    protected void makeForeign(Path folder) {
        execute(folder, "CREATE TABLE cats (name TEXT PRIMARY KEY)");
    }

    @Override
    protected void makeNewer(Path folder) {
        execute(folder, "PRAGMA user_version = 999");
    }

    private void execute(Path folder, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(folder));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }
}
