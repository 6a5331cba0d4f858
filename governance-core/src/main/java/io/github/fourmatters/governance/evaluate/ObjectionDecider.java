package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;
import static io.github.fourmatters.governance.issue.Stage.PUBLISHED;
import static io.github.fourmatters.governance.supervise.AccountabilityTrigger.OBJECTION_UPHELD;

import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionDismissed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionRaised;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionsEnded;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** The rules of the window in which anyone may object to a disclosed result. */
final class ObjectionDecider {
    private final DecisionInput<EvaluatePolicy> input;
    private final EvaluationChecks rules;
    private final Context context;

    ObjectionDecider(DecisionInput<EvaluatePolicy> input) {
        this.input = input;
        this.rules = new EvaluationChecks(input);
        this.context = input.context();
    }

    Decision raise(EvaluateCommand.RaiseObjection command) {
        ObjectionId objection = new ObjectionId(context.derive(1));
        return input.at(PUBLISHED, command)
                .within(context, Role.RESIDENT, new Scope.Person(command.objector()))
                .text("words", command.words(), context.terms().longestReport())
                .unless(() -> Refusal.when(
                        context.isLate(windowEnds(command.issue())),
                        EvaluateRefusalReason.OBJECTIONS_OVER,
                        "window's end",
                        windowEnds(command.issue())))
                .accept(draft -> draft.add(
                        new ObjectionRaised(
                                command.issue(),
                                input.cycle(command.issue()),
                                objection,
                                command.objector(),
                                context.digest(command.words())),
                        context.salt(),
                        command.words()));
    }

    Decision decide(EvaluateCommand.DecideObjection command) {
        return command.upheld() ? uphold(command) : dismiss(command);
    }

    private Decision uphold(EvaluateCommand.DecideObjection command) {
        Rework rework = new Rework(rules, command.issue(), command.rework());
        AccountabilityOpening answerable = new AccountabilityOpening(
                rules, command.issue(), OBJECTION_UPHELD, command.rework().size() + 2);
        return pending(command)
                .unless(rework::problem)
                .unless(answerable::problem)
                .accept(draft -> draft.add(new ObjectionUpheld(
                                command.issue(),
                                input.cycle(command.issue()),
                                command.objection(),
                                objector(command),
                                command.reason()))
                        .add(answerable.opened())
                        .add(rework.ordered()));
    }

    private Decision dismiss(EvaluateCommand.DecideObjection command) {
        return pending(command)
                .require(
                        () -> !endsNow(command) || schedule().isPresent(),
                        CALENDAR_NOT_COVERED,
                        "round of",
                        rules.currentQuarter())
                .accept(draft -> {
                    draft.add(new ObjectionDismissed(
                            command.issue(),
                            input.cycle(command.issue()),
                            command.objection(),
                            objector(command),
                            command.reason()));
                    if (endsNow(command)) {
                        enterRound(command.issue(), draft);
                    }
                });
    }

    private SubjectId objector(EvaluateCommand.DecideObjection command) {
        return rules.state(command.issue()).objector(command.objection());
    }

    private boolean endsNow(EvaluateCommand.DecideObjection command) {
        return rules.state(command.issue()).pending() == 1 && context.hasCome(windowEnds(command.issue()));
    }

    private RuleCheck pending(EvaluateCommand.DecideObjection command) {
        return input.at(PUBLISHED, command)
                .require(
                        () -> rules.state(command.issue()).isPending(command.objection()),
                        EvaluateRefusalReason.UNKNOWN_OBJECTION,
                        "objection",
                        command.objection())
                .unless(() -> rules.conflict(command.issue()))
                .text("reason", command.reason(), context.terms().longestText());
    }

    Decision end(EvaluateCommand.EndObjections command) {
        return input.at(PUBLISHED, command)
                .require(
                        () -> rules.state(command.issue()).pending() == 0,
                        WRONG_STAGE,
                        "issue with pending objections",
                        command.issue())
                .require(
                        () -> context.hasCome(windowEnds(command.issue())),
                        NOT_YET_DUE,
                        "objection window of issue",
                        command.issue())
                .require(() -> schedule().isPresent(), CALENDAR_NOT_COVERED, "round of", rules.currentQuarter())
                .accept(draft -> enterRound(command.issue(), draft));
    }

    /** Puts the issue in the round of this quarter, which gets its dates with its first issue. */
    private void enterRound(IssueId issue, EventDraft draft) {
        Quarter quarter = rules.currentQuarter();
        RoundScheduled schedule = schedule().orElseThrow();
        if (rules.round(quarter).schedule().isEmpty()) {
            draft.add(schedule);
        }
        draft.add(new ObjectionsEnded(
                issue,
                input.cycle(issue),
                quarter,
                schedule.closesAt(),
                rules.state(issue).disclosed()));
    }

    private Optional<RoundScheduled> schedule() {
        return rules.schedule(rules.currentQuarter());
    }

    private Instant windowEnds(IssueId issue) {
        return rules.state(issue).windowEnds();
    }
}
