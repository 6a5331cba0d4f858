package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GovernanceTest {
    private static final Quarter Q1 = new Quarter(2026, 1);

    private final Town town = new Town();

    @Test
    void an_issue_goes_all_the_way_from_a_resident_to_a_closed_evaluation() {
        SubjectId neighbour = new SubjectId("neighbour");
        SubjectId member = new SubjectId("member");
        town.done(
                Town.CLERK,
                new EvaluateCommand.Enrol(
                        Q1,
                        ImmutableList.of(
                                new RosterEntry(neighbour, Party.RESIDENTS, Optional.empty()),
                                new RosterEntry(member, Party.PARTY_MEMBERS, Optional.empty()))));
        IssueId issue = town.triaged();
        AssignmentId assignment = town.adopted(issue, Town.SCHOOL);
        Actor school = Town.liaison(Town.SCHOOL);
        town.done(school, new ActCommand.AcceptAssignment(issue, assignment));
        town.done(school, new ActCommand.StartAssignment(issue, assignment));
        town.done(school, new ActCommand.CompleteAssignment(issue, assignment, "Done"));
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "Matter", "Measures", "Result"));
        town.now = Instant.parse("2026-04-02T00:00:00Z");
        town.tick();
        town.done(Town.CLERK, new CastBallot(Q1, issue, neighbour, 4, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, member, 5, 1));
        town.done(Town.CLERK, new CastBallot(Q1, issue, neighbour, 2, 2));
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
        EvaluateIssueEvent.IssueClosed closed =
                (EvaluateIssueEvent.IssueClosed) town.last(EvaluateIssueEvent.IssueClosed.class)
                        .orElseThrow()
                        .payload()
                        .event();
        assertThat(closed.score()).contains(Rational.of(30 * 5 + 40 * 2, 70));
    }

    @Test
    void what_fell_due_while_nobody_turned_the_clock_takes_effect_at_its_own_instant_and_in_order() {
        town.doneDirectly();
        IssueId issue = town.published();
        town.now = Instant.parse("2026-06-30T00:00:00Z");
        assertThat(town.tick()).isEqualTo(new TickReport(5, 0, 0));
        ImmutableList<Recorded<Fact>> feed = town.feed();
        Recorded<Fact> lapsed =
                town.last(EvaluateIssueEvent.ConfirmationLapsed.class).orElseThrow();
        assertThat(lapsed.payload().occurredAt()).isEqualTo(Instant.parse("2026-03-09T15:59:59.999999Z"));
        assertThat(lapsed.payload().role()).isEqualTo(Role.SYSTEM);
        assertThat(lapsed.recordedAt()).isEqualTo(town.now);
        assertThat(feed.subList(feed.size() - 4, feed.size()))
                .extracting(recorded -> recorded.payload().event().getClass().getSimpleName())
                .containsExactly("ObjectionsEnded", "RoundOpened", "RoundClosed", "IssueClosed");
        assertThat(issue).isNotNull();
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    @Test
    void a_command_given_twice_answers_what_it_answered_first_and_changes_nothing() {
        Envelope envelope = new Envelope(new CommandId("once"), Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
        Outcome.Accepted first = town.governance.execute(envelope).orThrow();
        Outcome.Accepted second = town.governance.execute(envelope).orThrow();
        assertThat(second.repeated()).isTrue();
        assertThat(second.facts()).isEqualTo(first.facts());
        assertThat(town.head()).isEqualTo(1);
    }

    @Test
    void a_command_that_could_not_be_given_again_is_still_answered_as_it_was_first() {
        IssueId issue = town.raised();
        Envelope accept =
                new Envelope(new CommandId("accept"), Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue));
        town.governance.execute(accept).orThrow();
        assertThat(town.governance.execute(accept).orThrow().repeated()).isTrue();
    }

    @Test
    void a_command_that_has_become_possible_again_is_still_answered_as_it_was_first() {
        IssueId issue = town.doneDirectly();
        Envelope disconfirm = new Envelope(
                new CommandId("disconfirm"),
                Town.LEDGER,
                Town.resident(),
                new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, "Still dark", ImmutableList.of()));
        Outcome.Accepted first = town.governance.execute(disconfirm).orThrow();
        AssignmentId rework = Assignment.leadOf(
                first.first(ActIssueEvent.ReworkOrdered.class).measures().get(0).id());
        town.done(Town.OFFICER, new ActCommand.AcceptAssignment(issue, rework));
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, rework));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, rework, "Light again"));
        long head = town.head();
        assertThat(town.governance.execute(disconfirm)).isEqualTo(new Outcome.Accepted(first.facts(), true));
        assertThat(town.head()).isEqualTo(head);
    }

    @Test
    void a_command_id_is_refused_for_other_content() {
        IssueId issue = town.raised();
        CommandId id = new CommandId("c1");
        Outcome outcome =
                town.governance.execute(new Envelope(id, Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue)));
        assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo(CommonRefusalReason.COMMAND_ID_REUSED);
    }

    @Test
    void null_inside_a_command_is_refused_by_name_and_changes_nothing() {
        assertThatThrownBy(() -> town.give(Town.OFFICER, Town.raise(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Raise.words");
        assertThat(town.head()).isZero();
    }

    @Test
    void the_words_of_a_report_stand_in_the_vault_alone() {
        town.done(Town.OFFICER, Town.raise("The pump by the gate is loud"));
        assertThat(town.feed().toString()).doesNotContain("pump");
        RaiseEvent.IssueRaised raised = (RaiseEvent.IssueRaised)
                town.last(RaiseEvent.IssueRaised.class).orElseThrow().payload().event();
        byte[] entry = town.storage
                .vault()
                .get(Town.LEDGER, Town.RESIDENT, "report/" + raised.report())
                .orElseThrow();
        assertThat(new String(entry, 16, entry.length - 16, StandardCharsets.UTF_8))
                .isEqualTo("The pump by the gate is loud");
    }

    @Test
    void a_command_in_a_transaction_that_the_caller_rolls_back_leaves_nothing_behind() {
        IssueId issue = town.raised();
        Envelope accept =
                new Envelope(new CommandId("accept"), Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue));
        assertThatThrownBy(() -> town.storage.transactions().call(tx -> {
                    assertThat(town.governance.execute(tx, accept).isAccepted()).isTrue();
                    throw new IllegalStateException("the caller changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(town.head()).isEqualTo(1);
        assertThat(town.governance.execute(accept).orThrow().repeated()).isFalse();
    }

    @Test
    void two_commands_in_one_transaction_of_the_caller_see_each_other() {
        IssueId issue = town.raised();
        town.storage.transactions().call(tx -> {
            Outcome first = town.governance.execute(
                    tx, new Envelope(new CommandId("a"), Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue)));
            Outcome second = town.governance.execute(
                    tx, new Envelope(new CommandId("b"), Town.LEDGER, Town.OFFICER, Town.triage(issue)));
            assertThat(first.isAccepted() && second.isAccepted()).isTrue();
            return second;
        });
        assertThat(town.head()).isEqualTo(3);
    }

    @Test
    void a_second_node_with_old_memories_still_decides_on_what_is_true_now() {
        IssueId issue = town.raised();
        Town other = new Town("d", town.storage, Charter.fourMatters());
        assertThat(other.refused(Town.OFFICER, Town.triage(issue))).isEqualTo(CommonRefusalReason.WRONG_STAGE);
        town.governance
                .execute(new Envelope(new CommandId("x"), Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue)))
                .orThrow();
        other.done(Town.OFFICER, Town.triage(issue));
        assertThat(town.refused(Town.OFFICER, Town.triage(issue))).isEqualTo(CommonRefusalReason.WRONG_STAGE);
    }

    @Test
    void a_clock_that_goes_back_does_not_take_the_ledger_back() {
        IssueId issue = town.raised();
        Instant first = town.now;
        town.now = first.minusSeconds(3600);
        Recorded<Fact> accepted =
                town.done(Town.OFFICER, new RaiseCommand.Accept(issue)).facts().get(0);
        assertThat(accepted.recordedAt()).isEqualTo(first);
        assertThat(accepted.payload().occurredAt()).isEqualTo(first);
    }

    @Test
    void a_second_charter_at_one_instant_is_refused_by_name() {
        Charter other = Charter.fourMatters().toBuilder().version("other").build();
        assertThatThrownBy(() ->
                        Governance.builder().charter(Charter.fourMatters()).charter(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four-matters-1")
                .hasMessageContaining("other");
    }

    @Test
    void a_later_charter_rules_from_its_instant_on_and_is_named_in_each_fact() {
        Instant change = town.now.plusSeconds(60);
        Governance governance = Governance.builder()
                .storage(town.storage)
                .charter(Charter.fourMatters())
                .charterFrom(
                        change,
                        Charter.fourMatters().toBuilder()
                                .version("later")
                                .longestReport(3)
                                .build())
                .clock(() -> town.now)
                .build();
        Envelope before = new Envelope(new CommandId("1"), Town.LEDGER, Town.OFFICER, Town.raise("Long words"));
        Event event = governance.execute(before).orThrow().first(RaiseEvent.IssueRaised.class);
        assertThat(event).isNotNull();
        town.now = change;
        Envelope after = new Envelope(new CommandId("2"), Town.LEDGER, Town.OFFICER, Town.raise("Long words"));
        assertThat(((Outcome.Refused) governance.execute(after)).refusal().reason())
                .isEqualTo(CommonRefusalReason.TEXT_TOO_LONG);
        assertThat(town.feed().get(0).payload().charter()).isEqualTo("four-matters-1");
    }
}
