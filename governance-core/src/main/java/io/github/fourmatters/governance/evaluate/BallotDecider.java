package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusal.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.CommonRefusal.UNKNOWN_ISSUE;
import static io.github.fourmatters.governance.issue.Stage.CLOSED;
import static io.github.fourmatters.governance.issue.Stage.EVALUATING;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.deliberate.DeliberateState;
import io.github.fourmatters.governance.evaluate.ResultEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.ResultEvent.IssueClosed;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Ruling;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Optional;

/** The rules of a ballot, and of the grade that an issue's ballots give it. */
final class BallotDecider {
    private final EvaluateHearing hearing;
    private final Context context;

    BallotDecider(EvaluateHearing hearing) {
        this.hearing = hearing;
        this.context = hearing.context();
    }

    Decision cast(EvaluateCommand.CastBallot command) {
        RoundState round = hearing.round(command.quarter());
        return inRound(command)
                .require(
                        () -> !round.is(RoundState.Status.UNOPENED),
                        EvaluateRefusal.ROUND_NOT_OPEN,
                        "round",
                        command.quarter())
                .within(context, Role.EVALUATOR, new Scope.Person(command.person()))
                .require(
                        () -> round.onRoster(command.person()).isPresent(),
                        EvaluateRefusal.NOT_ON_ROSTER,
                        "person",
                        command.person())
                .require(() -> !isPerformer(command), CONFLICT_OF_INTEREST, "person", command.person())
                .require(
                        () -> entry(command).party() != Party.COMMUNITY || !isDirect(command.issue()),
                        EvaluateRefusal.PARTY_PERFORMED,
                        "party",
                        Party.COMMUNITY)
                .require(
                        () -> command.level() >= 1 && command.level() <= Histogram.LEVELS,
                        EvaluateRefusal.LEVEL_UNKNOWN,
                        "level",
                        command.level())
                .require(() -> isNew(command), EvaluateRefusal.REVISION_TAKEN, "revision", command.revision())
                .accept(draft -> draft.add(new BallotCast(
                        command.issue(),
                        hearing.cycle(command.issue()),
                        command.quarter(),
                        command.person(),
                        entry(command).party(),
                        command.level(),
                        command.revision(),
                        isInTime(command))));
    }

    private Ruling inRound(EvaluateCommand.CastBallot command) {
        Progress progress = hearing.progress(command.issue());
        return Ruling.on(context, command)
                .require(progress::exists, UNKNOWN_ISSUE, "issue", command.issue())
                .require(
                        () -> (progress.is(EVALUATING) || progress.is(CLOSED))
                                && hearing.state(command.issue()).quarter().equals(Optional.of(command.quarter())),
                        EvaluateRefusal.NOT_IN_ROUND,
                        "issue",
                        command.issue());
    }

    private RosterEntry entry(EvaluateCommand.CastBallot command) {
        return hearing.round(command.quarter()).onRoster(command.person()).orElseThrow();
    }

    private boolean isPerformer(EvaluateCommand.CastBallot command) {
        return entry(command)
                .unit()
                .filter(hearing.work(command.issue()).performers()::contains)
                .isPresent();
    }

    private boolean isDirect(IssueId issue) {
        return hearing.states().get(Topic.issue(issue), DeliberateState.FOLD).isDirect();
    }

    private boolean isNew(EvaluateCommand.CastBallot command) {
        return command.revision() > 0 && !hearing.state(command.issue()).isUsed(command.person(), command.revision());
    }

    private boolean isInTime(EvaluateCommand.CastBallot command) {
        RoundState round = hearing.round(command.quarter());
        return round.is(RoundState.Status.OPEN)
                && !context.now().isAfter(round.schedule().orElseThrow().closesAt());
    }

    Decision close(EvaluateCommand.CloseIssue command) {
        return hearing.at(EVALUATING, command)
                .require(
                        () -> hearing.round(
                                        hearing.state(command.issue()).quarter().orElseThrow())
                                .is(RoundState.Status.CLOSED),
                        EvaluateRefusal.ROUND_STILL_OPEN,
                        "round of issue",
                        command.issue())
                .accept(draft -> {
                    EvaluateState state = hearing.state(command.issue());
                    ImmutableMap<Party, Histogram> ballots = state.histograms();
                    draft.add(new IssueClosed(
                            command.issue(),
                            hearing.cycle(command.issue()),
                            state.quarter().orElseThrow(),
                            ballots,
                            Composite.of(ballots, hearing.policy().weighting())));
                });
    }
}
