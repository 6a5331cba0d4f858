package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StorageTest {

    @TempDir
    private Path folder;

    private static void assertNoH2(Path file) {
        assertThatThrownBy(() -> H2Storage.createOrOpen(file, new FactCodec()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("name another file");
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a database");
        assertNoH2(text);
        Path disguised = Files.writeString(folder.resolve("notes.mv.db"), "not a database");
        assertNoH2(disguised);
        assertNoH2(Files.createDirectory(folder.resolve("folder.mv.db")));
        assertThat(disguised).hasContent("not a database");
        assertThat(text).hasContent("not a database");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void a_database_that_is_torn_is_named() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.mv.db"), "H:2,block:zzz and then rubbish.!".repeat(1024));
        assertNoH2(torn);
    }

    @Test
    void a_file_that_does_not_exist_is_opened_only_by_create_or_open() {
        Path file = folder.resolve("deep/down/lakeside");
        assertThatThrownBy(() -> H2Storage.open(file, new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("lakeside.mv.db does not exist")
                .hasMessageContaining("createOrOpen");
        H2Storage.createOrOpen(file, new FactCodec()).close();
        H2Storage.open(file, new FactCodec()).close();
        H2Storage.open(folder.resolve("deep/down/lakeside.mv.db"), new FactCodec())
                .close();
    }

    @Test
    void a_name_that_h2_would_cut_is_refused() {
        assertThatThrownBy(() -> H2Storage.open(folder.resolve("a;b"), new FactCodec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("';'");
    }

    private static long lockTimeout(JdbcStorage<Fact> storage) {
        return storage.transactions().call(tx -> {
            try (Statement statement = tx.unwrap(Connection.class).orElseThrow().createStatement();
                    var rows = statement.executeQuery("SELECT LOCK_TIMEOUT()")) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException error) {
                throw new IllegalStateException(error);
            }
        });
    }

    @Test
    void the_options_hold_also_for_what_is_made() {
        StorageOptions options = StorageOptions.defaults().patience(Duration.ofMillis(300));
        Path file = folder.resolve("options");
        assertThatThrownBy(() -> H2Storage.createOrOpen(file, new FactCodec(), options.readOnly()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not exist");
        try (JdbcStorage<Fact> storage = H2Storage.createOrOpen(file, new FactCodec(), options)) {
            append(storage, "c1");
            assertThat(lockTimeout(storage)).isEqualTo(300);
        }
        try (JdbcStorage<Fact> storage = H2Storage.inMemory("options", new FactCodec(), options)) {
            assertThat(lockTimeout(storage)).isEqualTo(300);
        }
        try (JdbcStorage<Fact> storage = H2Storage.inMemory("options", new FactCodec(), options.readOnly())) {
            assertThatThrownBy(() -> append(storage, "c1")).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void append(JdbcStorage<Fact> storage, String command) {
        LedgerId ledger = new LedgerId("lakeside");
        StreamAppend<Fact> news = new StreamAppend<>(
                new StreamId(ledger, "issue", command), 0, ImmutableList.of(new Fact("x".repeat(200))));
        storage.transactions()
                .call(tx -> storage.journal()
                        .append(
                                tx,
                                new Append<>(
                                        ledger,
                                        new CommandId(command),
                                        "print",
                                        Instant.EPOCH,
                                        ImmutableList.of(news))));
    }

    @Test
    void a_closed_file_holds_little_more_than_what_lives_in_it() throws IOException {
        Path file = folder.resolve("busy.mv.db");
        JdbcStorage<Fact> storage = H2Storage.createOrOpen(file, new FactCodec());
        for (int number = 0; number < 500; number++) {
            append(storage, "c" + number);
        }
        assertThat(Files.size(file)).isGreaterThan(1_000_000);
        storage.close();
        assertThat(Files.size(file)).isLessThan(600_000);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        try (JdbcStorage<Fact> again = H2Storage.open(file, new FactCodec())) {
            LedgerId ledger = new LedgerId("lakeside");
            assertThat(again.journal().readLedger(ledger, 0, 999).events()).hasSize(500);
            assertThat(again.chain().verify(ledger)).isEmpty();
        }
    }

    @Test
    void closing_one_storage_leaves_another_one_on_the_same_file_alone() {
        Path file = folder.resolve("shared");
        try (JdbcStorage<Fact> staying = H2Storage.createOrOpen(file, new FactCodec())) {
            JdbcStorage<Fact> leaving = H2Storage.open(file, new FactCodec());
            for (int number = 0; number < 100; number++) {
                append(leaving, "c" + number);
            }
            append(staying, "before");
            leaving.close();
            append(staying, "after");
            assertThat(staying.journal()
                            .readLedger(new LedgerId("lakeside"), 0, 999)
                            .events())
                    .hasSize(102);
        }
    }

    @Test
    void a_closed_storage_says_so_and_may_be_closed_again() {
        JdbcStorage<Fact> storage = H2Storage.inMemory("closing", new FactCodec());
        storage.close();
        storage.close();
        assertThatThrownBy(() -> storage.journal().readLedger(new LedgerId("lakeside"), 0, 1))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_url_without_immediate_writing_is_refused_with_what_to_add() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("delayed"), "sa", "");
        JdbcSchema.of(pool).install();
        assertThatThrownBy(() -> JdbcStorage.over(pool, new FactCodec()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("WRITE_DELAY=")
                .hasMessageContaining(H2Storage.settings());
        pool.dispose();
    }
}
