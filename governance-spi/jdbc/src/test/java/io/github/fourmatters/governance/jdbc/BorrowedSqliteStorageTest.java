package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.tck.StorageContract;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The same contract over a data source that is the embedder's. */
class BorrowedSqliteStorageTest extends StorageContract {

    @TempDir
    private Path folder;

    private SQLiteDataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("borrowed.db") + SqliteStorage.settings());
        return source;
    }

    @Override
    protected Storage<Fact> create() {
        JdbcSchema.of(source()).install();
        return JdbcStorage.over(source(), new FactCodec());
    }

    @Override
    protected Optional<Storage<Fact>> createSecond() {
        return Optional.of(JdbcStorage.over(source(), new FactCodec()));
    }
}
