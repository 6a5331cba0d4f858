package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.Sql;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that tables and schemas that are not there are named, with the place where they were looked for. */
class MissingTableTest {

    private static final TableNames CITY = TableNames.beginningWith("city_");

    @TempDir
    private Path folder;

    @Test
    void on_postgresql() {
        String url = PostgresqlServer.url("missing");
        Sql.run(url, "CREATE SCHEMA IF NOT EXISTS missing_office");
        assertNamed(url, Dialects.POSTGRESQL, CITY.inSchema("missing_office"), "schema 'missing_office'");
        assertNamed(url, Dialects.POSTGRESQL, CITY, "the connection's schema 'missing'");
        assertNoSchema(url, Dialects.POSTGRESQL);
    }

    @Test
    @ExtendWith(WhereMariaDbIs.class)
    void on_mariadb() {
        String url = MariaDbServer.url("missing");
        assertNamed(url, Dialects.MARIADB, CITY.inSchema("missing"), "schema 'missing'");
        assertNoSchema(url, Dialects.MARIADB);
    }

    @Test
    void on_h2() {
        String url = "jdbc:h2:mem:missing;DB_CLOSE_DELAY=-1" + H2Storage.settings();
        assertNamed(url, Dialects.H2, CITY, "the connection's schema 'PUBLIC'");
        assertNoSchema(url, Dialects.H2);
    }

    @Test
    void on_sqlite() {
        String url = "jdbc:sqlite:" + folder.resolve("missing.db")
                + "?journal_mode=WAL&synchronous=FULL&secure_delete=ON&busy_timeout=10000";
        JdbcSchema schema = JdbcSchema.of(new UrlSource(url), Dialects.SQLITE, CITY);
        schema.install();
        Sql.run(url, "DROP TABLE city_notice");
        assertThatThrownBy(schema::verify)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("city_notice")
                .hasMessageContaining("'city_'")
                .hasMessageContaining("JdbcSchema.print()");
    }

    private static void assertNamed(String url, Dialect dialect, TableNames names, String schemaText) {
        UrlSource source = new UrlSource(url);
        StorageOptions options = StorageOptions.defaults().tables(names);
        assertThatThrownBy(() -> JdbcStorage.over(source, dialect, new FactCodec(), options))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there (looked for under the prefix 'city_' in " + schemaText + ")");
        JdbcSchema schema = JdbcSchema.of(source, dialect, names);
        schema.install();
        String timer = names.in("gov_timer", dialect);
        Sql.run(url, "DROP TABLE " + timer);
        String[] parts = {timer, "prefix 'city_'", schemaText, "JdbcSchema.print()"};
        assertThatThrownBy(() -> JdbcStorage.over(source, dialect, new FactCodec(), options))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(parts);
        assertThatThrownBy(schema::verify).isInstanceOf(StorageException.class).hasMessageContainingAll(parts);
    }

    private static void assertNoSchema(String url, Dialect dialect) {
        JdbcSchema schema = JdbcSchema.of(new UrlSource(url), dialect, CITY.inSchema("nowhere"));
        assertThatThrownBy(schema::install)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("schema 'nowhere'")
                .hasMessageContaining("create it");
    }
}
