package io.github.fourmatters.governance.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.SqliteStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.raise.Report;
import io.github.fourmatters.governance.raise.ReportId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultKey;
import io.github.fourmatters.governance.spi.vault.VaultKeys;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are given out as they were recorded, or not at all. */
class WordsReadBackTest {
    private static final SubjectId RESIDENT = new SubjectId("resident-1");
    private static final VaultKeys KEYS = VaultKeys.under(VaultKey.aes("2026-01", new byte[32]));
    private static final StorageOptions ENCRYPTED =
            StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, KEYS));

    @TempDir
    private Path folder;

    private GovernanceFixture open(StorageOptions options) {
        JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(folder.resolve("words.db"), new JsonCodec(), options);
        return GovernanceFixture.on(
                storage, GovernanceFixture.LEDGER, builder -> builder.charter(Charter.fourMatters()));
    }

    private static IssueId raise(GovernanceFixture fixture, String words) {
        return fixture.perform(
                fixture.officer(), new RaiseCommand.Raise(RESIDENT, Channel.PHONE, Cast.CELLS.get(0), words));
    }

    private static Optional<String> words(GovernanceFixture fixture, IssueId issue, ReportId report) {
        Actor officer = fixture.officer();
        return fixture.governance().session(GovernanceFixture.LEDGER, officer).words(issue, report);
    }

    private static ReportId report(GovernanceFixture fixture, int number) {
        return fixture.events(RaiseEvent.IssueRaised.class).get(number).report();
    }

    @Test
    void ciphertext_is_not_given_out_for_words_where_the_keys_are_not_at_hand() {
        IssueId issue;
        try (GovernanceFixture fixture = open(ENCRYPTED)) {
            issue = raise(fixture, "The lamp is broken");
            assertThat(words(fixture, issue, report(fixture, 0))).contains("The lamp is broken");
        }
        try (GovernanceFixture fixture = open(StorageOptions.defaults())) {
            assertThatThrownBy(() -> words(fixture, issue, report(fixture, 0)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            refused -> assertThat(refused.retryable()).isFalse())
                    .hasMessageContaining("not those that were recorded")
                    .hasMessageContaining("EncryptedVault");
        }
    }

    @Test
    void words_that_were_changed_are_not_given_out_and_erased_ones_are_none() {
        try (GovernanceFixture fixture = open(StorageOptions.defaults())) {
            IssueId issue = raise(fixture, "The lamp is broken");
            ReportId report = report(fixture, 0);
            Storage<Fact> storage = fixture.storage();
            storage.transactions().call(tx -> {
                storage.vault()
                        .put(tx, GovernanceFixture.LEDGER, RESIDENT, Report.entry(report), "something".getBytes(UTF_8));
                return true;
            });
            assertThatThrownBy(() -> words(fixture, issue, report)).isInstanceOf(StorageException.class);
            storage.transactions().call(tx -> {
                storage.vault().erase(tx, GovernanceFixture.LEDGER, RESIDENT);
                return true;
            });
            assertThat(words(fixture, issue, report)).isEmpty();
        }
    }

    @Test
    void the_words_of_reports_that_were_taken_over_are_read_on_the_issue_that_goes_on() {
        try (GovernanceFixture fixture = GovernanceFixture.with(Charter.fourMatters())) {
            IssueId first = raise(fixture, "The lamp is broken");
            IssueId second = raise(fixture, "It is dark");
            IssueId third = raise(fixture, "Nobody sees a thing");
            fixture.perform(fixture.officer(), new RaiseCommand.Merge(first, second));
            fixture.perform(fixture.officer(), new RaiseCommand.Merge(second, third));
            assertThat(words(fixture, third, report(fixture, 0))).contains("The lamp is broken");
            assertThat(words(fixture, third, report(fixture, 1))).contains("It is dark");
            assertThat(words(fixture, third, report(fixture, 2))).contains("Nobody sees a thing");
        }
    }
}
