package io.github.fourmatters.governance.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.UnitShares;

/**
 * What the parties said about one issue, and whom it is attributed to.
 *
 * @param ballots the histogram of each party that cast any
 * @param shares whom it is attributed to
 */
public record GradedIssue(ImmutableMap<Party, Histogram> ballots, UnitShares shares) {
    /**
     * Checks the parts.
     *
     * @param ballots the histogram of each party that cast any
     * @param shares whom it is attributed to
     */
    public GradedIssue {
        requireNonNull(ballots, "ballots");
        requireNonNull(shares, "shares");
    }
}
