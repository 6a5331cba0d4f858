package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.UNKNOWN_ISSUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;

import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Progress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.kernel.States;
import java.time.Instant;
import java.util.Optional;

/** What a decider of this matter is given: context, policy and loaded states; with the rules that several commands share. */
record EvaluateHearing(Context context, EvaluatePolicy policy, States states) {
    RuleCheck known(EvaluateCommand.OnIssue command) {
        return RuleCheck.on(context, command)
                .require(progress(command.issue())::exists, UNKNOWN_ISSUE, "issue", command.issue());
    }

    RuleCheck at(Stage stage, EvaluateCommand.OnIssue command) {
        Progress progress = progress(command.issue());
        return known(command).require(() -> progress.is(stage), WRONG_STAGE, "issue at stage", progress);
    }

    Progress progress(IssueId issue) {
        return states.get(AggregateRef.issue(issue), Progress.FOLD);
    }

    int cycle(IssueId issue) {
        return progress(issue).cycle();
    }

    EvaluateState state(IssueId issue) {
        return states.get(AggregateRef.issue(issue), EvaluateState.FOLD);
    }

    ActState work(IssueId issue) {
        return states.get(AggregateRef.issue(issue), ActState.FOLD);
    }

    RoundState round(Quarter quarter) {
        return states.get(RoundEvent.aggregate(quarter), RoundState.FOLD);
    }

    /** Whether the actor belongs to none of the units that did the work, and may act for none of them. */
    boolean isImpartial(IssueId issue) {
        return work(issue).performers().stream().noneMatch(this::isOf);
    }

    private boolean isOf(UnitId unit) {
        return context.actor().units().contains(unit)
                || context.actor().holds(Role.UNIT_LIAISON, new Scope.Unit(unit), context.ledger());
    }

    Quarter currentQuarter() {
        return currentQuarter(context);
    }

    static Quarter currentQuarter(Context context) {
        return Quarter.of(context.now(), context.terms().time().zone());
    }

    /** The round's dates: those it has, or those that the policy in force gives it; empty if the calendar does not reach that far. */
    Optional<RoundScheduled> schedule(Quarter quarter) {
        Optional<RoundScheduled> given = round(quarter).schedule();
        return given.isPresent() ? given : planned(quarter);
    }

    private Optional<RoundScheduled> planned(Quarter quarter) {
        Instant opensAt = quarter.end()
                .plusDays(1)
                .atStartOfDay(context.terms().time().zone())
                .toInstant();
        return context.terms()
                .endOf(quarter.end())
                .flatMap(quarterEnds -> context.terms().due(quarterEnds, policy.evaluationWindow()))
                .map(closesAt -> new RoundScheduled(quarter, opensAt, closesAt));
    }
}
