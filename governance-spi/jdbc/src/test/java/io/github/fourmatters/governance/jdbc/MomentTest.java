package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A transaction that only reads keeps nothing, also of what is written past the storage. */
class MomentTest {

    private static final String CHANGE = "UPDATE gov_ledger SET last_position = 77";

    @TempDir
    private Path folder;

    private static void change(Transaction tx) {
        try (Statement statement = tx.unwrap(Connection.class).orElseThrow().createStatement()) {
            statement.execute(CHANGE);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private static void assertUnchanged(JdbcStorage<Fact> storage) {
        assertThat(storage.inspect()).isEmpty();
        Appending.append(storage, "after");
        assertThat(storage.inspect()).isEmpty();
    }

    private static void assertRefused(JdbcStorage<Fact> storage) {
        Consumer<Transaction> write = MomentTest::change;
        assertThatThrownBy(() -> storage.transactions().read(tx -> {
                    storage.journal().head(tx, Appending.LEDGER);
                    write.accept(tx);
                    return 0;
                }))
                .hasMessageContaining("readonly");
    }

    @Test
    void what_is_written_on_the_connection_of_a_sqlite_file_is_refused() {
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(folder.resolve("a.db"), new FactCodec())) {
            Appending.append(storage, "c1");
            assertRefused(storage);
            assertUnchanged(storage);
        }
    }

    @Test
    void what_is_written_on_a_borrowed_connection_of_sqlite_is_refused_and_the_connection_writes_again() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("borrowed.db") + SqliteStorage.settings());
        JdbcSchema.of(source).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(source, new FactCodec());
        Appending.append(storage, "c1");
        assertRefused(storage);
        assertUnchanged(storage);
    }

    @Test
    void what_is_written_on_a_connection_of_h2_is_undone() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:moment" + H2Storage.settings(), "sa", "");
        JdbcSchema.of(pool).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(pool, new FactCodec());
        Appending.append(storage, "c1");
        storage.transactions().read(tx -> {
            change(tx);
            return 0;
        });
        assertUnchanged(storage);
        pool.dispose();
    }

    @Test
    void what_is_written_through_a_storage_that_was_opened_to_read_only_is_not_kept() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:only" + H2Storage.settings(), "sa", "");
        JdbcSchema.of(pool).install();
        JdbcStorage<Fact> storage = JdbcStorage.over(pool, new FactCodec());
        Appending.append(storage, "c1");
        JdbcStorage<Fact> reading = JdbcStorage.over(
                pool, new FactCodec(), StorageOptions.defaults().readOnly());
        reading.transactions().call(tx -> {
            change(tx);
            return 0;
        });
        assertUnchanged(storage);
        pool.dispose();
    }
}
