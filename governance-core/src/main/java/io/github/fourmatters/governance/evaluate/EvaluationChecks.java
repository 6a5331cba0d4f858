package io.github.fourmatters.governance.evaluate;

import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.DecisionInput;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules that many commands of evaluating share: who is impartial, and when a round opens and closes.
 *
 * @param input what is decided by
 */
record EvaluationChecks(DecisionInput<EvaluatePolicy> input) {
    EvaluateState state(IssueId issue) {
        return input.state(issue, EvaluateState.FOLD);
    }

    ActState work(IssueId issue) {
        return input.state(issue, ActState.FOLD);
    }

    RoundState round(Quarter quarter) {
        return input.states().get(RoundEvent.aggregate(quarter), RoundState.FOLD);
    }

    /** The refusal of an actor who belongs to a unit that was assigned in this cycle; empty for one who is impartial. */
    Optional<Refusal> conflict(IssueId issue) {
        return Refusal.when(
                work(issue).performers().stream().anyMatch(context()::belongsTo),
                CommonRefusalReason.CONFLICT_OF_INTEREST,
                "actor",
                context().actor().id());
    }

    Quarter currentQuarter() {
        return currentQuarter(context());
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
                .atStartOfDay(context().terms().time().zone())
                .toInstant();
        return context()
                .terms()
                .endOf(quarter.end())
                .flatMap(quarterEnds ->
                        context().terms().due(quarterEnds, input.policy().evaluationWindow()))
                .map(closesAt -> new RoundScheduled(quarter, opensAt, closesAt));
    }

    private Context context() {
        return input.context();
    }
}
