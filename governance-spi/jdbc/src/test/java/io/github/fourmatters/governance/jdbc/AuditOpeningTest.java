package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit together is refused when it is opened for work, and can be looked at when it is opened for an audit. */
class AuditOpeningTest {

    private static final String LATER = "UPDATE gov_ledger SET recorded_at = recorded_at + 315360000000000";
    private static final String OTHER_VERSION = "UPDATE gov_stream SET stream_version = 9";
    private static final String LOST_TIMER =
            "INSERT INTO gov_timer (stream_number, timer_name, ledger_number, due_at) VALUES (99, 'x', 1, 0)";

    @TempDir
    private Path folder;

    private Path sqlite() {
        return folder.resolve("lakeside.db");
    }

    private Path h2() {
        return folder.resolve("lakeside.mv.db");
    }

    private static void alter(String url, String user, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException error) {
            throw new IllegalStateException(error);
        }
    }

    private void fillSqlite(String... statements) {
        try (JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(sqlite(), new FactCodec())) {
            Appending.append(storage, "c1");
        }
        alter("jdbc:sqlite:" + sqlite(), "", statements);
    }

    private void fillH2(String... statements) {
        try (JdbcStorage<Fact> storage = H2Storage.createOrOpen(h2(), new FactCodec())) {
            Appending.append(storage, "c1");
        }
        alter("jdbc:h2:file:" + folder.resolve("lakeside") + H2Storage.settings(), "sa", statements);
    }

    private static void assertOnlyForAudit(Path file, Function<StorageOptions, JdbcStorage<Fact>> open, String what)
            throws IOException {
        byte[] before = Files.readAllBytes(file);
        StorageOptions forAudit = StorageOptions.defaults().forAudit();
        for (StorageOptions refusing : new StorageOptions[] {
            StorageOptions.defaults(), StorageOptions.defaults().readOnly()
        }) {
            assertThatThrownBy(() -> open.apply(refusing)).isInstanceOf(StorageException.class);
        }
        try (JdbcStorage<Fact> storage = open.apply(forAudit)) {
            assertThat(storage.inspect()).singleElement().asString().contains(what);
            assertThatThrownBy(() -> Appending.append(storage, "c2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("read only");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_sqlite_file_whose_head_was_moved_in_time_opens_for_an_audit_alone() throws IOException {
        fillSqlite(LATER);
        assertOnlyForAudit(
                sqlite(),
                options -> SqliteStorage.open(sqlite(), new FactCodec(), options),
                "is said to be recorded up to 1979-12-30T00:00:00Z");
    }

    @Test
    void an_h2_file_whose_head_was_moved_in_time_opens_for_an_audit_alone() throws IOException {
        fillH2(LATER);
        assertOnlyForAudit(
                h2(),
                options -> H2Storage.open(h2(), new FactCodec(), options),
                "is said to be recorded up to 1979-12-30T00:00:00Z");
    }

    @Test
    void an_h2_file_whose_stream_has_another_version_opens_for_an_audit_alone() throws IOException {
        fillH2(OTHER_VERSION);
        assertOnlyForAudit(
                h2(), options -> H2Storage.open(h2(), new FactCodec(), options), "1 streams do not have as many");
    }

    @Test
    void a_timer_of_no_stream_is_told() {
        fillSqlite(LOST_TIMER);
        try (JdbcStorage<Fact> storage = SqliteStorage.open(
                sqlite(), new FactCodec(), StorageOptions.defaults().forAudit())) {
            assertThat(storage.inspect()).containsExactly("1 timers belong to no stream of their ledger");
        }
    }
}
