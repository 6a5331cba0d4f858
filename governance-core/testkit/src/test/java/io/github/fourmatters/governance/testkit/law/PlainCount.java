package io.github.fourmatters.governance.testkit.law;

import io.github.fourmatters.governance.tally.Ballot;
import io.github.fourmatters.governance.tally.BallotEligibility;
import io.github.fourmatters.governance.tally.BallotKey;
import io.github.fourmatters.governance.tally.ExclusionReason;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.IssueBallotRules;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.TallyKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Counts ballots as the rules say it, with nothing but maps: slow, and easy to believe. */
record PlainCount(
        Map<BallotKey, Ballot> counted,
        Map<ExclusionReason, Long> excluded,
        long superseded,
        Map<BallotKey, TallyKey> keys) {
    private static final Comparator<Ballot> LATER = Comparator.comparingInt(Ballot::revision)
            .thenComparing(Ballot::receivedAt)
            .thenComparing(ballot -> ballot.id().value())
            .thenComparing(Ballot::party)
            .thenComparingInt(Ballot::level);

    static PlainCount of(Election election) {
        Map<BallotKey, Ballot> counted = new HashMap<>();
        Map<BallotKey, TallyKey> keys = new HashMap<>();
        Map<ExclusionReason, Long> excluded = new HashMap<>();
        long eligible = 0;
        for (Ballot ballot : new HashSet<>(election.deliveries())) {
            IssueBallotRules poll = poll(election, ballot);
            keys.put(ballot.key(), poll.key());
            Optional<ExclusionReason> reason = reason(poll.eligibility(), ballot);
            reason.ifPresent(each -> excluded.merge(each, 1L, Long::sum));
            if (reason.isEmpty()) {
                eligible++;
                counted.merge(ballot.key(), ballot, (one, other) -> LATER.compare(one, other) > 0 ? one : other);
            }
        }
        return new PlainCount(counted, excluded, eligible - counted.size(), keys);
    }

    private static IssueBallotRules poll(Election election, Ballot ballot) {
        return election.polls().stream()
                .filter(poll -> poll.issue().equals(ballot.issue()) && poll.cycle() == ballot.cycle())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ExclusionReason> reason(BallotEligibility eligibility, Ballot ballot) {
        Optional<Party> enrolled = eligibility.roster().map(roster -> roster.get(ballot.person()));
        if (eligibility.roster().isPresent() && enrolled.isEmpty()) {
            return Optional.of(ExclusionReason.NOT_ON_ROSTER);
        } else if (enrolled.isPresent() && !enrolled.equals(Optional.of(ballot.party()))) {
            return Optional.of(ExclusionReason.OTHER_PARTY);
        } else if (eligibility.conflicted().contains(ballot.person())) {
            return Optional.of(ExclusionReason.CONFLICT_OF_INTEREST);
        } else if (eligibility.communityPerformed() && ballot.party() == Party.COMMUNITY) {
            return Optional.of(ExclusionReason.COMMUNITY_PERFORMED);
        } else if (eligibility.opensAt().filter(ballot.receivedAt()::isBefore).isPresent()) {
            return Optional.of(ExclusionReason.EARLY);
        }
        return eligibility.closesAt().filter(ballot.receivedAt()::isAfter).map(closed -> ExclusionReason.LATE);
    }

    Histogram histogram(TallyKey key, Party party) {
        return counted.values().stream()
                .filter(ballot -> ballot.party() == party && key.equals(keys.get(ballot.key())))
                .map(ballot -> Histogram.of(ballot.level(), 1))
                .reduce(Histogram.empty(), Histogram::plus);
    }
}
