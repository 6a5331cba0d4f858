package io.github.fourmatters.governance.register;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.LedgerId;

/**
 * One assignment in the register, as it stands after the last fact that was taken in. Immutable.
 *
 * @param ledger the ledger that its issue stands in
 * @param issue the issue that it is about
 * @param measure the measure that it is a part of: what is to be done, and whether the issue needs it
 * @param assignment whose part it is, where it stands, and until when it is due
 */
public record AssignmentLine(LedgerId ledger, IssueId issue, Measure measure, Assignment assignment) {
    /**
     * Checks the parts.
     *
     * @param ledger the ledger that its issue stands in
     * @param issue the issue that it is about
     * @param measure the measure that it is a part of
     * @param assignment the assignment
     */
    public AssignmentLine {
        requireNonNull(ledger, "ledger");
        requireNonNull(issue, "issue");
        requireNonNull(measure, "measure");
        requireNonNull(assignment, "assignment");
    }
}
