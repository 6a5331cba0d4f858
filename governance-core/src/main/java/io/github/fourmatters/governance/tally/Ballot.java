package io.github.fourmatters.governance.tally;

import com.google.common.collect.ComparisonChain;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Instant;
import java.util.Objects;

/**
 * One paper that a person handed in about an issue.
 *
 * <p>Ballots are ordered by {@link BallotKey}, then by revision, the instant of receipt and id: of the ballots with one key the greatest
 * counts. Party and level come last, so that two ballots are equal in this order only if they are the same.
 *
 * @param issue the issue
 * @param cycle how often the issue had been reopened, 0 or more
 * @param person who handed it in
 * @param party the party for which the person votes
 * @param level 1 (worst) to 5 (best)
 * @param revision the number that the person's ballots on this issue have, 1 or more
 * @param receivedAt when it was received
 * @param id names the paper
 */
public record Ballot(
        IssueId issue,
        int cycle,
        SubjectId person,
        Party party,
        int level,
        int revision,
        Instant receivedAt,
        BallotId id)
        implements Comparable<Ballot> {
    /**
     * Checks the parts.
     *
     * @param issue the issue
     * @param cycle how often the issue had been reopened
     * @param person who handed it in
     * @param party the party for which the person votes
     * @param level 1 (worst) to 5 (best)
     * @param revision the number of the person's ballot
     * @param receivedAt when it was received
     * @param id names the paper
     * @throws IllegalArgumentException naming the ballot, if the level is not 1 to 5, the cycle is negative or the revision below 1
     */
    public Ballot {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(id, "id");
        require(Histogram.isLevel(level), "level", level, "1 to " + Histogram.LEVELS, id);
        require(cycle >= 0, "cycle", cycle, "0 or more", id);
        require(revision >= 1, "revision", revision, "1 or more", id);
    }

    private static void require(boolean holds, String what, int value, String allowed, BallotId id) {
        if (!holds) {
            throw new IllegalArgumentException(what + " " + value + " of ballot " + id + " must be " + allowed);
        }
    }

    /**
     * Returns what this is a ballot for.
     *
     * @return issue, cycle and person
     */
    public BallotKey key() {
        return new BallotKey(issue, cycle, person);
    }

    /** Whether both are the same person's ballots, given that they are about one issue in one cycle. */
    boolean isSamePerson(Ballot other) {
        return person.equals(other.person);
    }

    @Override
    public int compareTo(Ballot other) {
        int order = issue.value().compareTo(other.issue.value());
        if (order == 0) {
            order = Integer.compare(cycle, other.cycle);
        }
        return order != 0 ? order : compareOnOneIssue(other);
    }

    /** Compares two ballots about one issue in one cycle. */
    int compareOnOneIssue(Ballot other) {
        return ComparisonChain.start()
                .compare(person.value(), other.person.value())
                .compare(revision, other.revision)
                .compare(receivedAt, other.receivedAt)
                .compare(id.value(), other.id.value())
                .compare(party, other.party)
                .compare(level, other.level)
                .result();
    }
}
