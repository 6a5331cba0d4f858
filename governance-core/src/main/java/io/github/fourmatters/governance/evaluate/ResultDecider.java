package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static io.github.fourmatters.governance.issue.Stage.CONFIRMED;
import static io.github.fourmatters.governance.issue.Stage.DONE;
import static io.github.fourmatters.governance.supervise.AccountabilityTrigger.REBOUND;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ConfirmationLapsed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultConfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultPublished;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.VerificationRecorded;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.raise.RaiseState;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** The rules of a result: its confirmation, disclosure and verification, the call-back, and the reopening. */
final class ResultDecider {
    private final DecisionInput<EvaluatePolicy> input;
    private final EvaluationChecks rules;
    private final Context context;

    ResultDecider(DecisionInput<EvaluatePolicy> input) {
        this.input = input;
        this.rules = new EvaluationChecks(input);
        this.context = input.context();
    }

    Decision confirm(EvaluateCommand.Confirm command) {
        return byComplainant(command, command.complainant())
                .accept(draft -> draft.add(
                        new ResultConfirmed(command.issue(), input.cycle(command.issue()), command.complainant())));
    }

    Decision disconfirm(EvaluateCommand.Disconfirm command) {
        Rework rework = new Rework(rules, command.issue(), command.rework());
        return byComplainant(command, command.complainant())
                .text("words", command.words(), context.terms().longestReport())
                .unless(rework::problem)
                .accept(draft -> draft.add(
                                new ResultDisconfirmed(
                                        command.issue(),
                                        input.cycle(command.issue()),
                                        command.complainant(),
                                        context.digest(command.words())),
                                context.salt(),
                                command.words())
                        .add(rework.ordered()));
    }

    private RuleCheck byComplainant(EvaluateCommand.OnIssue command, SubjectId complainant) {
        return input.at(DONE, command)
                .within(context, Role.RESIDENT, new Scope.Person(complainant))
                .require(
                        () -> complainants(command.issue()).contains(complainant),
                        EvaluateRefusalReason.NOT_A_COMPLAINANT,
                        "person",
                        complainant)
                .unless(() -> Refusal.when(
                        context.isLate(windowEnds(command.issue())),
                        EvaluateRefusalReason.CONFIRMATION_OVER,
                        "window's end",
                        windowEnds(command.issue())));
    }

    private ImmutableSet<SubjectId> complainants(IssueId issue) {
        return input.state(issue, RaiseState.FOLD).complainants();
    }

    private Instant windowEnds(IssueId issue) {
        return rules.state(issue).windowEnds();
    }

    Decision lapse(EvaluateCommand.LapseConfirmation command) {
        return input.at(DONE, command)
                .require(
                        () -> context.hasCome(windowEnds(command.issue())),
                        NOT_YET_DUE,
                        "confirmation window of issue",
                        command.issue())
                .accept(draft -> draft.add(new ConfirmationLapsed(command.issue(), input.cycle(command.issue()))));
    }

    Decision publish(EvaluateCommand.Publish command) {
        Optional<Instant> objectBy =
                context.terms().due(context.now(), input.policy().objectionWindow());
        int longest = context.terms().longestText();
        return input.at(CONFIRMED, command)
                .text("matter", command.matter(), longest)
                .text("measures", command.measures(), longest)
                .text("result", command.result(), longest)
                .require(objectBy::isPresent, CALENDAR_NOT_COVERED, "objection window from", context.now())
                .accept(draft -> draft.add(new ResultPublished(
                        command.issue(),
                        input.cycle(command.issue()),
                        rules.work(command.issue()).responsible().orElseThrow(),
                        command.matter(),
                        command.measures(),
                        command.result(),
                        objectBy.orElseThrow())));
    }

    Decision recordVerification(EvaluateCommand.RecordVerification command) {
        return byOutsider(command)
                .accept(draft -> draft.add(
                        new VerificationRecorded(command.issue(), input.cycle(command.issue()), command.passed())));
    }

    Decision recordCallBack(EvaluateCommand.RecordCallBack command) {
        return byOutsider(command)
                .require(
                        () -> complainants(command.issue()).contains(command.complainant()),
                        EvaluateRefusalReason.NOT_A_COMPLAINANT,
                        "person",
                        command.complainant())
                .require(
                        () -> command.reached() || (!command.resolved() && !command.satisfied()),
                        EvaluateRefusalReason.NOT_REACHED,
                        "resident of issue",
                        command.issue())
                .accept(draft -> draft.add(new CallBackRecorded(
                        command.issue(),
                        input.cycle(command.issue()),
                        command.complainant(),
                        command.reached(),
                        command.resolved(),
                        command.satisfied())));
    }

    private RuleCheck byOutsider(EvaluateCommand.OnIssue command) {
        IssueProgress progress = input.progress(command.issue());
        return input.known(command)
                .require(() -> progress.hasReached(DONE), WRONG_STAGE, "issue at stage", progress)
                .unless(() -> rules.conflict(command.issue()));
    }

    Decision reopen(EvaluateCommand.Reopen command) {
        Optional<Instant> triageBy =
                context.terms().due(context.now(), input.policy().reopenedTriageLimit());
        AccountabilityOpening answerable = new AccountabilityOpening(rules, command.issue(), REBOUND, 1);
        boolean rebound = command.cause() == ReopeningCause.REBOUND;
        return input.at(Stage.CLOSED, command)
                .unless(() -> rules.conflict(command.issue()))
                .text("reason", command.reason(), context.terms().longestText())
                .require(triageBy::isPresent, CALENDAR_NOT_COVERED, "triage limit from", context.now())
                .unless(() -> rebound ? answerable.problem() : Optional.empty())
                .accept(draft -> {
                    if (rebound) {
                        draft.add(answerable.opened());
                    }
                    draft.add(new IssueReopened(
                            command.issue(),
                            input.cycle(command.issue()) + 1,
                            command.cause(),
                            command.reason(),
                            triageBy.orElseThrow()));
                });
    }
}
