package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CONFLICT_OF_INTEREST;
import static io.github.fourmatters.governance.issue.Stage.CLOSED;
import static io.github.fourmatters.governance.issue.Stage.EVALUATING;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.deliberate.DeliberateState;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.BallotCast;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of a ballot, and of the grade that an issue's ballots give it. A late ballot is accepted, kept and not counted; the person's
 * earlier one, if it came in time, stands. After a reopening a ballot is refused ({@link EvaluateRefusalReason#NOT_IN_ROUND}) until the
 * issue is in evaluation again.
 */
final class BallotDecider {
    private final DecisionInput<EvaluatePolicy> input;
    private final EvaluationChecks rules;
    private final Context context;

    BallotDecider(DecisionInput<EvaluatePolicy> input) {
        this.input = input;
        this.rules = new EvaluationChecks(input);
        this.context = input.context();
    }

    Decision cast(EvaluateCommand.CastBallot command) {
        RoundState round = rules.round(command.quarter());
        return inRound(command)
                .require(
                        () -> !round.is(RoundState.Status.UNOPENED),
                        EvaluateRefusalReason.ROUND_NOT_OPEN,
                        "round",
                        command.quarter())
                .within(context, Role.EVALUATOR, new Scope.Person(command.person()))
                .require(
                        () -> round.onRoster(command.person(), today()).isPresent(),
                        EvaluateRefusalReason.NOT_ON_ROSTER,
                        "person",
                        command.person())
                .require(() -> !isPerformer(command), CONFLICT_OF_INTEREST, "person", command.person())
                .unless(() -> rules.conflict(command.issue()))
                .require(
                        () -> entry(command).party() != Party.COMMUNITY || !isDirect(command.issue()),
                        EvaluateRefusalReason.PARTY_PERFORMED,
                        "party",
                        Party.COMMUNITY)
                .require(
                        () -> Histogram.isLevel(command.level()),
                        EvaluateRefusalReason.LEVEL_UNKNOWN,
                        "level",
                        command.level())
                .unless(() -> Refusal.when(
                        !isNext(command),
                        EvaluateRefusalReason.REVISION_NOT_NEXT,
                        revision(command),
                        command.revision()))
                .accept(draft -> draft.add(cast(command, entry(command).party())));
    }

    private BallotCast cast(EvaluateCommand.CastBallot command, Party party) {
        Digest disclosed = rules.state(command.issue()).disclosed();
        Function<Digest, BallotCast> ballot = receipt -> new BallotCast(
                command.issue(),
                input.cycle(command.issue()),
                command.quarter(),
                command.person(),
                party,
                command.level(),
                command.revision(),
                isInTime(command),
                disclosed,
                receipt);
        // The receipt is over all the rest of the ballot, so whatever stands in its place while it is reckoned does not
        // matter.
        return ballot.apply(ballot.apply(disclosed).receiptFor(context.command()));
    }

    private LocalDate today() {
        return context.terms().time().dateOf(context.now());
    }

    private RuleCheck inRound(EvaluateCommand.CastBallot command) {
        IssueProgress progress = input.progress(command.issue());
        return input.check(command)
                .unless(() -> input.unknown(command.issue()))
                .require(
                        () -> progress.hasReached(EVALUATING)
                                && rules.state(command.issue()).quarter().equals(Optional.of(command.quarter())),
                        EvaluateRefusalReason.NOT_IN_ROUND,
                        "issue",
                        command.issue());
    }

    private RosterEntry entry(EvaluateCommand.CastBallot command) {
        return rules.round(command.quarter())
                .onRoster(command.person(), today())
                .orElseThrow();
    }

    private boolean isPerformer(EvaluateCommand.CastBallot command) {
        return entry(command)
                .unit()
                .filter(rules.work(command.issue()).performers()::contains)
                .isPresent();
    }

    private boolean isDirect(IssueId issue) {
        return input.state(issue, DeliberateState.FOLD).isDirect();
    }

    private String revision(EvaluateCommand.CastBallot command) {
        return "revision, where the next is " + rules.state(command.issue()).nextRevision(command.person()) + ",";
    }

    private boolean isNext(EvaluateCommand.CastBallot command) {
        return command.revision() == rules.state(command.issue()).nextRevision(command.person());
    }

    /** Whether the ballot counts. A late ballot is accepted, kept and not counted. */
    private boolean isInTime(EvaluateCommand.CastBallot command) {
        RoundState round = rules.round(command.quarter());
        return round.is(RoundState.Status.OPEN)
                && !round.schedule().orElseThrow().isLate(context.now());
    }

    Decision close(EvaluateCommand.CloseIssue command) {
        return input.at(EVALUATING, command)
                .require(
                        () -> rules.round(rules.state(command.issue()).quarter().orElseThrow())
                                .is(RoundState.Status.CLOSED),
                        EvaluateRefusalReason.ROUND_STILL_OPEN,
                        "round of issue",
                        command.issue())
                .accept(draft -> draft.add(closed(command.issue())));
    }

    private IssueClosed closed(IssueId issue) {
        Weighting policy = input.policy().weighting();
        Weighting weighting = isDirect(issue) ? policy.without(Party.COMMUNITY) : policy;
        GradeVersion.Content content = content(issue, rules.state(issue).histograms(), weighting);
        return new IssueClosed(
                issue,
                content.cycle(),
                content.quarter(),
                ImmutableMap.copyOf(content.ballots()),
                content.score(),
                weighting,
                GradeVersion.first(content));
    }

    private GradeVersion.Content content(IssueId issue, ImmutableMap<Party, Histogram> ballots, Weighting weighting) {
        return new GradeVersion.Content(
                issue,
                input.cycle(issue),
                rules.state(issue).quarter().orElseThrow(),
                ballots,
                Composite.of(ballots, weighting));
    }

    Decision correct(EvaluateCommand.CorrectScore command) {
        EvaluateState state = rules.state(command.issue());
        return input.at(CLOSED, command)
                .unless(() -> rules.conflict(command.issue()))
                .text("reason", command.reason(), context.terms().longestText())
                .fits("excluded", command.excluded())
                .unless(() -> Refusal.when(
                        command.excluded().isEmpty(),
                        EvaluateRefusalReason.NO_COUNTED_BALLOT,
                        "nobody",
                        command.issue()))
                .unless(() -> command.excluded().stream()
                        .filter(person -> !state.isCounted(person))
                        .findFirst()
                        .map(person -> new Refusal(EvaluateRefusalReason.NO_COUNTED_BALLOT, "person", person.value())))
                .accept(draft -> draft.add(corrected(command, state)));
    }

    /** The weighting is that of the close: a correction takes ballots out, and changes nothing else. */
    private ScoreCorrected corrected(EvaluateCommand.CorrectScore command, EvaluateState state) {
        GradeVersion.Content content = content(
                command.issue(),
                state.without(command.excluded()).histograms(),
                state.grade().weighting());
        return new ScoreCorrected(
                command.issue(),
                content.cycle(),
                content.quarter(),
                ImmutableMap.copyOf(content.ballots()),
                content.score(),
                state.grade().statement().next(content),
                command.excluded(),
                command.reason());
    }
}
