package io.github.fourmatters.governance.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.anchor.Anchor;
import java.time.Instant;

/**
 * What came of an audit. Immutable.
 *
 * @param at when it was made
 * @param findings what does not fit, at most {@value #MOST_FINDINGS}
 * @param further how much more does not fit
 * @param backlogs the ledgers whose notices have waited too long
 * @param limitations what the audit cannot know
 * @param heads where the chains ended when they were computed, to be noted as anchors if nothing was found; empty without chains
 * @param counts how much was looked at
 */
public record AuditReport(
        Instant at,
        ImmutableList<Finding> findings,
        long further,
        ImmutableList<NoticeBacklog> backlogs,
        ImmutableSet<ScopeLimitation> limitations,
        ImmutableList<Anchor> heads,
        AuditCounts counts) {
    /** Is how many findings are named; of more, only their number is told. */
    public static final int MOST_FINDINGS = 10_000;

    /**
     * Checks the parts.
     *
     * @param at when it was made
     * @param findings what does not fit
     * @param further how much more does not fit
     * @param backlogs the ledgers whose notices have waited too long
     * @param limitations what the audit cannot know
     * @param heads where the chains ended
     * @param counts how much was looked at
     */
    public AuditReport {
        requireNonNull(at, "at");
        requireNonNull(findings, "findings");
        requireNonNull(backlogs, "backlogs");
        requireNonNull(limitations, "limitations");
        requireNonNull(heads, "heads");
        requireNonNull(counts, "counts");
    }

    /**
     * Tells whether everything fits that could be compared.
     *
     * @return {@code true} if nothing was found; {@link #limitations()} says what that leaves open
     */
    public boolean isClean() {
        return findings.isEmpty();
    }
}
