package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left of a person's words in the journal, before and after they were erased. */
class ConfidentialWordsTest {
    private static final String WORDS = "Please ring 13800138721, the lift is stuck";

    private final Town town = new Town();

    private static Envelope raise(String id, String words) {
        return Envelope.of(id, Town.LEDGER, Town.OFFICER, Town.raise(words));
    }

    private Outcome give(String id, String words) {
        return town.governance.execute(raise(id, words));
    }

    private static RefusalReason reason(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().reason();
    }

    private String stored(String id) {
        return town.storage
                .transactions()
                .<Optional<Receipt<Fact>>>call(tx -> town.storage.journal().find(tx, Town.LEDGER, new CommandId(id)))
                .orElseThrow()
                .fingerprint();
    }

    private void erase() {
        town.storage.transactions().call(tx -> {
            town.storage.vault().erase(tx, Town.LEDGER, Town.RESIDENT);
            return true;
        });
    }

    /** A hundred thousand numbers, the right one among them. */
    private static List<String> guesses() {
        return IntStream.range(0, 100_000)
                .mapToObj(number -> "Please ring 138001" + String.format("%05d", number) + ", the lift is stuck")
                .toList();
    }

    @Test
    void nobody_who_has_the_events_finds_a_telephone_number_in_erased_words() {
        give("lift", WORDS).orThrow();
        assertThat(guesses()).contains(WORDS);
        ConfidentialWordsReference place =
                town.feed().get(0).payload().event().confidential().orElseThrow();
        erase();
        assertThat(town.storage.vault().get(Town.LEDGER, place.subject(), place.entry()))
                .isEmpty();
        Set<String> known = new HashSet<>(Splitter.on('.').splitToList(stored("lift")));
        known.add(stored("lift"));
        known.add(place.digest().value());
        for (String guess : guesses()) {
            assertThat(candidates(guess)).doesNotContainAnyElementsOf(known);
        }
    }

    /** Whatever can be reckoned from words without the salt: hashes over them alone, over the command, and under guessed keys. */
    private static List<String> candidates(String words) {
        Fingerprint fingerprint = Fingerprint.of(raise("lift", words));
        String keyed = fingerprint.under(new byte[16]);
        return List.of(
                unsalted(raise("lift", words)),
                Hashing.sha256().hashString(words, StandardCharsets.UTF_8).toString(),
                keyed,
                keyed.substring(keyed.indexOf('.') + 1));
    }

    @Test
    void a_fingerprint_over_the_words_without_a_salt_would_have_told_the_number() {
        String unsalted = unsalted(raise("lift", WORDS));
        assertThat(guesses().stream()
                        .filter(guess -> unsalted(raise("lift", guess)).equals(unsalted)))
                .containsExactly(WORDS);
    }

    /** As fingerprints were once: one hash over who gives the command and everything in it. */
    private static String unsalted(Envelope envelope) {
        ContentHash hash = new ContentHash(new ContentHash.ElementCount());
        hash.text(envelope.actor().id().value());
        hash.value(envelope.command());
        return hash.hash().toString();
    }

    @Test
    void the_open_part_of_the_fingerprint_is_the_same_whatever_the_words_are() {
        give("a", WORDS).orThrow();
        give("b", "Something else").orThrow();
        assertThat(Splitter.on('.').splitToList(stored("a")).get(0))
                .isEqualTo(Splitter.on('.').splitToList(stored("b")).get(0));
        assertThat(stored("a")).isNotEqualTo(stored("b"));
    }

    @Test
    void a_repeat_with_the_same_words_is_answered_and_one_with_others_refused() {
        Outcome.Accepted first = give("lift", WORDS).orThrow();
        assertThat(give("lift", WORDS)).isEqualTo(new Outcome.Accepted(first.facts(), true));
        assertThat(reason(give("lift", "Please ring 13800138722, the lift is stuck")))
                .isEqualTo(CommonRefusalReason.COMMAND_ID_REUSED);
        assertThat(town.head()).isEqualTo(1);
    }

    @Test
    void once_the_words_are_erased_the_other_parts_decide_and_nothing_comes_back() {
        Outcome.Accepted first = give("lift", WORDS).orThrow();
        erase();
        assertThat(give("lift", WORDS)).isEqualTo(new Outcome.Accepted(first.facts(), true));
        assertThat(give("lift", "Other words")).isEqualTo(new Outcome.Accepted(first.facts(), true));
        Command elsewhere =
                new RaiseCommand.Raise(Town.RESIDENT, Channel.HOME_VISIT, Town.CELL, Optional.empty(), WORDS);
        assertThat(reason(town.governance.execute(Envelope.of("lift", Town.LEDGER, Town.OFFICER, elsewhere))))
                .isEqualTo(CommonRefusalReason.COMMAND_ID_REUSED);
        ConfidentialWordsReference place =
                town.feed().get(0).payload().event().confidential().orElseThrow();
        assertThat(town.storage.vault().get(Town.LEDGER, place.subject(), place.entry()))
                .isEmpty();
    }

    @Test
    void words_that_can_be_given_only_once_are_compared_with_their_own_entry() {
        IssueId issue = town.doneDirectly();
        Envelope first = disconfirm("first", issue, "Still dark");
        town.governance.execute(first).orThrow();
        assertThat(town.governance.execute(first).orThrow().repeated()).isTrue();
        assertThat(reason(town.governance.execute(disconfirm("first", issue, "Dark"))))
                .isEqualTo(CommonRefusalReason.COMMAND_ID_REUSED);
    }

    private static Envelope disconfirm(String id, IssueId issue, String words) {
        return Envelope.of(
                id,
                Town.LEDGER,
                Town.resident(),
                new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, words, ImmutableList.of()));
    }

    @Test
    void every_event_with_a_hash_of_words_tells_where_the_vault_keeps_them() {
        IssueId issue = town.published();
        town.done(Town.resident(), new EvaluateCommand.RaiseObjection(issue, Town.RESIDENT, "Not so"));
        IssueId dark = town.doneDirectly();
        town.governance.execute(disconfirm("dark", dark, "Still dark")).orThrow();
        assertThat(words(town.last(EvaluateIssueEvent.ObjectionRaised.class)
                        .orElseThrow()
                        .payload()
                        .event()))
                .isEqualTo("Not so");
        assertThat(words(town.last(EvaluateIssueEvent.ResultDisconfirmed.class)
                        .orElseThrow()
                        .payload()
                        .event()))
                .isEqualTo("Still dark");
    }

    /** The words, if they are those that the event has the hash of. */
    private String words(Event event) {
        ConfidentialWordsReference place = event.confidential().orElseThrow();
        byte[] entry = town.storage
                .vault()
                .get(Town.LEDGER, place.subject(), place.entry())
                .orElseThrow();
        assertThat(Hashing.sha256().hashBytes(entry).toString())
                .isEqualTo(place.digest().value());
        return new String(entry, 16, entry.length - 16, StandardCharsets.UTF_8);
    }

    @Test
    void the_same_words_of_another_ledger_or_command_leave_other_traces() {
        give("a", WORDS).orThrow();
        give("b", WORDS).orThrow();
        assertThat(stored("a")).isNotEqualTo(stored("b"));
        Actor everywhere = Town.SUPERVISOR.and(Role.COMMUNITY_OFFICER, new Scope.Everywhere());
        assertThat(town.governance.execute(Envelope.of("a", new LedgerId("other"), everywhere, Town.raise(WORDS))))
                .matches(Outcome::isAccepted);
    }
}
