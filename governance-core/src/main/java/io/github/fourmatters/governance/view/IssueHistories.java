package io.github.fourmatters.governance.view;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of all issues, by id. */
final class IssueHistories {
    private final Map<IssueId, IssueHistory> files = new HashMap<>();

    /** Takes a fact in; answers the file that it opened, if it opened one. */
    Optional<IssueHistory> apply(Recorded<Fact> recorded) {
        Fact fact = recorded.payload();
        if (fact.event() instanceof IssueRaised raised) {
            IssueHistory opened = IssueHistory.open(recorded, raised);
            files.put(opened.id(), opened);
            return Optional.of(opened);
        } else if (fact.event() instanceof IssueEvent event) {
            files.computeIfPresent(event.issue(), (id, file) -> file.after(fact, event));
        }
        return Optional.empty();
    }

    void merge(IssueHistories other) {
        files.putAll(other.files);
    }

    Optional<IssueHistory> find(IssueId issue) {
        return Optional.ofNullable(files.get(issue));
    }

    Collection<IssueHistory> all() {
        return files.values();
    }
}
