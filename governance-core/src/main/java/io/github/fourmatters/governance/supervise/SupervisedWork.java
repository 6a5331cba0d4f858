package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.States;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What supervision looks at: the work on an issue, and how far it has climbed.
 *
 * @param progress the issue's stage
 * @param act its measures and assignments
 * @param state how far its measures have climbed
 */
record SupervisedWork(IssueProgress progress, ActState act, SuperviseState state) {
    static SupervisedWork over(AggregateRef issue, States states) {
        return new SupervisedWork(
                states.get(issue, IssueProgress.FOLD),
                states.get(issue, ActState.FOLD),
                states.get(issue, SuperviseState.FOLD));
    }

    /** When the next rung may be reached; empty while nothing runs. */
    Optional<Instant> next() {
        Optional<Instant> earliest = Optional.empty();
        if (!progress.isUnderWay()) {
            return earliest;
        }
        // No list is made of what is running: this is asked after every command.
        for (Measure measure : act.measures()) {
            Optional<Instant> next = isRunning(measure) ? climb(measure).next() : Optional.empty();
            if (earliest.isEmpty() || (next.isPresent() && next.get().isBefore(earliest.get()))) {
                earliest = next;
            }
        }
        return earliest;
    }

    /** What is not done: a required measure that its lead has not completed, and any on which a unit is still at work; not what is paused. */
    ImmutableList<Measure> running() {
        if (!progress.isUnderWay()) {
            return ImmutableList.of();
        }
        return act.measures().stream().filter(this::isRunning).collect(ImmutableList.toImmutableList());
    }

    /** The lead's clock counts until the lead is done; a pause of a unit that helps concerns that unit alone. */
    private boolean isRunning(Measure measure) {
        Optional<Assignment> lead = leading(measure.id());
        if (lead.isPresent()) {
            return lead.get().status() != AssignmentStatus.PAUSED;
        }
        return isOwed(measure) || helping(measure).isPresent();
    }

    private boolean isOwed(Measure measure) {
        return measure.required() && !act.isCompleted(measure.id());
    }

    private Optional<Assignment> helping(Measure measure) {
        return assisting(measure.id())
                .filter(assignment -> assignment.status() != AssignmentStatus.PAUSED)
                .findFirst();
    }

    /** Where a measure stands on the ladder, as it is due. */
    LadderPosition climb(Measure measure) {
        Instant due = due(measure);
        return state.climb(measure.id())
                .map(climb -> climb.due().equals(due) ? climb : LadderPosition.from(climb.level(), due))
                .orElseGet(() -> LadderPosition.from(SupervisionLevel.NONE, due));
    }

    /** When a measure is due: as its lead has it, and after the lead is done as a unit that still helps has it. */
    Instant due(Measure measure) {
        boolean leads = leading(measure.id()).isPresent() || isOwed(measure);
        return leads
                ? act.due(measure.id()).current()
                : helping(measure)
                        .map(helper -> helper.due().current())
                        .orElseGet(() -> act.due(measure.id()).current());
    }

    /** The assignments of which something may still come. */
    Stream<Assignment> live() {
        return act.assignments().stream()
                .filter(assignment -> assignment.status().isLive());
    }

    /** Who has the measure in hand: its lead, or who still helps with it after the lead is done; empty if nobody has. */
    Optional<Assignment> holder(MeasureId measure) {
        return leading(measure).or(() -> live(measure).findFirst());
    }

    // A loop, not a stream: this is asked after every command.
    private Optional<Assignment> leading(MeasureId measure) {
        for (Assignment assignment : act.assignments()) {
            if (assignment.lead()
                    && assignment.status().isLive()
                    && assignment.measure().equals(measure)) {
                return Optional.of(assignment);
            }
        }
        return Optional.empty();
    }

    /** Those who help with a measure. */
    Stream<Assignment> assisting(MeasureId measure) {
        return live(measure).filter(assignment -> !assignment.lead());
    }

    private Stream<Assignment> live(MeasureId measure) {
        return live().filter(assignment -> assignment.measure().equals(measure));
    }
}
