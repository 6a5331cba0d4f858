package io.github.fourmatters.governance.tally;

import com.google.common.collect.ComparisonChain;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.Objects;

/**
 * What is to be counted about one issue in one cycle: where its ballots belong, and which of them count.
 *
 * <p>Polls are ordered by issue and cycle. Polls that belong together may share one {@link TallyKey} and one {@link BallotEligibility};
 * that saves memory and time.
 *
 * @param issue the issue
 * @param cycle how often the issue had been reopened, 0 or more
 * @param key what the result is attributed to
 * @param eligibility which ballots count
 */
public record IssueBallotRules(IssueId issue, int cycle, TallyKey key, BallotEligibility eligibility) {
    /**
     * Checks the parts.
     *
     * @param issue the issue
     * @param cycle how often the issue had been reopened
     * @param key what the result is attributed to
     * @param eligibility which ballots count
     * @throws IllegalArgumentException if the cycle is negative
     */
    public IssueBallotRules {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(eligibility, "eligibility");
        if (cycle < 0) {
            throw new IllegalArgumentException("cycle " + cycle + " of issue " + issue + " must be 0 or more");
        }
    }

    /** Whether ballots are about this issue in this cycle. */
    boolean isOf(IssueBallots issueBallots) {
        return cycle == issueBallots.cycle() && issue.equals(issueBallots.issue());
    }

    /** Whether both are about the same issue in the same cycle. */
    boolean hasSameSubject(IssueBallotRules other) {
        return cycle == other.cycle && issue.equals(other.issue);
    }

    // The order of the ballots, so that both can be walked side by side.
    int compareSubject(IssueBallotRules other) {
        return ComparisonChain.start()
                .compare(issue.value(), other.issue.value())
                .compare(cycle, other.cycle)
                .result();
    }
}
