package io.github.fourmatters.governance.backup;

import static io.github.fourmatters.governance.backup.History.LAKESIDE;
import static io.github.fourmatters.governance.backup.History.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.Fact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is marked as erased without having been so is in a backup as erased, and another erasure sets the storage right. */
class FalseMarkTest {

    private static final SubjectId MARKED = new SubjectId("resident-1");

    @TempDir
    private Path folder;

    private JdbcStorage<Fact> marked(Place place) throws SQLException {
        try (JdbcStorage<Fact> storage = place.open(folder, "from")) {
            History history = new History(storage);
            history.append(LAKESIDE, "a", "x");
            history.put(LAKESIDE, "resident-1", "words", "the lamp");
            history.index(LAKESIDE, "resident-1", "token");
            history.put(LAKESIDE, "resident-2", "words", "the bench");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("from.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO gov_vault_erased (ledger_number, subject) SELECT ledger_number,"
                    + " 'resident-1' FROM gov_ledger");
        }
        return place.open(folder, "from");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "SQLITE_ENCRYPTED"})
    void neither_words_nor_key_nor_token_go_into_the_backup(Place place) throws SQLException {
        try (JdbcStorage<Fact> storage = marked(place)) {
            BackupReport backup = Backup.of(storage, START).write(folder.resolve("backup"));
            assertThat(backup.counts().entries()).isEqualTo(1);
            assertThat(backup.counts().tokens()).isZero();
            assertThat(backup.counts().erased()).isEqualTo(1);
            BackupReport keys = Backup.of(storage, START).writeKeys(folder.resolve("keys"));
            assertThat(keys.counts().keys()).isEqualTo(place.isEncrypted() ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "SQLITE_ENCRYPTED"})
    void putting_more_does_not_hide_the_mark_and_erasing_once_more_removes_what_stands(Place place)
            throws SQLException {
        try (JdbcStorage<Fact> storage = marked(place)) {
            History history = new History(storage);
            history.put(LAKESIDE, "resident-1", "more", "the path");
            history.index(LAKESIDE, "resident-1", "another");
            assertThat(hasReturned(storage)).isFalse();
            history.erase(LAKESIDE, "resident-1");
            assertThat(storage.vault().get(LAKESIDE, MARKED, "words")).isEmpty();
            storage.transactions().<Boolean>read(tx -> {
                assertThat(EncryptedVault.stored(storage.vault())
                                .entries(tx, LAKESIDE, Optional.empty(), 10)
                                .items())
                        .noneMatch(entry -> entry.subject().equals(MARKED));
                assertThat(storage.vault()
                                .tokens(tx, LAKESIDE, Optional.empty(), 10)
                                .items())
                        .isEmpty();
                return true;
            });
            history.put(LAKESIDE, "resident-1", "words", "back again");
            assertThat(hasReturned(storage)).isTrue();
        }
    }

    private static boolean hasReturned(JdbcStorage<Fact> storage) {
        return storage.transactions().read(tx -> storage.vault().hasReturned(tx, LAKESIDE, MARKED));
    }
}
