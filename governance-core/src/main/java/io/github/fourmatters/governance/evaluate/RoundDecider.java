package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.NOT_YET_DUE;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.WRONG_STAGE;

import io.github.fourmatters.governance.evaluate.RoundEvent.EvaluatorsEnrolled;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundClosed;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundOpened;
import io.github.fourmatters.governance.evaluate.RoundEvent.RoundScheduled;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import java.util.Optional;

/** The rules of a round: its roster, its opening and its close. */
final class RoundDecider {
    private final DecisionInput<EvaluatePolicy> input;
    private final EvaluationChecks rules;
    private final Context context;

    RoundDecider(DecisionInput<EvaluatePolicy> input) {
        this.input = input;
        this.rules = new EvaluationChecks(input);
        this.context = input.context();
    }

    Decision enrol(EvaluateCommand.Enrol command) {
        RoundState round = rules.round(command.quarter());
        Optional<RoundScheduled> schedule = rules.schedule(command.quarter());
        return input.check(command)
                .require(
                        () -> command.entries().size() <= EvaluateCommand.Enrol.MOST_ENTRIES,
                        EvaluateRefusalReason.ROSTER_TOO_LONG,
                        "roster of " + command.quarter(),
                        command.entries().size() + " entries")
                .require(() -> isClear(command), EvaluateRefusalReason.ROSTER_UNCLEAR, "roster of", command.quarter())
                .require(schedule::isPresent, CALENDAR_NOT_COVERED, "round of", command.quarter())
                .require(
                        () -> round.is(RoundState.Status.UNOPENED)
                                && !context.hasCome(schedule.orElseThrow().opensAt()),
                        EvaluateRefusalReason.ROSTER_FROZEN,
                        "round",
                        command.quarter())
                .accept(draft -> {
                    if (round.schedule().isEmpty()) {
                        draft.add(schedule.orElseThrow());
                    }
                    draft.add(new EvaluatorsEnrolled(command.quarter(), command.entries()));
                });
    }

    private static boolean isClear(EvaluateCommand.Enrol command) {
        long persons =
                command.entries().stream().map(RosterEntry::person).distinct().count();
        return persons > 0 && persons == command.entries().size();
    }

    Decision open(EvaluateCommand.OpenRound command) {
        RoundState round = rules.round(command.quarter());
        return input.check(command)
                .require(
                        () -> round.schedule().isPresent() && round.is(RoundState.Status.UNOPENED),
                        WRONG_STAGE,
                        "round",
                        command.quarter())
                .require(
                        () -> context.hasCome(round.schedule().orElseThrow().opensAt()),
                        NOT_YET_DUE,
                        "opening of round",
                        command.quarter())
                .accept(draft -> draft.add(new RoundOpened(command.quarter())));
    }

    Decision close(EvaluateCommand.CloseRound command) {
        RoundState round = rules.round(command.quarter());
        return input.check(command)
                // An opening that is still waiting comes first: were this one dropped, the round would never close.
                .require(() -> !round.is(RoundState.Status.UNOPENED), NOT_YET_DUE, "close of round", command.quarter())
                .require(() -> round.is(RoundState.Status.OPEN), WRONG_STAGE, "round", command.quarter())
                .require(
                        () -> round.schedule().orElseThrow().isLate(context.now()),
                        NOT_YET_DUE,
                        "close of round",
                        command.quarter())
                .accept(draft -> draft.add(new RoundClosed(command.quarter())));
    }
}
