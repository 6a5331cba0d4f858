package io.github.fourmatters.governance.act;

import static io.github.fourmatters.governance.act.AssignmentStatus.ACCEPTED;
import static io.github.fourmatters.governance.act.AssignmentStatus.COMPLETED;
import static io.github.fourmatters.governance.act.AssignmentStatus.OFFERED;
import static io.github.fourmatters.governance.act.AssignmentStatus.STARTED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;

import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentAccepted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentDeclined;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReassigned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentReturned;
import io.github.fourmatters.governance.act.ActIssueEvent.AssignmentStarted;
import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.act.ActIssueEvent.OfferExpired;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.calendar.DeadlineBasis;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rules of one assignment, from its offer to its end. */
final class AssignmentDecider {
    private final DecisionInput<ActPolicy> input;
    private final Context context;
    private final ActPolicy policy;
    private final IssueId issue;
    private final AssignmentId id;

    AssignmentDecider(DecisionInput<ActPolicy> input, IssueId issue, AssignmentId id) {
        this.input = input;
        this.context = input.context();
        this.policy = input.policy();
        this.issue = issue;
        this.id = id;
    }

    Decision accept(ActCommand.AcceptAssignment command) {
        return byUnit(command, EnumSet.of(OFFERED))
                .require(() -> !context.isLate(assignment().acceptBy()), ActRefusalReason.OFFER_EXPIRED, "offer", id)
                .require(() -> returnBy().isPresent(), CALENDAR_NOT_COVERED, "return window from", context.now())
                .accept(draft -> draft.add(new AssignmentAccepted(
                        issue,
                        cycle(),
                        id,
                        progress().is(Stage.PLANNED),
                        returnBy().orElseThrow(),
                        warnAt(assignment().due().current(), assignment().due().pace()))));
    }

    Decision decline(ActCommand.DeclineAssignment command) {
        AssignmentDeclined declined = new AssignmentDeclined(issue, cycle(), id, command.reason());
        return byUnit(command, EnumSet.of(OFFERED))
                .text("reason", command.reason(), context.terms().longestText())
                .unless(() -> confirmationNotCovered(declined))
                .accept(draft -> end(draft, declined));
    }

    Decision start(ActCommand.StartAssignment command) {
        return byUnit(command, EnumSet.of(ACCEPTED))
                .accept(draft -> draft.add(new AssignmentStarted(issue, cycle(), id)));
    }

    Decision giveBack(ActCommand.ReturnAssignment command) {
        AssignmentReturned returned = new AssignmentReturned(issue, cycle(), id, command.reason());
        return byUnit(command, EnumSet.of(ACCEPTED, STARTED))
                .text("reason", command.reason(), context.terms().longestText())
                .require(
                        () -> !context.isLate(assignment().returnBy().orElseThrow()),
                        ActRefusalReason.RETURN_WINDOW_OVER,
                        "return window",
                        assignmentOrEmpty().flatMap(Assignment::returnBy))
                .unless(() -> confirmationNotCovered(returned))
                .accept(draft -> end(draft, returned));
    }

    Decision complete(ActCommand.CompleteAssignment command) {
        AssignmentCompleted completed = new AssignmentCompleted(issue, cycle(), id, command.result());
        return byUnit(command, EnumSet.of(STARTED))
                .text("result", command.result(), context.terms().longestText())
                .unless(() -> confirmationNotCovered(completed))
                .accept(draft -> end(draft, completed));
    }

    Decision reassign(ActCommand.Reassign command) {
        return found(command)
                .require(() -> assignment().status() != COMPLETED, ActRefusalReason.WRONG_STATUS, "assignment", id)
                .require(() -> !state().isFollowed(id), ActRefusalReason.HAS_SUCCESSOR, "assignment", id)
                .require(
                        () -> !state().isBusy(command.unit(), assignment().measure()),
                        ActRefusalReason.UNIT_BUSY,
                        "unit",
                        command.unit())
                .text("reason", command.reason(), context.terms().longestText())
                .require(() -> acceptBy().isPresent(), CALENDAR_NOT_COVERED, "acceptance limit from", context.now())
                .require(() -> dueNow().isPresent(), CALENDAR_NOT_COVERED, "due date from", context.now())
                .accept(draft -> draft.add(new AssignmentReassigned(
                        issue,
                        cycle(),
                        id,
                        new AssignmentId(context.derive(1)),
                        command.unit(),
                        acceptBy().orElseThrow(),
                        dueNow().orElseThrow(),
                        command.reason())));
    }

    Decision expire(ActCommand.ExpireOffer command) {
        return found(command)
                .require(() -> assignment().status() == OFFERED, WRONG_STAGE, "assignment", id)
                .require(() -> context.hasCome(assignment().acceptBy()), NOT_YET_DUE, "expiry of offer", id)
                .unless(() -> confirmationNotCovered(expired()))
                .accept(draft -> end(draft, expired()));
    }

    private OfferExpired expired() {
        return new OfferExpired(issue, cycle(), id, assignment().unit());
    }

    /** Writes down how the assignment ended and, if that leaves nothing to do, that the issue is completed. */
    private void end(EventDraft draft, ActIssueEvent event) {
        draft.add(event);
        if (completes(event)) {
            Instant due = state().after(event).due().orElseThrow();
            draft.add(new IssueCompleted(issue, cycle(), due, confirmBy().orElseThrow()));
        }
    }

    private boolean completes(ActIssueEvent event) {
        ActState after = state().after(event);
        return progress().is(Stage.IN_PROGRESS) && after.isComplete() && !after.hasLive();
    }

    private RuleCheck byUnit(ActCommand.OnAssignment command, Set<AssignmentStatus> expected) {
        return found(command)
                .unless(() -> RuleCheck.notGranted(
                        context, Role.UNIT_LIAISON, new Scope.Unit(assignment().unit())))
                .require(
                        () -> expected.contains(assignment().status()),
                        ActRefusalReason.WRONG_STATUS,
                        "assignment",
                        assignmentOrEmpty().map(found -> found.id() + " " + found.status()));
    }

    RuleCheck found(ActCommand.OnIssue command) {
        return input.underWay(command)
                .require(() -> assignmentOrEmpty().isPresent(), ActRefusalReason.UNKNOWN_ASSIGNMENT, "assignment", id);
    }

    private Optional<Refusal> confirmationNotCovered(ActIssueEvent event) {
        return Refusal.when(
                completes(event) && confirmBy().isEmpty(),
                CALENDAR_NOT_COVERED,
                "confirmation window from",
                context.now());
    }

    private Optional<Instant> confirmBy() {
        return context.terms().due(context.now(), policy.confirmationWindow());
    }

    private Optional<Instant> returnBy() {
        return context.terms().due(context.now(), policy.returnWindow());
    }

    private Optional<Instant> acceptBy() {
        return context.terms().due(context.now(), context.terms().offerWindow());
    }

    /** The due date as it is when a pause ends now; empty if the calendar does not cover it. */
    Optional<Instant> dueNow() {
        DueDate due = assignment().due();
        return due.pause().isPresent()
                ? context.terms().reckon(time -> due.pause().get().dueAfter(context.now(), time))
                : Optional.of(due.current());
    }

    /** When to warn; empty also if the calendar does not cover the way to a day that somebody named: a warning binds nobody. */
    Optional<Instant> warnAt(Instant due, DeadlineBasis pace) {
        return context.terms()
                .reckon(time -> Deadline.warningBetween(context.now(), due, pace, policy.warningShare(), time))
                .flatMap(Function.identity());
    }

    Assignment assignment() {
        return assignmentOrEmpty().orElseThrow();
    }

    Optional<Assignment> assignmentOrEmpty() {
        return state().find(id);
    }

    int cycle() {
        return input.cycle(issue);
    }

    private ActState state() {
        return input.state(issue, ActState.FOLD);
    }

    private IssueProgress progress() {
        return input.progress(issue);
    }
}
