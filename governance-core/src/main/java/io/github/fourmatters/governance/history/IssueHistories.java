package io.github.fourmatters.governance.history;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueRaised;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The histories of all issues, by id. Not safe for several threads: a projection that holds them is guarded by whoever fills it. */
public final class IssueHistories {
    private final Map<IssueId, IssueHistory> histories = new HashMap<>();

    /** Begins with no issue. */
    public IssueHistories() {}

    /**
     * Takes a fact in.
     *
     * @param recorded the fact; one that concerns no issue is ignored
     * @return the history that it opened, or empty if it opened none
     */
    public Optional<IssueHistory> apply(Recorded<Fact> recorded) {
        Fact fact = recorded.payload();
        if (fact.event() instanceof IssueRaised raised) {
            IssueHistory opened = IssueHistory.open(recorded, raised);
            histories.put(opened.id(), opened);
            return Optional.of(opened);
        } else if (fact.event() instanceof IssueEvent event) {
            histories.computeIfPresent(event.issue(), (id, history) -> history.after(fact, event));
        }
        return Optional.empty();
    }

    /**
     * Takes in the histories of other ledgers.
     *
     * @param other the other histories, which stay as they are
     */
    public void merge(IssueHistories other) {
        histories.putAll(other.histories);
    }

    /**
     * Looks one issue up.
     *
     * @param issue its id
     * @return its history, or empty if it was never raised
     */
    public Optional<IssueHistory> find(IssueId issue) {
        return Optional.ofNullable(histories.get(issue));
    }

    /**
     * Returns the histories of all issues, in no order.
     *
     * @return the histories, as they grow
     */
    public Collection<IssueHistory> all() {
        return histories.values();
    }
}
