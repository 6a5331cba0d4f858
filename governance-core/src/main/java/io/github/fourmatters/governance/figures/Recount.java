package io.github.fourmatters.governance.figures;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;

/**
 * The ballots on one closed issue as they were published, beside the same ballots counted anew from the record.
 *
 * @param issue the issue
 * @param cycle its cycle
 * @param quarter the quarter of the round
 * @param published the histogram of each party that cast any, as the close or its newest correction says
 * @param counted the histogram of each party that cast any, counted anew
 */
public record Recount(
        IssueId issue,
        int cycle,
        Quarter quarter,
        ImmutableMap<Party, Histogram> published,
        ImmutableMap<Party, Histogram> counted) {
    /**
     * Checks the parts.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param quarter the quarter of the round
     * @param published the histograms as published
     * @param counted the histograms counted anew
     */
    public Recount {
        requireNonNull(issue, "issue");
        requireNonNull(quarter, "quarter");
        requireNonNull(published, "published");
        requireNonNull(counted, "counted");
    }

    /**
     * Tells whether the record holds the ballots that were published.
     *
     * @return true if both are the same, party by party and level by level
     */
    public boolean isEqual() {
        return published.equals(counted);
    }
}
