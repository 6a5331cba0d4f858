package io.github.fourmatters.governance.app.importing;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Envelope;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Grant;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Gives the commands on one request, as an official who may do everything that a table of the past asks for. */
final class RequestCommands {
    private final Mapping mapping;
    private final Request request;
    private final Instant at;
    private final Function<Envelope, Outcome> execution;
    private boolean late;
    private boolean changed;

    /**
     * Makes the commands on one row at one instant.
     *
     * @param mapping the mapping
     * @param step the request and the instant
     * @param execution where commands are given
     */
    RequestCommands(Mapping mapping, RequestStep step, Function<Envelope, Outcome> execution) {
        this.mapping = mapping;
        this.request = step.request();
        this.at = step.at();
        this.execution = execution;
    }

    /** Whether a command did something that had not been done by an earlier run. */
    boolean changed() {
        return changed;
    }

    OpenedIssue open() {
        IssueId issue = give(new RaiseCommand.Raise(
                        request.complainant(),
                        request.channel(),
                        request.cell(),
                        Optional.of(request.category().code()),
                        request.words()))
                .first(RaiseEvent.IssueRaised.class)
                .issue();
        give(new RaiseCommand.Accept(issue));
        give(new DeliberateCommand.Triage(issue, request.category().code(), mapping.urgency(), mapping.reach(), false));
        OpenedIssue opened = new OpenedIssue(issue, isWithdrawn() ? Optional.empty() : Optional.of(started(issue)));
        requireInTime();
        return opened;
    }

    private boolean isWithdrawn() {
        return request.end().filter(end -> end.deed() == StepKind.WITHDRAW).isPresent();
    }

    private AssignmentId started(IssueId issue) {
        AssignmentId assignment = Assignment.leadOf(give(new ActCommand.SettleDirectly(
                        issue,
                        request.unit(),
                        String.join(" / ", request.category().names()),
                        request.dueOn()))
                .first(DeliberateIssueEvent.DirectSettlementChosen.class)
                .measure()
                .id());
        give(new ActCommand.StartAssignment(issue, assignment));
        return assignment;
    }

    void withdraw(OpenedIssue opened) {
        give(new RaiseCommand.Withdraw(opened.issue(), request.complainant()));
        requireInTime();
    }

    void complete(OpenedIssue opened) {
        give(new ActCommand.CompleteAssignment(
                opened.issue(), opened.assignment().orElseThrow(), mapping.result()));
        requireInTime();
    }

    private Outcome.Accepted give(Command command) {
        Outcome outcome = execution.apply(
                new Envelope(request.commandId(command.getClass()), mapping.ledgerId(), actor(), command));
        if (outcome instanceof Outcome.Accepted accepted) {
            late |= !accepted.repeated()
                    && !accepted.facts().get(0).payload().occurredAt().equals(at);
            changed |= !accepted.repeated();
            return accepted;
        }
        throw refused(((Outcome.Refused) outcome).refusal());
    }

    /** A ledger that has gone on past the row makes its due date look past; that is no fault of the row's. */
    private RuntimeException refused(Refusal refusal) {
        return late && refusal.reason() == CommonRefusalReason.DUE_IN_THE_PAST
                ? tooLate()
                : RejectedRow.because(refusal);
    }

    private void requireInTime() {
        if (late) {
            throw tooLate();
        }
    }

    private Complaint tooLate() {
        return Complaint.badInput(
                "line " + request.line() + " (" + request.id() + ", at " + at + ") comes before what ledger '"
                        + mapping.ledger() + "' of this storage holds already, and a journal only grows at"
                        + " its end; import the file into another storage, or under another ledger in the mapping",
                "第" + request.line() + "行（" + request.id() + "，" + at + "）早于本存储台账 " + mapping.ledger()
                        + " 已有的内容，而事件记录只能在末尾增加；请导入另一存储，或在映射中改用另一台账");
    }

    private Actor actor() {
        Scope.Community everything = new Scope.Community(mapping.ledgerId());
        return new Actor(
                new ActorId("import"),
                ImmutableSet.of(
                        new Grant(Role.COMMUNITY_OFFICER, everything),
                        new Grant(Role.UNIT_LIAISON, everything),
                        new Grant(Role.RESIDENT, everything)));
    }
}
