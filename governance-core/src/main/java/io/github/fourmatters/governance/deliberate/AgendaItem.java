package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.IssueId;
import java.util.Objects;

/**
 * What a meeting is to decide on (议题).
 *
 * @param id its id
 * @param title what it is called on the agenda
 * @param issues the issues that it is about, at least one
 */
public record AgendaItem(AgendaItemId id, String title, ImmutableList<IssueId> issues) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param title what it is called on the agenda
     * @param issues the issues that it is about
     */
    public AgendaItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issues, "issues");
    }
}
