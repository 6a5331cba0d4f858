package io.github.fourmatters.governance.view;

import io.github.fourmatters.governance.act.ActionEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.issue.IssueEvent;
import java.time.Instant;

/**
 * One event of an issue, as far as it is counted.
 *
 * @param at when it took effect
 * @param charter the version of the charter that it was decided under
 * @param event the event
 * @param standing how the issue stands after it
 */
record CountedEvent(Instant at, String charter, IssueEvent event, IssueStatus standing) {
    /** Whether this had happened by an instant. */
    boolean isKnown(Instant asOf) {
        return Deadline.hasCome(at, asOf);
    }

    /** Whether this is no late completion; at the due instant itself it is on time. */
    boolean isOnTime() {
        return !(event instanceof IssueCompleted completed) || !Deadline.isLate(completed.due(), at);
    }
}
