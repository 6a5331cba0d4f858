package io.github.fourmatters.governance.testkit.invariant;

import static io.github.fourmatters.governance.issue.Role.BRANCH_SECRETARY;
import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.EVALUATION_CLERK;
import static io.github.fourmatters.governance.issue.Role.EVALUATOR;
import static io.github.fourmatters.governance.issue.Role.GRID_WORKER;
import static io.github.fourmatters.governance.issue.Role.RESIDENT;
import static io.github.fourmatters.governance.issue.Role.SUPERVISOR;
import static io.github.fourmatters.governance.issue.Role.SYSTEM;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.fourmatters.governance.act.ActEvent;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.supervise.SuperviseEvent;
import io.github.fourmatters.governance.testkit.Attempt;
import io.github.fourmatters.governance.testkit.History;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may bring which fact about, and whether the actor's grants at that moment say so. */
final class RoleInvariants {
    private static final ImmutableSetMultimap<Class<? extends Event>, Role> MAY =
            ImmutableSetMultimap.<Class<? extends Event>, Role>builder()
                    .putAll(RaiseEvent.IssueRaised.class, COMMUNITY_OFFICER, GRID_WORKER, RESIDENT)
                    .putAll(RaiseEvent.IssueAccepted.class, COMMUNITY_OFFICER)
                    .putAll(RaiseEvent.IssueRejected.class, COMMUNITY_OFFICER)
                    .putAll(RaiseEvent.IssueReferred.class, COMMUNITY_OFFICER)
                    .putAll(RaiseEvent.IssueMerged.class, COMMUNITY_OFFICER)
                    .putAll(RaiseEvent.ReportsReceived.class, COMMUNITY_OFFICER)
                    .putAll(RaiseEvent.ComplainantWithdrew.class, RESIDENT)
                    .putAll(RaiseEvent.ResponseRecorded.class, COMMUNITY_OFFICER, GRID_WORKER)
                    .putAll(RaiseEvent.OutreachRecorded.class, COMMUNITY_OFFICER, GRID_WORKER)
                    .putAll(DeliberateIssueEvent.IssueTriaged.class, COMMUNITY_OFFICER, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.ClosedWithoutAction.class, COMMUNITY_OFFICER, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.IssueTabled.class, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.DeliberationPostponed.class, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.ResolutionAdopted.class, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.ProposalDefeated.class, BRANCH_SECRETARY)
                    .putAll(DeliberateIssueEvent.DirectSettlementChosen.class, COMMUNITY_OFFICER)
                    .putAll(MeetingEvent.MeetingConvened.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.UnitsAttended.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.TextProposed.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.UnitRecused.class, BRANCH_SECRETARY, UNIT_LIAISON)
                    .putAll(MeetingEvent.AmendmentProposed.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.MeetingAdjourned.class, BRANCH_SECRETARY)
                    .putAll(VotingEvent.VoteCast.class, UNIT_LIAISON)
                    .putAll(VotingEvent.PaperCast.class, UNIT_LIAISON)
                    .putAll(VotingEvent.PapersCounted.class, BRANCH_SECRETARY)
                    .putAll(VotingEvent.TieBroken.class, UNIT_LIAISON)
                    .putAll(VotingEvent.AmendmentDecided.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.ChairTookTurn.class, BRANCH_SECRETARY)
                    .putAll(DeliberateEvent.TriageMeetingHeld.class, COMMUNITY_OFFICER, BRANCH_SECRETARY)
                    .putAll(VotingEvent.ItemDecided.class, BRANCH_SECRETARY)
                    .putAll(MeetingEvent.MeetingClosed.class, BRANCH_SECRETARY)
                    .putAll(ActIssueEvent.AssignmentAccepted.class, UNIT_LIAISON, COMMUNITY_OFFICER)
                    .putAll(ActIssueEvent.AssignmentDeclined.class, UNIT_LIAISON)
                    .putAll(ActIssueEvent.AssignmentStarted.class, UNIT_LIAISON)
                    .putAll(ActIssueEvent.AssignmentReturned.class, UNIT_LIAISON)
                    .putAll(ActIssueEvent.AssignmentCompleted.class, UNIT_LIAISON)
                    .putAll(ActIssueEvent.AssignmentReassigned.class, COMMUNITY_OFFICER)
                    .putAll(ActIssueEvent.OfferExpired.class, SYSTEM)
                    .putAll(DueDateEvent.AssignmentPaused.class, COMMUNITY_OFFICER, SUPERVISOR)
                    .putAll(DueDateEvent.AssignmentResumed.class, COMMUNITY_OFFICER, SUPERVISOR, UNIT_LIAISON)
                    .putAll(DueDateEvent.ExtensionRequested.class, UNIT_LIAISON)
                    .putAll(DueDateEvent.ExtensionGranted.class, COMMUNITY_OFFICER, SUPERVISOR)
                    .putAll(DueDateEvent.ExtensionRefused.class, COMMUNITY_OFFICER, SUPERVISOR)
                    .putAll(DueDateEvent.DueWarned.class, SYSTEM)
                    .putAll(ActIssueEvent.PlanFailed.class, COMMUNITY_OFFICER)
                    .putAll(ActIssueEvent.IssueCompleted.class, UNIT_LIAISON, SYSTEM)
                    .putAll(ActIssueEvent.ReworkOrdered.class, RESIDENT, SUPERVISOR)
                    .putAll(ActEvent.ErrandRecorded.class, COMMUNITY_OFFICER, GRID_WORKER)
                    .putAll(ActEvent.SessionRecorded.class, COMMUNITY_OFFICER, UNIT_LIAISON)
                    .putAll(SuperviseEvent.RungReached.class, SYSTEM)
                    .putAll(SuperviseEvent.NextRungSet.class, SYSTEM)
                    .putAll(SuperviseEvent.AccountabilityOpened.class, SYSTEM, SUPERVISOR, COMMUNITY_OFFICER)
                    .putAll(SuperviseEvent.StatementAttached.class, UNIT_LIAISON)
                    .putAll(SuperviseEvent.AccountabilityAppealed.class, UNIT_LIAISON)
                    .putAll(SuperviseEvent.AppealDecided.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.ResultConfirmed.class, RESIDENT)
                    .putAll(EvaluateIssueEvent.ResultDisconfirmed.class, RESIDENT)
                    .putAll(EvaluateIssueEvent.ConfirmationLapsed.class, SYSTEM)
                    .putAll(EvaluateIssueEvent.ResultPublished.class, COMMUNITY_OFFICER)
                    .putAll(EvaluateIssueEvent.ObjectionRaised.class, RESIDENT)
                    .putAll(EvaluateIssueEvent.ObjectionUpheld.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.ObjectionDismissed.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.ObjectionsEnded.class, SYSTEM, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.VerificationRecorded.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.CallBackRecorded.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.BallotCast.class, EVALUATION_CLERK, EVALUATOR)
                    .putAll(EvaluateIssueEvent.IssueClosed.class, SYSTEM)
                    .putAll(EvaluateIssueEvent.ScoreCorrected.class, SUPERVISOR)
                    .putAll(EvaluateIssueEvent.IssueReopened.class, SUPERVISOR, COMMUNITY_OFFICER)
                    .putAll(RoundEvent.RoundScheduled.class, EVALUATION_CLERK, SYSTEM, SUPERVISOR)
                    .putAll(RoundEvent.EvaluatorsEnrolled.class, EVALUATION_CLERK)
                    .putAll(RoundEvent.RoundOpened.class, SYSTEM)
                    .putAll(RoundEvent.RoundClosed.class, SYSTEM)
                    .build();

    static final ImmutableList<Invariant> ALL =
            ImmutableList.of(Invariant.of(37, "the actor held the role then", RoleInvariants::violations));

    private RoleInvariants() {}

    private static ImmutableList<String> violations(History history) {
        Map<CommandId, Actor> actors = new HashMap<>();
        for (Attempt attempt : history.attempts()) {
            if (attempt.outcome().isAccepted()) {
                actors.put(attempt.envelope().id(), attempt.envelope().actor());
            }
        }
        return Replay.eachFact((chronicle, fact) -> {
                    Actor actor = actors.getOrDefault(fact.command(), Actor.system());
                    return wrong(chronicle, fact, actor, history.ledger());
                })
                .apply(history);
    }

    private static Optional<String> wrong(Chronicle chronicle, Recorded<Fact> recorded, Actor actor, LedgerId ledger) {
        Fact fact = recorded.payload();
        boolean known = actor.id().equals(fact.actor());
        boolean allowed = MAY.containsEntry(fact.event().getClass(), fact.role());
        Set<? extends Scope> scopes = Reach.of(chronicle, fact, ledger);
        boolean held = actor.grants().stream()
                .anyMatch(grant -> grant.role() == fact.role() && reaches(grant, scopes, ledger));
        return Replay.when(
                !known || !allowed || !held,
                fact.role() + " as far as " + scopes + ", allowed: " + allowed + ", by " + actor);
    }

    private static boolean reaches(Grant grant, Set<? extends Scope> wanted, LedgerId ledger) {
        return grant.scope() instanceof Scope.Everywhere
                || grant.scope().equals(new Scope.Community(ledger))
                || wanted.contains(grant.scope());
    }
}
