package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.RoundRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may evaluate, when, and how often it counts. */
final class BallotInvariants {
    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    39,
                    "no evaluator belongs to a performing unit",
                    Replay.each(EvaluateIssueEvent.BallotCast.class, BallotInvariants::conflict)),
            Invariant.of(
                    40,
                    "at most one counted ballot per issue, cycle and person",
                    Replay.each(EvaluateIssueEvent.IssueClosed.class, BallotInvariants::recount)),
            Invariant.of(
                    41,
                    "a ballot's party is the roster's",
                    Replay.each(
                            EvaluateIssueEvent.BallotCast.class,
                            (chronicle, cast) -> Replay.when(
                                    entry(chronicle, cast)
                                            .filter(entry -> entry.party() == cast.party())
                                            .isEmpty(),
                                    "the roster says " + entry(chronicle, cast)))),
            Invariant.of(
                    40,
                    "a correction leaves out ballots and cites what it replaces",
                    Replay.each(EvaluateIssueEvent.ScoreCorrected.class, BallotInvariants::correction)),
            Invariant.of(40, "a ballot has the receipt of its command", Replay.eachFact(BallotInvariants::receipt)),
            Invariant.of(42, "counted ballots only inside the window", Replay.eachFact(BallotInvariants::window)));

    private BallotInvariants() {}

    private static Optional<RosterEntry> entry(Chronicle chronicle, EvaluateIssueEvent.BallotCast cast) {
        return chronicle.round(cast.quarter()).roster().stream()
                .filter(entry -> entry.person().equals(cast.person()))
                .findFirst();
    }

    private static Optional<String> conflict(Chronicle chronicle, EvaluateIssueEvent.BallotCast cast) {
        IssueRecord issue = chronicle.issue(cast.issue()).orElseThrow();
        boolean performed = entry(chronicle, cast)
                .flatMap(RosterEntry::unit)
                .filter(issue.plan().performers()::contains)
                .isPresent();
        boolean ourselves = issue.plan().isDirect() && cast.party() == Party.COMMUNITY;
        return Replay.when(
                performed || ourselves, "performers were " + issue.plan().performers());
    }

    private static Optional<String> recount(Chronicle chronicle, EvaluateIssueEvent.IssueClosed closed) {
        IssueRecord issue = chronicle.issue(closed.issue()).orElseThrow();
        GradeVersion.Content content = new GradeVersion.Content(
                closed.issue(), closed.cycle(), closed.quarter(), closed.ballots(), closed.score());
        boolean same = isSame(issue.result().counted(), closed.ballots())
                && closed.statement().equals(GradeVersion.first(content))
                && closed.score().equals(Composite.of(closed.ballots(), closed.weighting()));
        return Replay.when(!same, "the ballots that count are " + issue.result().counted());
    }

    /** A correction takes out counted ballots and nothing else, and cites the version that it replaces. */
    private static Optional<String> correction(Chronicle chronicle, EvaluateIssueEvent.ScoreCorrected corrected) {
        IssueRecord issue = chronicle.issue(corrected.issue()).orElseThrow();
        List<EvaluateIssueEvent.BallotCast> left = issue.result().counted().stream()
                .filter(cast -> !corrected.excluded().contains(cast.person()))
                .toList();
        GradeVersion.Content content = new GradeVersion.Content(
                corrected.issue(), corrected.cycle(), corrected.quarter(), corrected.ballots(), corrected.score());
        boolean same = isSame(left, corrected.ballots())
                && left.size() + corrected.excluded().size()
                        == issue.result().counted().size()
                && issue.result()
                        .statement()
                        .map(before -> before.next(content))
                        .equals(Optional.of(corrected.statement()));
        return Replay.when(!same, "the statement before is " + issue.result().statement());
    }

    private static Optional<String> receipt(Chronicle chronicle, Recorded<Fact> fact) {
        return fact.payload().event() instanceof EvaluateIssueEvent.BallotCast cast
                ? Replay.when(
                        !cast.receipt().equals(cast.receiptFor(fact.command())), "the command was " + fact.command())
                : Optional.empty();
    }

    private static boolean isSame(List<EvaluateIssueEvent.BallotCast> ballots, Map<Party, Histogram> histograms) {
        Map<Party, Histogram> counts = new EnumMap<>(Party.class);
        ballots.forEach(cast -> counts.merge(cast.party(), Histogram.of(cast.level(), 1), Histogram::plus));
        return counts.equals(histograms);
    }

    private static Optional<String> window(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.payload().event() instanceof EvaluateIssueEvent.BallotCast cast)) {
            return Optional.empty();
        }
        RoundRecord round = chronicle.round(cast.quarter());
        RoundEvent.RoundScheduled dates = round.schedule().orElseThrow();
        boolean inside = round.isOpened()
                && !round.isClosed()
                && !fact.payload().occurredAt().isBefore(dates.opensAt())
                && !fact.payload().occurredAt().isAfter(dates.closesAt());
        return Replay.when(inside != cast.counted() || !round.isOpened(), "the window is " + dates);
    }
}
