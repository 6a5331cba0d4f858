package io.github.fourmatters.governance.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.app.shell.Language;
import io.github.fourmatters.governance.backup.Backup;
import io.github.fourmatters.governance.backup.Restore;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The year is the same on every database, and stays so on its way from one to the next. */
class YearOnServersTest {
    private static final Charter CHARTER = YearCharter.with(ImmutableMap.of());
    private static final Years IN_MEMORY = Years.play(CHARTER, Years.SEED);
    private static final Instant MADE_AT = Instant.parse("2027-01-04T01:00:00Z");

    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void on_PostgreSQL_the_year_is_the_same_page_byte_for_byte() {
        assertSame(Years.play(onPostgresql("year"), CHARTER, Years.SEED));
    }

    @Test
    @ExtendWith(WhereMariaDbIs.class)
    void on_MariaDB_the_year_is_the_same_page_byte_for_byte() {
        assertSame(Years.play(onMariaDb("the_year"), CHARTER, Years.SEED));
    }

    @Test
    @ExtendWith(WhereMariaDbIs.class)
    void a_year_that_was_carried_from_SQLite_to_PostgreSQL_and_on_to_MariaDB_is_the_same_and_its_chain_is_whole() {
        JdbcStorage<Fact> file =
                kept(SqliteStorage.createOrOpen(folder.resolve("year.db"), new JsonCodec(), options()));
        Years.play(file, CHARTER, Years.SEED);
        JdbcStorage<Fact> first = onPostgresql("carried");
        carried(file, first, "first");
        JdbcStorage<Fact> second = onMariaDb("carried");
        carried(first, second, "second");

        assertThat(second.inspect()).isEmpty();
        assertThat(Years.feed(second)).isEqualTo(Years.feed(file));
        Years again = Years.play(second, CHARTER, Years.SEED);
        assertThat(again.run().repeated()).isEqualTo(again.run().given());
        assertSame(again);
    }

    private static void assertSame(Years year) {
        assertThat(year.feed()).isEqualTo(IN_MEMORY.feed());
        for (Language language : Language.values()) {
            assertThat(year.page(language)).isEqualTo(IN_MEMORY.page(language));
        }
    }

    private void carried(JdbcStorage<Fact> from, JdbcStorage<Fact> to, String name) {
        Path backup = folder.resolve(name + ".backup");
        Path keys = folder.resolve(name + ".keys");
        Backup.of(from, MADE_AT).write(backup);
        Backup.of(from, MADE_AT).writeKeys(keys);
        Restore.into(to).keys(keys).from(backup);
    }

    private JdbcStorage<Fact> onPostgresql(String schema) {
        return onServer(PostgresqlServer.url(schema), Dialects.POSTGRESQL);
    }

    private JdbcStorage<Fact> onMariaDb(String database) {
        return onServer(MariaDbServer.url(database), Dialects.MARIADB);
    }

    private JdbcStorage<Fact> onServer(String url, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        HikariDataSource pool = kept(new HikariDataSource(config));
        JdbcSchema.of(pool, dialect, TableNames.defaults()).install();
        return kept(JdbcStorage.over(pool, dialect, new JsonCodec(), options()));
    }

    private static StorageOptions options() {
        return StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, VaultKeys.withoutMaster()));
    }

    private <T extends AutoCloseable> T kept(T opened) {
        open.add(0, opened);
        return opened;
    }

    @AfterEach
    void closeWhatIsOpen() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }
}
