package io.github.fourmatters.governance.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.audit.Audit;
import io.github.fourmatters.governance.audit.AuditReport;
import io.github.fourmatters.governance.audit.Finding;
import io.github.fourmatters.governance.audit.FindingKind;
import io.github.fourmatters.governance.audit.ScopeLimitation;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.HistoryGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of the vault of which no event has a digest do not open once they were changed. */
class OtherEntriesTest {
    private static final SubjectId RECORD = new SubjectId("four-matters:public-record");
    private static final VaultKeys KEYS = VaultKeys.under(VaultKey.aes("master-1", new byte[32]));
    private static final StorageOptions ENCRYPTED =
            StorageOptions.defaults().vault(vault -> EncryptedVault.over(vault, KEYS));

    @TempDir
    private Path folder;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void play() {
        History history = HistoryGenerator.standard().on(this::create).play(3, 40);
        now = history.now();
        try (Storage<Fact> storage = history.storage()) {
            LedgerId ledger =
                    storage.journal().ledgers(Optional.empty(), 1).items().get(0);
            storage.transactions().call(tx -> {
                storage.vault().put(tx, ledger, RECORD, "leaf-1", new byte[] {1});
                storage.vault().put(tx, ledger, RECORD, "leaf-2", new byte[] {2});
                return true;
            });
        }
    }

    private Path file() {
        return folder.resolve("played.db");
    }

    private Storage<Fact> create() {
        return SqliteStorage.createOrOpen(file(), new JsonCodec(), ENCRYPTED);
    }

    private AuditReport audit(boolean opens) {
        try (JdbcStorage<Fact> storage = SqliteStorage.open(file(), new JsonCodec(), ENCRYPTED.forAudit())) {
            Audit audit = Audit.of(storage);
            return (opens ? audit : audit.withoutWords()).run(now);
        }
    }

    @Test
    void nothing_is_found_as_long_as_they_open() {
        AuditReport report = audit(true);
        assertThat(report.findings()).isEmpty();
        assertThat(report.counts().otherEntries()).isEqualTo(2);
        assertThat(report.limitations())
                .contains(ScopeLimitation.OTHER_ENTRIES)
                .doesNotContain(ScopeLimitation.OTHER_ENTRIES_UNOPENED);
    }

    @Test
    void one_that_was_changed_is_named_with_the_keys_and_is_beyond_knowing_without() {
        Tampered.SQLITE.change(
                file(),
                "UPDATE gov_vault SET content = substr(content, 1, length(content) - 1) WHERE entry_name = 'leaf-2'");
        assertThat(audit(true).findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.WORDS_UNREADABLE);
            assertThat(found.place()).startsWith(RECORD + " leaf-2");
        });
        AuditReport closed = audit(false);
        assertThat(closed.findings()).isEmpty();
        assertThat(closed.counts().unopenedEntries()).isEqualTo(2);
        assertThat(closed.limitations()).contains(ScopeLimitation.OTHER_ENTRIES_UNOPENED);
    }

    @Test
    void one_in_the_place_of_another_does_not_open() {
        Tampered.SQLITE.change(
                file(),
                "UPDATE gov_vault SET content = (SELECT v.content FROM gov_vault v WHERE v.entry_name = 'leaf-1') WHERE"
                        + " entry_name = 'leaf-2'");
        assertThat(audit(true).findings()).extracting(Finding::kind).containsExactly(FindingKind.WORDS_UNREADABLE);
    }
}
