package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.EvaluateRefusalReason;
import io.github.fourmatters.governance.evaluate.ObjectionId;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a done issue to a closed one, and back. */
class ResultTest {
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");
    private static final SubjectId TEACHER = new SubjectId("teacher");
    private static final SubjectId OFFICIAL = new SubjectId("official");
    private static final Instant ROUND = Instant.parse("2026-04-02T00:00:00Z");

    private final Town town = new Town();

    private <E extends Event> E last(Class<E> type) {
        return type.cast(town.last(type).orElseThrow().payload().event());
    }

    private void enrol() {
        town.enrol(
                Q1,
                new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()),
                new RosterEntry(TEACHER, Party.PARTY_MEMBERS, Optional.of(Town.SCHOOL)),
                new RosterEntry(OFFICIAL, Party.COMMUNITY, Optional.empty()));
    }

    private IssueId doneBy(UnitId unit) {
        IssueId issue = town.triaged();
        AssignmentId assignment = town.adopted(issue, unit);
        complete(issue, assignment, Town.liaison(unit));
        return issue;
    }

    private void complete(IssueId issue, AssignmentId assignment, Actor liaison) {
        town.done(liaison, new ActCommand.AcceptAssignment(issue, assignment));
        town.done(liaison, new ActCommand.StartAssignment(issue, assignment));
        town.done(liaison, new ActCommand.CompleteAssignment(issue, assignment, "Done"));
    }

    private IssueId evaluated(IssueId issue) {
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
        town.done(Town.OFFICER, new EvaluateCommand.Publish(issue, "Matter", "Measures", "Result"));
        town.now = ROUND;
        town.tick();
        return issue;
    }

    @Test
    void a_resident_who_disconfirms_without_naming_measures_gets_rework_by_the_same_unit() {
        IssueId issue = doneBy(Town.SCHOOL);
        town.done(
                Town.resident(),
                new EvaluateCommand.Disconfirm(issue, Town.RESIDENT, "Still dark", ImmutableList.of()));
        Measure rework = last(ActIssueEvent.ReworkOrdered.class).measures().get(0);
        assertThat(rework.lead()).isEqualTo(Town.SCHOOL);
        assertThat(rework.required()).isTrue();
        complete(issue, Assignment.leadOf(rework.id()), Town.liaison(Town.SCHOOL));
        assertThat(last(ActIssueEvent.IssueCompleted.class).issue()).isEqualTo(issue);
        town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT));
    }

    @Test
    void nobody_confirms_for_a_resident_and_nobody_after_the_window() {
        IssueId issue = doneBy(Town.SCHOOL);
        EvaluateCommand.Confirm confirm = new EvaluateCommand.Confirm(issue, Town.RESIDENT);
        assertThat(town.refused(Town.OFFICER, confirm)).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
        assertThat(town.refused(Actor.resident(NEIGHBOUR), new EvaluateCommand.Confirm(issue, NEIGHBOUR)))
                .isEqualTo(EvaluateRefusalReason.NOT_A_COMPLAINANT);
        town.wait(30);
        assertThat(town.refused(Town.resident(), confirm)).isEqualTo(CommonRefusalReason.WRONG_STAGE);
        town.tick();
        assertThat(last(EvaluateIssueEvent.ConfirmationLapsed.class).issue()).isEqualTo(issue);
        assertThat(town.last(EvaluateIssueEvent.ResultConfirmed.class)).isEmpty();
    }

    @Test
    void an_upheld_objection_sends_the_issue_back_to_work_and_a_dismissed_one_does_not() {
        IssueId issue = town.published();
        ObjectionId first = object(issue);
        town.done(
                Town.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, first, false, "Looked at it", ImmutableList.of()));
        assertThat(last(EvaluateIssueEvent.ObjectionDismissed.class).objector()).isEqualTo(NEIGHBOUR);
        ObjectionId second = object(issue);
        assertThat(town.refused(
                        insider(),
                        new EvaluateCommand.DecideObjection(issue, second, true, "Right", ImmutableList.of())))
                .isEqualTo(CommonRefusalReason.CONFLICT_OF_INTEREST);
        town.done(
                Town.SUPERVISOR, new EvaluateCommand.DecideObjection(issue, second, true, "Right", ImmutableList.of()));
        assertThat(last(ActIssueEvent.ReworkOrdered.class).measures()).hasSize(1);
    }

    /** A supervisor of the whole community who belongs to the unit that did the work. */
    private static Actor insider() {
        return Actor.of("insider", Role.SUPERVISOR, new Scope.Community(Town.LEDGER))
                .and(Role.UNIT_LIAISON, new Scope.Unit(Town.COMMUNITY));
    }

    private ObjectionId object(IssueId issue) {
        return town.done(Actor.resident(NEIGHBOUR), new EvaluateCommand.RaiseObjection(issue, NEIGHBOUR, "It flickers"))
                .first(EvaluateIssueEvent.ObjectionRaised.class)
                .objection();
    }

    @Test
    void an_objection_that_is_dismissed_after_the_window_lets_the_issue_into_its_round_at_once() {
        IssueId issue = town.published();
        ObjectionId objection = object(issue);
        town.wait(20);
        assertThat(town.tick().carriedOut()).isZero();
        assertThat(town.refused(
                        Actor.resident(NEIGHBOUR),
                        new EvaluateCommand.RaiseObjection(issue, NEIGHBOUR, "And another thing")))
                .isEqualTo(EvaluateRefusalReason.OBJECTIONS_OVER);
        town.done(
                Town.SUPERVISOR,
                new EvaluateCommand.DecideObjection(issue, objection, false, "It does not", ImmutableList.of()));
        assertThat(last(EvaluateIssueEvent.ObjectionsEnded.class).quarter()).isEqualTo(Q1);
    }

    @Test
    void a_member_of_the_performing_unit_and_a_person_on_no_roster_cannot_vote() {
        enrol();
        IssueId issue = evaluated(doneBy(Town.SCHOOL));
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, TEACHER, 5, 1)))
                .isEqualTo(CommonRefusalReason.CONFLICT_OF_INTEREST);
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, new SubjectId("stranger"), 5, 1)))
                .isEqualTo(EvaluateRefusalReason.NOT_ON_ROSTER);
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 6, 1)))
                .isEqualTo(EvaluateRefusalReason.LEVEL_UNKNOWN);
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 1, 1)))
                .isEqualTo(EvaluateRefusalReason.REVISION_NOT_NEXT);
    }

    @Test
    void the_community_does_not_grade_what_it_settled_itself() {
        enrol();
        IssueId issue = evaluated(town.doneDirectly());
        assertThat(town.refused(Town.CLERK, new CastBallot(Q1, issue, OFFICIAL, 5, 1)))
                .isEqualTo(EvaluateRefusalReason.PARTY_PERFORMED);
    }

    @Test
    void a_late_ballot_is_kept_and_not_counted() {
        enrol();
        IssueId issue = evaluated(doneBy(Town.SCHOOL));
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 5, 1));
        assertThat(last(EvaluateIssueEvent.BallotCast.class).counted()).isFalse();
        assertThat(last(EvaluateIssueEvent.IssueClosed.class).score()).isEmpty();
    }

    @Test
    void a_roster_is_settled_when_its_quarter_has_ended() {
        town.now = ROUND;
        assertThat(town.refused(
                        Town.CLERK,
                        new EvaluateCommand.Enrol(
                                Q1, ImmutableList.of(new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty())))))
                .isEqualTo(EvaluateRefusalReason.ROSTER_FROZEN);
    }

    @Test
    void the_clocks_commands_are_refused_before_their_time_and_to_everybody_else() {
        IssueId issue = town.doneDirectly();
        EvaluateCommand.LapseConfirmation lapse = new EvaluateCommand.LapseConfirmation(issue);
        assertThat(town.refused(Actor.system(), lapse)).isEqualTo(CommonRefusalReason.NOT_YET_DUE);
        assertThat(town.refused(Town.OFFICER, lapse)).isEqualTo(CommonRefusalReason.NOT_PERMITTED);
    }

    @Test
    void a_closed_issue_is_reopened_with_a_new_cycle_and_can_be_settled_again() {
        IssueId issue = evaluated(town.doneDirectly());
        town.now = Instant.parse("2026-05-01T00:00:00Z");
        town.tick();
        town.done(
                Town.SUPERVISOR, new EvaluateCommand.Reopen(issue, ReopeningCause.REBOUND, "The lamp is broken again"));
        assertThat(last(EvaluateIssueEvent.IssueReopened.class).cycle()).isEqualTo(1);
        town.done(Town.OFFICER, Town.triage(issue));
        AssignmentId again = town.settled(issue);
        town.done(Town.OFFICER, new ActCommand.StartAssignment(issue, again));
        town.done(Town.OFFICER, new ActCommand.CompleteAssignment(issue, again, "A better lamp"));
        assertThat(last(ActIssueEvent.IssueCompleted.class).cycle()).isEqualTo(1);
    }

    @Test
    void who_was_not_reached_said_nothing_and_no_performer_calls_back() {
        IssueId issue = town.doneDirectly();
        assertThat(town.refused(
                        Town.SUPERVISOR, new EvaluateCommand.RecordCallBack(issue, Town.RESIDENT, false, true, true)))
                .isEqualTo(EvaluateRefusalReason.NOT_REACHED);
        assertThat(town.refused(insider(), new EvaluateCommand.RecordCallBack(issue, Town.RESIDENT, true, true, true)))
                .isEqualTo(CommonRefusalReason.CONFLICT_OF_INTEREST);
        town.done(Town.SUPERVISOR, new EvaluateCommand.RecordCallBack(issue, Town.RESIDENT, true, true, false));
        town.done(Town.SUPERVISOR, new EvaluateCommand.RecordVerification(issue, true));
    }

    @Test
    void an_offer_that_nobody_takes_expires_and_the_plan_can_be_made_anew() {
        IssueId issue = town.triaged();
        AssignmentId offer = town.adopted(issue, Town.SCHOOL);
        town.wait(20);
        assertThat(town.tick().carriedOut()).isEqualTo(1);
        assertThat(last(ActIssueEvent.OfferExpired.class).assignment()).isEqualTo(offer);
        town.done(Town.OFFICER, new ActCommand.Replan(issue, "Nobody answered"));
        assertThat(last(ActIssueEvent.PlanFailed.class).issue()).isEqualTo(issue);
    }
}
