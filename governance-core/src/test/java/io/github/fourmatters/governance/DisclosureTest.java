package io.github.fourmatters.governance;

import static io.github.fourmatters.governance.disclosure.DisclosedField.ACCEPTED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.CATEGORY;
import static io.github.fourmatters.governance.disclosure.DisclosedField.CLOSED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.COMPLETED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.LATE_BALLOTS;
import static io.github.fourmatters.governance.disclosure.DisclosedField.MATTER;
import static io.github.fourmatters.governance.disclosure.DisclosedField.MEASURES;
import static io.github.fourmatters.governance.disclosure.DisclosedField.OBJECTED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.OBJECTION;
import static io.github.fourmatters.governance.disclosure.DisclosedField.OBJECT_BY;
import static io.github.fourmatters.governance.disclosure.DisclosedField.PUBLISHED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.RAISED;
import static io.github.fourmatters.governance.disclosure.DisclosedField.REASON;
import static io.github.fourmatters.governance.disclosure.DisclosedField.REPLACED_BALLOTS;
import static io.github.fourmatters.governance.disclosure.DisclosedField.RESULT;
import static io.github.fourmatters.governance.disclosure.DisclosedField.ROUND;
import static io.github.fourmatters.governance.disclosure.DisclosedField.RULING;
import static io.github.fourmatters.governance.disclosure.DisclosedField.SCORE;
import static io.github.fourmatters.governance.disclosure.DisclosedField.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.disclosure.DisclosedEntry;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.disclosure.Disclosure;
import io.github.fourmatters.governance.disclosure.DisclosurePolicy;
import io.github.fourmatters.governance.disclosure.EntryKind;
import io.github.fourmatters.governance.disclosure.Privacy;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a community's history is disclosed, and in which order. */
class DisclosureTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");
    private static final SubjectId TEACHER = new SubjectId("teacher");

    private final Town town = new Town();

    private ImmutableList<DisclosedEntry> entries() {
        return entries(Town.LEDGER, Town.LEDGER);
    }

    private ImmutableList<DisclosedEntry> entries(LedgerId asked, LedgerId... read) {
        return town.governance.ask(
                Disclosure.VIEW, ImmutableList.copyOf(read), disclosure -> disclosure.entries(asked, ZONE));
    }

    private ObjectionId object(IssueId issue) {
        return town.done(Actor.resident(NEIGHBOUR), new EvaluateCommand.RaiseObjection(issue, NEIGHBOUR, "It flickers"))
                .first(EvaluateIssueEvent.ObjectionRaised.class)
                .objection();
    }

    private void decide(IssueId issue, ObjectionId objection, boolean upheld) {
        town.done(
                Town.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, objection, upheld, "Looked at it", ImmutableList.of()));
    }

    private IssueId inRound() {
        town.enrol(
                Q1,
                new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()),
                new RosterEntry(TEACHER, Party.PARTY_MEMBERS, Optional.of(Town.SCHOOL)));
        IssueId issue = town.published();
        town.now = Instant.parse("2026-04-02T00:00:00Z");
        town.tick();
        return issue;
    }

    private void ballot(SubjectId person, IssueId issue, int level, int revision) {
        town.done(Town.CLERK, new CastBallot(Q1, issue, person, level, revision));
    }

    @Test
    void a_disclosed_result_is_an_entry_with_unit_matter_measures_result_and_days() {
        IssueId issue = town.published();
        DisclosedEntry entry = entries().get(0);
        assertThat(entry.kind()).isEqualTo(EntryKind.RESULT);
        assertThat(entry.issue()).isEqualTo(issue);
        assertThat(entry.cycle()).isZero();
        assertThat(entry.person()).isEqualTo(Town.RESIDENT);
        assertThat(entry.recorded()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(entry.fields())
                .contains(
                        entry(UNIT, "community-1"),
                        entry(CATEGORY, "health"),
                        entry(MATTER, "A dark stairwell"),
                        entry(MEASURES, "A new lamp"),
                        entry(RESULT, "It is light again"),
                        entry(RAISED, "2026-03-02"),
                        entry(ACCEPTED, "2026-03-02"),
                        entry(COMPLETED, "2026-03-02"),
                        entry(PUBLISHED, "2026-03-02"))
                .containsKey(OBJECT_BY)
                .hasSize(10);
    }

    @Test
    void nothing_is_disclosed_before_its_time() {
        town.doneDirectly();
        assertThat(entries()).isEmpty();
        assertThat(entries(new LedgerId("elsewhere"), Town.LEDGER)).isEmpty();
    }

    @Test
    void an_objection_and_its_ruling_are_entries_of_their_own_and_the_words_stay_in_the_vault() {
        IssueId issue = town.published();
        ImmutableList<DisclosedEntry> before = entries();
        ObjectionId dismissed = object(issue);
        decide(issue, dismissed, false);
        ObjectionId upheld = object(issue);
        decide(issue, upheld, true);
        ImmutableList<DisclosedEntry> after = entries();
        assertThat(after.subList(0, 1)).isEqualTo(before);
        assertThat(after)
                .extracting(DisclosedEntry::kind)
                .containsExactly(
                        EntryKind.RESULT, EntryKind.OBJECTION, EntryKind.RULING, EntryKind.OBJECTION, EntryKind.RULING);
        assertThat(after.get(1).person()).isEqualTo(NEIGHBOUR);
        assertThat(after.get(1).fields())
                .contains(entry(OBJECTION, dismissed.value()), entry(OBJECTED, "2026-03-02"))
                .doesNotContainValue("It flickers");
        assertThat(after.get(2).fields())
                .contains(
                        entry(OBJECTION, dismissed.value()), entry(RULING, "dismissed"), entry(REASON, "Looked at it"));
        assertThat(after.get(4).fields()).contains(entry(OBJECTION, upheld.value()), entry(RULING, "upheld"));
    }

    @Test
    void a_close_is_an_entry_with_its_histograms_its_grade_and_what_was_not_counted() {
        IssueId issue = inRound();
        ballot(NEIGHBOUR, issue, 1, 1);
        ballot(NEIGHBOUR, issue, 4, 2);
        ballot(TEACHER, issue, 5, 1);
        town.wait(40);
        town.tick();
        DisclosedEntry close = entries().get(1);
        assertThat(close.kind()).isEqualTo(EntryKind.CLOSE);
        assertThat(close.ballots())
                .containsOnly(
                        entry(Party.RESIDENTS, Histogram.of(4, 1)), entry(Party.PARTY_MEMBERS, Histogram.of(5, 1)));
        assertThat(close.fields())
                .contains(
                        entry(UNIT, "community-1"),
                        entry(ROUND, "2026-Q1"),
                        entry(SCORE, "31/7"),
                        entry(REPLACED_BALLOTS, "1"),
                        entry(LATE_BALLOTS, "0"))
                .containsKey(CLOSED);
        assertThat(LocalDate.parse(close.fields().get(CLOSED))).isBefore(close.recorded());
        assertThat(close.weighting())
                .hasValueSatisfying(weighting ->
                        assertThat(weighting.weights()).containsOnlyKeys(Party.PARTY_MEMBERS, Party.RESIDENTS));
    }

    @Test
    void a_corrected_grade_is_an_entry_that_cites_the_close() {
        IssueId issue = inRound();
        ballot(NEIGHBOUR, issue, 4, 1);
        ballot(TEACHER, issue, 5, 1);
        town.wait(40);
        town.tick();
        town.done(
                Town.SUPERVISOR,
                new EvaluateCommand.CorrectScore(issue, ImmutableSet.of(TEACHER), "Was no representative"));
        DisclosedEntry close = entries().get(1);
        DisclosedEntry correction = entries().get(2);
        assertThat(correction.kind()).isEqualTo(EntryKind.CORRECTION);
        assertThat(correction.ballots()).containsOnly(entry(Party.RESIDENTS, Histogram.of(4, 1)));
        assertThat(correction.weighting()).isEmpty();
        assertThat(correction.person()).isEqualTo(TEACHER);
        assertThat(correction.fields())
                .contains(
                        entry(ROUND, "2026-Q1"),
                        entry(SCORE, "4"),
                        entry(DisclosedField.EXCLUDED_BALLOTS, "1"),
                        entry(DisclosedField.REPLACES, close.fields().get(DisclosedField.STATEMENT)))
                .doesNotContainValue(TEACHER.value());
    }

    @Test
    void a_late_ballot_of_one_cycle_is_no_late_ballot_of_the_next() {
        IssueId issue = inRound();
        town.wait(40);
        town.tick();
        ballot(NEIGHBOUR, issue, 1, 1);
        town.done(Town.SUPERVISOR, new EvaluateCommand.Reopen(issue, ReopeningCause.DISAGREEMENT, "Dark again"));
        town.done(Town.OFFICER, Town.triage(issue));
        AssignmentId again = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, again));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, again, "A better lamp"));
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "Matter", "Measures", "Result"));
        town.now = Instant.parse("2026-09-01T00:00:00Z");
        town.tick();
        assertThat(entries()).extracting(DisclosedEntry::kind).endsWith(EntryKind.RESULT, EntryKind.CLOSE);
        assertThat(entries().get(3).cycle()).isEqualTo(1);
        assertThat(entries().get(3).fields()).contains(entry(LATE_BALLOTS, "0"));
    }

    @Test
    void the_hashes_of_a_grade_cannot_be_hidden() {
        DisclosurePolicy policy = DisclosurePolicy.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> policy.with(DisclosedField.STATEMENT, Privacy.GUESSABLE));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.with(DisclosedField.REPLACES, Privacy.WITHHELD));
    }

    @Test
    void a_grade_cannot_be_hidden_from_whoever_computes_it_again() {
        DisclosurePolicy policy = DisclosurePolicy.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.with(DisclosedField.SCORE, Privacy.WITHHELD))
                .withMessageContaining("field SCORE cannot be WITHHELD");
        assertThatIllegalArgumentException().isThrownBy(() -> policy.with(DisclosedField.ROUND, Privacy.GUESSABLE));
    }

    @Test
    void a_merged_view_answers_for_each_ledger() {
        town.published();
        assertThat(entries(Town.LEDGER, new LedgerId("empty"), Town.LEDGER))
                .isEqualTo(entries())
                .hasSize(1);
        assertThat(town.governance.<Disclosure, Optional<Instant>>ask(
                        Disclosure.VIEW, Town.LEDGER, view -> view.lastRecorded(Town.LEDGER)))
                .contains(town.now);
    }
}
