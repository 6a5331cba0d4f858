package io.github.fourmatters.governance.testkit.invariant;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.evaluate.ResultEvent;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.RoundRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who may evaluate, when, and how often it counts. */
final class BallotInvariants {
    static final ImmutableList<Invariant> ALL = ImmutableList.of(
            Invariant.of(
                    39,
                    "no evaluator belongs to a performing unit",
                    Replay.each(ResultEvent.BallotCast.class, BallotInvariants::conflict)),
            Invariant.of(
                    40,
                    "at most one counted ballot per issue, cycle and person",
                    Replay.each(ResultEvent.IssueClosed.class, BallotInvariants::recount)),
            Invariant.of(
                    41,
                    "a ballot's party is the roster's",
                    Replay.each(
                            ResultEvent.BallotCast.class,
                            (chronicle, cast) -> Replay.when(
                                    entry(chronicle, cast)
                                            .filter(entry -> entry.party() == cast.party())
                                            .isEmpty(),
                                    "the roster says " + entry(chronicle, cast)))),
            Invariant.of(42, "counted ballots only inside the window", Replay.eachFact(BallotInvariants::window)));

    private BallotInvariants() {}

    private static Optional<RosterEntry> entry(Chronicle chronicle, ResultEvent.BallotCast cast) {
        return chronicle.round(cast.quarter()).roster().stream()
                .filter(entry -> entry.person().equals(cast.person()))
                .findFirst();
    }

    private static Optional<String> conflict(Chronicle chronicle, ResultEvent.BallotCast cast) {
        IssueRecord issue = chronicle.issue(cast.issue()).orElseThrow();
        boolean performed = entry(chronicle, cast)
                .flatMap(RosterEntry::unit)
                .filter(issue.plan().performers()::contains)
                .isPresent();
        boolean ourselves = issue.plan().isDirect() && cast.party() == Party.COMMUNITY;
        return Replay.when(
                performed || ourselves, "performers were " + issue.plan().performers());
    }

    private static Optional<String> recount(Chronicle chronicle, ResultEvent.IssueClosed closed) {
        IssueRecord issue = chronicle.issue(closed.issue()).orElseThrow();
        Map<SubjectId, ResultEvent.BallotCast> last = new HashMap<>();
        issue.result().ballots().stream()
                .filter(ResultEvent.BallotCast::counted)
                .forEach(cast -> last.merge(
                        cast.person(), cast, (one, other) -> one.revision() > other.revision() ? one : other));
        Map<Party, long[]> counts = new EnumMap<>(Party.class);
        last.values().forEach(cast -> counts.computeIfAbsent(cast.party(), none -> new long[5])[cast.level() - 1]++);
        boolean same = counts.keySet().equals(closed.ballots().keySet())
                && counts.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), closed, entry.getKey()));
        return Replay.when(!same, "the ballots that count are " + last.values());
    }

    private static boolean isSame(long[] counts, ResultEvent.IssueClosed closed, Party party) {
        for (int level = 1; level <= counts.length; level++) {
            if (closed.ballots().getOrDefault(party, Histogram.empty()).count(level) != counts[level - 1]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> window(Chronicle chronicle, Recorded<Fact> fact) {
        if (!(fact.event().event() instanceof ResultEvent.BallotCast cast)) {
            return Optional.empty();
        }
        RoundRecord round = chronicle.round(cast.quarter());
        RoundEvent.RoundScheduled dates = round.schedule().orElseThrow();
        boolean inside = round.isOpened()
                && !round.isClosed()
                && !fact.event().occurredAt().isBefore(dates.opensAt())
                && !fact.event().occurredAt().isAfter(dates.closesAt());
        return Replay.when(inside != cast.counted() || !round.isOpened(), "the window is " + dates);
    }
}
