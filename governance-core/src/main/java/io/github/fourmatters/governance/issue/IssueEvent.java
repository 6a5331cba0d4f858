package io.github.fourmatters.governance.issue;

import java.util.Optional;

/**
 * An event in the life of one issue. Any matter may write one: an objection, which belongs to the evaluation, leads back to a stage of the
 * deliberation without either matter knowing the other.
 */
public interface IssueEvent extends Event {
    /**
     * Returns the issue that this happened to.
     *
     * @return the issue
     */
    IssueId issue();

    /**
     * Returns how often the issue had been reopened when this happened. A reopening itself carries the new count.
     *
     * @return the cycle, from 0
     */
    int cycle();

    /**
     * Returns the stage that the issue is in from now on, where this event changes it.
     *
     * @return the new stage, or empty where the stage stays
     */
    default Optional<Stage> leadsTo() {
        return Optional.empty();
    }

    @Override
    default AggregateRef aggregate() {
        return AggregateRef.issue(issue());
    }
}
