package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Dialects;
import io.github.fourmatters.governance.jdbc.dialect.MariaDbDialect;
import io.github.fourmatters.governance.jdbc.dialect.PostgresqlDialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.servers.MariaDbServer;
import io.github.fourmatters.governance.servers.PostgresqlServer;
import io.github.fourmatters.governance.servers.WhereMariaDbIs;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a dialect of another database is refused by name before it says anything to it. */
class WrongDialectTest {

    @TempDir
    private Path folder;

    @Test
    void on_postgresql_only_its_own_dialect_and_that_of_a_relative_pass() {
        DataSource source = new UrlSource(PostgresqlServer.url("dialects"));
        assertRefused(source, Dialects.MARIADB, "the database calls itself PostgreSQL; take Dialects.POSTGRESQL");
        assertRefused(source, Dialects.MYSQL, "the database calls itself PostgreSQL; take Dialects.POSTGRESQL");
        assertRefused(source, Dialects.SQLITE, "the database calls itself PostgreSQL; take Dialects.POSTGRESQL");
        assertRefused(source, Dialects.H2, "the database calls itself PostgreSQL; take Dialects.POSTGRESQL");
        assertPasses(source, Dialects.POSTGRESQL);
        assertPasses(source, new PostgresqlRelative());
    }

    @Test
    @ExtendWith(WhereMariaDbIs.class)
    void on_mariadb_that_of_mysql_is_another_ones() {
        DataSource source = new UrlSource(MariaDbServer.url("dialects"));
        assertRefused(source, Dialects.MYSQL, "the database calls itself MariaDB; take Dialects.MARIADB");
        assertRefused(source, Dialects.POSTGRESQL, "the database calls itself MariaDB; take Dialects.MARIADB");
        assertPasses(source, Dialects.MARIADB);
        assertPasses(source, new MariaDbRelative());
    }

    @Test
    void on_sqlite_and_h2_only_their_own_pass() {
        assertRefused(
                new UrlSource("jdbc:sqlite:" + folder.resolve("a.db")),
                Dialects.H2,
                "the database calls itself SQLite; take Dialects.SQLITE");
        assertRefused(
                new UrlSource("jdbc:h2:mem:dialects" + H2Storage.settings()),
                Dialects.POSTGRESQL,
                "the database calls itself H2; take Dialects.H2");
    }

    private static void assertRefused(DataSource source, Dialect dialect, String why) {
        assertThatThrownBy(() -> JdbcStorage.over(source, dialect, new FactCodec()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("the dialect is " + dialect.name() + ", " + why);
        assertThatThrownBy(() -> JdbcSchema.of(source, dialect, TableNames.defaults()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(why);
    }

    private static void assertPasses(DataSource source, Dialect dialect) {
        assertThatCode(() -> JdbcSchema.of(source, dialect, TableNames.defaults()))
                .doesNotThrowAnyException();
    }

    /** Says the name of another one. */
    private static final class PostgresqlRelative extends PostgresqlDialect {

        @Override
        public String name() {
            return "a relative of PostgreSQL";
        }
    }

    /** Says the name of another one. */
    private static final class MariaDbRelative extends MariaDbDialect {

        @Override
        public String name() {
            return "a relative of MariaDB";
        }
    }
}
