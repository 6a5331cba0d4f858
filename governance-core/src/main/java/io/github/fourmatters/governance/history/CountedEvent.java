package io.github.fourmatters.governance.history;

import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.issue.IssueEvent;
import java.time.Instant;

/**
 * One event of an issue, as far as it is counted.
 *
 * @param at when it took effect
 * @param charter the version of the charter that it was decided under
 * @param event the event
 * @param status how the issue stands after it
 */
public record CountedEvent(Instant at, String charter, IssueEvent event, IssueStatus status) {
    /**
     * Tells whether this had happened by an instant.
     *
     * @param asOf the instant
     * @return true if so; at the instant itself it had
     */
    public boolean isKnown(Instant asOf) {
        return Deadline.hasCome(at, asOf);
    }

    /**
     * Tells whether this is no late completion; at the due instant itself it is on time.
     *
     * @return true if so
     */
    public boolean isOnTime() {
        return !(event instanceof IssueCompleted completed) || completed.isOnTime(at);
    }
}
