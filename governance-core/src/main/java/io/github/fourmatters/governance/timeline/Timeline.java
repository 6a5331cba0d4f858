package io.github.fourmatters.governance.timeline;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActIssueEvent.OnAssignment;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.view.Projection;
import io.github.fourmatters.governance.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one thing, from its first fact to its last.
 *
 * <pre>{@code
 * ImmutableList<TimelineEntry> entries = governance.ask(Timeline.of(issue), ledger, Timeline::entries);
 * }</pre>
 */
public final class Timeline implements Projection<Timeline> {
    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::recordedAt)
            .thenComparing(entry -> entry.ledger().value())
            .thenComparing(TimelineEntry::position);

    private final AggregateRef aggregate;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private ActState act = ActState.FOLD.initial();

    private Timeline(AggregateRef aggregate) {
        this.aggregate = aggregate;
    }

    /**
     * Returns the view of one issue's timeline.
     *
     * @param issue the issue
     * @return the view, read from the issue's own stream
     */
    public static View<Timeline> of(IssueId issue) {
        return of(AggregateRef.issue(issue));
    }

    /**
     * Returns the view of the timeline of anything that facts are about, for example a meeting or a round.
     *
     * @param aggregate the aggregate
     * @return the view, read from the aggregate's own stream
     */
    public static View<Timeline> of(AggregateRef aggregate) {
        return View.over("timeline", aggregate, () -> new Timeline(aggregate));
    }

    @Override
    public void apply(Recorded<Fact> recorded) {
        Fact fact = recorded.payload();
        Event event = fact.event();
        if (!event.aggregate().equals(aggregate)) {
            return;
        }
        act = ActState.FOLD.step(act, event);
        entries.add(new TimelineEntry(
                recorded.stream().ledger(),
                recorded.position(),
                fact.occurredAt(),
                recorded.recordedAt(),
                fact.actor(),
                fact.role(),
                fact.charter(),
                stage(event),
                unit(event),
                event));
    }

    private static Optional<Stage> stage(Event event) {
        return event instanceof IssueEvent happened ? happened.leadsTo() : Optional.empty();
    }

    private Optional<UnitId> unit(Event event) {
        return event instanceof OnAssignment happened
                ? act.assignments().stream()
                        .filter(assignment -> assignment.id().equals(happened.assignment()))
                        .map(Assignment::unit)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public void merge(Timeline other) {
        entries.addAll(other.entries);
    }

    /**
     * Returns what happened.
     *
     * @return the entries by the time of their recording, and of one ledger by position; none if nothing is known of it
     */
    public ImmutableList<TimelineEntry> entries() {
        return ImmutableList.sortedCopyOf(ORDER, entries);
    }
}
