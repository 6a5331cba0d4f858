package io.github.fourmatters.governance.issue;

import com.google.common.collect.ImmutableSet;

/** A command about one issue that is there already, by whichever of the matters. */
public interface CommandOnIssue extends Command {
    /**
     * Returns the issue.
     *
     * @return the issue
     */
    IssueId issue();

    @Override
    default ImmutableSet<AggregateRef> aggregates() {
        return ImmutableSet.of(AggregateRef.issue(issue()));
    }
}
