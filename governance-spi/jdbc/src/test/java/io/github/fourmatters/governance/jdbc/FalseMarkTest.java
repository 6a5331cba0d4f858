package io.github.fourmatters.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark that came without an erasure stays visible until the subject is erased. */
class FalseMarkTest {

    private static final SubjectId MARKED = new SubjectId("resident-1");

    @TempDir
    private Path folder;

    private JdbcStorage<Fact> open() {
        return SqliteStorage.createOrOpen(folder.resolve("marked.db"), new FactCodec());
    }

    private void mark() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("marked.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO gov_vault_erased (ledger_number, subject) SELECT ledger_number,"
                    + " 'resident-1' FROM gov_ledger");
        }
    }

    private static void put(JdbcStorage<Fact> storage, String name) {
        storage.transactions().call(tx -> {
            storage.vault().put(tx, Appending.LEDGER, MARKED, name, new byte[] {1});
            storage.vault().index(tx, Appending.LEDGER, MARKED, "token-" + name);
            return true;
        });
    }

    private static boolean hasReturned(JdbcStorage<Fact> storage) {
        return storage.transactions().read(tx -> storage.vault().hasReturned(tx, Appending.LEDGER, MARKED));
    }

    @Test
    void putting_more_does_not_hide_the_mark_and_erasing_once_more_removes_what_stands() throws SQLException {
        try (JdbcStorage<Fact> storage = open()) {
            put(storage, "words");
        }
        mark();
        try (JdbcStorage<Fact> storage = open()) {
            Vault vault = storage.vault();
            put(storage, "more");
            assertThat(hasReturned(storage)).isFalse();
            storage.transactions().call(tx -> {
                vault.erase(tx, Appending.LEDGER, MARKED);
                assertThat(vault.entries(tx, Appending.LEDGER, Optional.empty(), 9)
                                .items())
                        .isEmpty();
                assertThat(vault.tokens(tx, Appending.LEDGER, Optional.empty(), 9)
                                .items())
                        .isEmpty();
                return true;
            });
            put(storage, "again");
            assertThat(hasReturned(storage)).isTrue();
        }
    }
}
