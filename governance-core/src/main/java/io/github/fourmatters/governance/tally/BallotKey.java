package io.github.fourmatters.governance.tally;

import com.google.common.collect.ComparisonChain;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Objects;

/**
 * What a person has one ballot for. The party is no part of it: who is both a party member and a resident votes once.
 *
 * <p>Keys are ordered by issue, cycle and person.
 *
 * @param issue the issue
 * @param cycle how often the issue had been reopened, 0 or more
 * @param person the person
 */
public record BallotKey(IssueId issue, int cycle, SubjectId person) implements Comparable<BallotKey> {
    /**
     * Checks the parts.
     *
     * @param issue the issue
     * @param cycle how often the issue had been reopened
     * @param person the person
     * @throws IllegalArgumentException if the cycle is negative
     */
    public BallotKey {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(person, "person");
        if (cycle < 0) {
            throw new IllegalArgumentException("cycle " + cycle + " of issue " + issue + " must be 0 or more");
        }
    }

    @Override
    public int compareTo(BallotKey other) {
        return ComparisonChain.start()
                .compare(issue.value(), other.issue.value())
                .compare(cycle, other.cycle)
                .compare(person.value(), other.person.value())
                .result();
    }
}
