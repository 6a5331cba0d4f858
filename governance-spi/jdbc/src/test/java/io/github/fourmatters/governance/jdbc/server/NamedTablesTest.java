package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.Sql;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.workload.StateCheck;
import io.github.fourmatters.governance.tck.workload.Workload;
import io.github.fourmatters.governance.tck.workload.WorkloadHere;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that everything goes on under names of an embedder's own, beside tables of the usual names. */
class NamedTablesTest {

    private static final TableNames CITY = TableNames.beginningWith("city_");

    @TempDir
    private Path folder;

    @Test
    void on_sqlite_with_a_prefix() {
        String url = "jdbc:sqlite:" + folder.resolve("named.db")
                + "?journal_mode=WAL&synchronous=FULL&secure_delete=ON&busy_timeout=10000";
        assertWorks(url, Dialects.SQLITE, CITY);
    }

    @Test
    void on_h2_with_a_prefix_and_a_schema() {
        String url = "jdbc:h2:mem:named;DB_CLOSE_DELAY=-1" + H2Storage.settings();
        Sql.run(url, "CREATE SCHEMA OFFICE");
        assertWorks(url, Dialects.H2, CITY.inSchema("OFFICE"));
    }

    @Test
    void on_postgresql_with_a_prefix_and_a_schema() {
        String url = PostgresqlServer.url("named");
        Sql.run(url, "CREATE SCHEMA IF NOT EXISTS office");
        assertWorks(url, Dialects.POSTGRESQL, CITY.inSchema("office"));
    }

    private static void assertWorks(String url, Dialect dialect, TableNames names) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcSchema.of(pool).install();
            StorageOptions options = StorageOptions.defaults().tables(names);
            assertThatThrownBy(() -> JdbcStorage.over(pool, dialect, new FactCodec(), options))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("not there");
            JdbcSchema.of(pool, dialect, names).install();
            JdbcSchema.of(pool, dialect, names).verify();
            try (JdbcStorage<Fact> named = JdbcStorage.over(pool, dialect, new FactCodec(), options);
                    JdbcStorage<Fact> usual = JdbcStorage.over(pool, new FactCodec())) {
                WorkloadHere<Fact> work = new WorkloadHere<>(named, Fact::new, new Workload("n", 5, 2, 2, 0));
                work.steps(40);
                assertThat(StateCheck.of(named, Fact::new, List.of(work.progress()))
                                .isClean())
                        .isTrue();
                assertThat(work.progress().commands()).isPositive();
                assertThat(StateCheck.of(usual, Fact::new, List.of()).isClean()).isTrue();
            }
        }
    }
}
