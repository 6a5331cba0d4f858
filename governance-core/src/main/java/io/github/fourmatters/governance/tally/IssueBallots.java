package io.github.fourmatters.governance.tally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.IssueId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ballots about one issue in one cycle, at least one, in order and each once. Immutable. */
final class IssueBallots {
    private final Ballot[] ballots;
    private final boolean revised;
    private final long earliest;
    private final long latest;

    private IssueBallots(Ballot[] ballots, boolean revised, long earliest, long latest) {
        this.ballots = ballots;
        this.revised = revised;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Takes ballots that are about one issue in one cycle, in order, each once. */
    static IssueBallots of(List<Ballot> ballots) {
        checkArgument(!ballots.isEmpty(), "an issue has at least one ballot here");
        boolean revised = false;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int index = 0; index < ballots.size(); index++) {
            revised |= index > 0 && ballots.get(index).isSamePerson(ballots.get(index - 1));
            long received = ballots.get(index).receivedAt().getEpochSecond();
            earliest = Math.min(earliest, received);
            latest = Math.max(latest, received);
        }
        return new IssueBallots(ballots.toArray(Ballot[]::new), revised, earliest, latest);
    }

    IssueId issue() {
        return ballots[0].issue();
    }

    int cycle() {
        return ballots[0].cycle();
    }

    int size() {
        return ballots.length;
    }

    Ballot get(int index) {
        return ballots[index];
    }

    /** Whether one person has more than one ballot here. */
    boolean isRevised() {
        return revised;
    }

    /** Whether every ballot was received after the second of the one instant and before that of the other. */
    boolean isWellWithin(Optional<Instant> opensAt, Optional<Instant> closesAt) {
        return (opensAt.isEmpty() || earliest > opensAt.orElseThrow().getEpochSecond())
                && (closesAt.isEmpty() || latest < closesAt.orElseThrow().getEpochSecond());
    }

    /** Whether the ballot is the greatest one with its key. */
    boolean isGreatest(int index) {
        return index == ballots.length - 1 || !ballots[index].isSamePerson(ballots[index + 1]);
    }

    /** The greatest ballot with a key. */
    Optional<Ballot> greatest(BallotKey key) {
        for (int index = ballots.length - 1; index >= 0; index--) {
            if (ballots[index].person().equals(key.person())) {
                return Optional.of(ballots[index]);
            }
        }
        return Optional.empty();
    }

    /** The ballots of both, which are about the same issue in the same cycle. */
    IssueBallots join(IssueBallots other) {
        Ballot[] both = new Ballot[ballots.length + other.ballots.length];
        boolean again = revised || other.revised;
        int mine = 0;
        int theirs = 0;
        int size = 0;
        while (mine < ballots.length && theirs < other.ballots.length) {
            int order = ballots[mine].compareOnOneIssue(other.ballots[theirs]);
            // Who has ballots on both sides has the first of both compared here, before one of them is taken.
            again |= order != 0 && ballots[mine].isSamePerson(other.ballots[theirs]);
            both[size++] = order <= 0 ? ballots[mine] : other.ballots[theirs];
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        size = copy(ballots, mine, both, size);
        size = copy(other.ballots, theirs, both, size);
        return new IssueBallots(
                Arrays.copyOf(both, size), again, Math.min(earliest, other.earliest), Math.max(latest, other.latest));
    }

    private static int copy(Ballot[] from, int start, Ballot[] to, int size) {
        System.arraycopy(from, start, to, size, from.length - start);
        return size + from.length - start;
    }

    /** Where this stands beside others: 0 if both are about one issue in one cycle. */
    int compareSubject(IssueBallots other) {
        int order = issue().value().compareTo(other.issue().value());
        return order != 0 ? order : Integer.compare(cycle(), other.cycle());
    }

    ImmutableList<Ballot> ballots() {
        return ImmutableList.copyOf(ballots);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof IssueBallots that && Arrays.equals(ballots, that.ballots));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ballots);
    }
}
