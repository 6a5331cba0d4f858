package io.github.fourmatters.governance.deliberate;

import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a triage meeting proposes for one issue.
 *
 * @param issue the issue
 * @param category the category that it should have
 * @param urgency how soon it should be handled
 * @param reach how many it concerns
 * @param note what else was said
 */
public record TriageProposal(
        IssueId issue, CategoryCode category, Urgency urgency, Reach reach, Optional<String> note) {
    /**
     * Checks the parts.
     *
     * @param issue the issue
     * @param category the category that it should have
     * @param urgency how soon it should be handled
     * @param reach how many it concerns
     * @param note what else was said
     */
    public TriageProposal {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(note, "note");
    }
}
