package io.github.fourmatters.governance.raise;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.UNKNOWN_CATEGORY;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static io.github.fourmatters.governance.issue.Stage.RAISED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.raise.RaiseEvent.ComplainantWithdrew;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueMerged;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueReferred;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRejected;
import io.github.fourmatters.governance.raise.RaiseEvent.OutreachRecorded;
import io.github.fourmatters.governance.raise.RaiseEvent.ReportsReceived;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;
import java.time.Instant;
import java.util.Optional;

/** The rules of raising, one method for each command. */
final class RaiseDecider {
    static final TypeSwitch<RaiseCommand, RaiseDecider, Decision> COMMANDS =
            TypeSwitch.<RaiseCommand, RaiseDecider, Decision>over(RaiseCommand.class)
                    .on(RaiseCommand.Raise.class, (command, decider) -> decider.raise(command))
                    .on(RaiseCommand.Accept.class, (command, decider) -> decider.accept(command))
                    .on(RaiseCommand.Reject.class, (command, decider) -> decider.reject(command))
                    .on(RaiseCommand.Refer.class, (command, decider) -> decider.refer(command))
                    .on(RaiseCommand.Merge.class, (command, decider) -> decider.merge(command))
                    .on(RaiseCommand.Withdraw.class, (command, decider) -> decider.withdraw(command))
                    .on(RaiseCommand.RecordResponse.class, (command, decider) -> decider.recordResponse(command))
                    .on(RaiseCommand.RecordOutreach.class, (command, decider) -> decider.recordOutreach(command))
                    .complete();

    /** Under the longest ids, so many reports are kept as one event on every storage. */
    private static final int MOST_REPORTS = 1_000;

    private final DecisionInput<RaisePolicy> input;
    private final Context context;
    private final RaisePolicy policy;

    RaiseDecider(DecisionInput<RaisePolicy> input) {
        this.input = input;
        this.context = input.context();
        this.policy = input.policy();
    }

    private Decision raise(RaiseCommand.Raise command) {
        IssueId issue = new IssueId(context.derive(1));
        ReportId report = new ReportId(context.derive(2));
        Optional<Instant> acceptBy = context.terms().due(context.now(), policy.acceptanceLimit());
        return input.check(command)
                .within(context, Role.RESIDENT, new Scope.Person(command.complainant()))
                .require(() -> isKnown(command.category()), UNKNOWN_CATEGORY, "category", command.category())
                .text("words", command.words(), context.terms().longestReport())
                .require(acceptBy::isPresent, CALENDAR_NOT_COVERED, "acceptance limit from", context.now())
                .accept(draft -> draft.add(
                        new IssueRaised(
                                issue,
                                report,
                                command.complainant(),
                                command.channel(),
                                command.cell(),
                                command.category(),
                                context.digest(command.words()),
                                acceptBy.orElseThrow()),
                        context.salt(),
                        command.words()));
    }

    private boolean isKnown(Optional<io.github.fourmatters.governance.issue.CategoryCode> category) {
        return category.isEmpty()
                || context.terms().categories().find(category.get()).isPresent();
    }

    private Decision accept(RaiseCommand.Accept command) {
        Optional<Instant> respondBy = context.terms().due(context.now(), policy.responseLimit());
        Optional<Instant> triageBy = context.terms().due(context.now(), policy.triageLimit());
        return input.at(RAISED, command)
                .require(respondBy::isPresent, CALENDAR_NOT_COVERED, "response limit from", context.now())
                .require(triageBy::isPresent, CALENDAR_NOT_COVERED, "triage limit from", context.now())
                .accept(draft ->
                        draft.add(new IssueAccepted(command.issue(), respondBy.orElseThrow(), triageBy.orElseThrow())));
    }

    private Decision reject(RaiseCommand.Reject command) {
        return input.at(RAISED, command)
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft -> draft.add(new IssueRejected(command.issue(), command.reason())));
    }

    private Decision refer(RaiseCommand.Refer command) {
        return input.at(RAISED, command)
                .text("agency", command.agency(), context.terms().longestText())
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft -> draft.add(new IssueReferred(command.issue(), command.agency(), command.reason())));
    }

    private Decision merge(RaiseCommand.Merge command) {
        IssueProgress merged = input.progress(command.issue());
        IssueProgress root = input.progress(command.root());
        return input.known(command)
                .require(
                        () -> !command.issue().equals(command.root()),
                        RaiseRefusalReason.MERGE_INTO_ITSELF,
                        "root",
                        command.root())
                .require(() -> merged.mayBecome(Stage.MERGED), WRONG_STAGE, "issue at stage", merged)
                .require(() -> !merged.everPlanned(), RaiseRefusalReason.ALREADY_PLANNED, "issue", command.issue())
                .unless(() -> input.unknown("root", command.root()))
                .require(root::isOpen, RaiseRefusalReason.ROOT_NOT_OPEN, "root", command.root())
                .require(
                        () -> reports(command.issue()).size() <= MOST_REPORTS,
                        RaiseRefusalReason.TOO_MANY_REPORTS,
                        "issue",
                        command.issue())
                .accept(draft -> draft.add(new IssueMerged(command.issue(), merged.cycle(), command.root()))
                        .add(new ReportsReceived(
                                command.root(), root.cycle(), command.issue(), reports(command.issue()))));
    }

    private ImmutableList<Report> reports(IssueId issue) {
        return input.state(issue, RaiseState.FOLD).reports();
    }

    private Decision withdraw(RaiseCommand.Withdraw command) {
        IssueProgress progress = input.progress(command.issue());
        ImmutableSet<io.github.fourmatters.governance.spi.vault.SubjectId> complainants =
                input.state(command.issue(), RaiseState.FOLD).complainants();
        return input.known(command)
                .within(context, Role.RESIDENT, new Scope.Person(command.complainant()))
                .require(() -> progress.mayBecome(Stage.WITHDRAWN), WRONG_STAGE, "issue at stage", progress)
                .require(
                        () -> complainants.contains(command.complainant()),
                        RaiseRefusalReason.NOT_A_COMPLAINANT,
                        "person",
                        command.complainant())
                .accept(draft -> draft.add(new ComplainantWithdrew(
                        command.issue(), progress.cycle(), command.complainant(), complainants.size() == 1)));
    }

    private Decision recordResponse(RaiseCommand.RecordResponse command) {
        IssueProgress progress = input.progress(command.issue());
        return input.known(command)
                .require(progress::isOpen, WRONG_STAGE, "issue at stage", progress)
                .accept(draft -> draft.add(new ResponseRecorded(command.issue(), progress.cycle(), command.channel())));
    }

    private Decision recordOutreach(RaiseCommand.RecordOutreach command) {
        return input.check(command)
                .require(() -> command.count() > 0, RaiseRefusalReason.COUNT_NOT_POSITIVE, "count", command.count())
                .accept(draft -> draft.add(
                        new OutreachRecorded(new EntryId(context.derive(1)), command.outreach(), command.count())));
    }
}
