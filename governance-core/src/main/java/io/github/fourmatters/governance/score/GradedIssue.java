package io.github.fourmatters.governance.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;

/**
 * What the parties said about one issue, and whom it is credited to.
 *
 * @param ballots the histogram of each party that cast any
 * @param attribution the units and their shares
 */
public record GradedIssue(ImmutableMap<Party, Histogram> ballots, Attribution attribution) {
    /**
     * Checks the parts.
     *
     * @param ballots the histogram of each party that cast any
     * @param attribution the units and their shares
     */
    public GradedIssue {
        requireNonNull(ballots, "ballots");
        requireNonNull(attribution, "attribution");
    }
}
