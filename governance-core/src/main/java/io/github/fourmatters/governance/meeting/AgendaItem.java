package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.Objects;

/**
 * What a meeting is to decide on (议题).
 *
 * @param id its id
 * @param title what it is called on the agenda
 * @param issues the issues that it is about, at least one
 * @param minutes how long it is planned to take
 * @param ballot how it is voted on
 */
public record AgendaItem(
        AgendaItemId id, String title, ImmutableList<IssueId> issues, int minutes, VotingMethod ballot) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param title what it is called on the agenda
     * @param issues the issues that it is about
     * @param minutes how long it is planned to take
     * @param ballot how it is voted on
     */
    public AgendaItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issues, "issues");
        Objects.requireNonNull(ballot, "ballot");
    }
}
