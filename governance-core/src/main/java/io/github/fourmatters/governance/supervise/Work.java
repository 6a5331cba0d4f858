package io.github.fourmatters.governance.supervise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The work on an issue as it was at some time.
 *
 * @param act the measures and assignments
 * @param underWay whether the plan is in force and not done
 */
record Work(ActState act, boolean underWay) {
    static final Work NONE = new Work(ActState.FOLD.initial(), false);

    private static final ImmutableSet<Stage> UNDER_WAY = Sets.immutableEnumSet(Stage.PLANNED, Stage.IN_PROGRESS);

    /** The work after an event; empty if the event changes nothing in it. */
    Optional<Work> after(IssueEvent event, Instant at) {
        ActState acted = ActState.FOLD.step(act, event, at);
        boolean goesOn = event.leadsTo().map(UNDER_WAY::contains).orElse(underWay);
        return acted == act && goesOn == underWay ? Optional.empty() : Optional.of(new Work(acted, goesOn));
    }

    /** What is not done: a required measure that its lead has not completed, and any on which a unit is still at work. */
    ImmutableList<Measure> open() {
        if (!underWay) {
            return ImmutableList.of();
        }
        return act.measures().stream().filter(this::isOpen).collect(ImmutableList.toImmutableList());
    }

    private boolean isOpen(Measure measure) {
        return live(measure.id()).findAny().isPresent() || (measure.required() && !isCompleted(measure));
    }

    private boolean isCompleted(Measure measure) {
        return act.assignments().stream()
                .anyMatch(assignment -> assignment.lead()
                        && assignment.measure().equals(measure.id())
                        && assignment.status() == AssignmentStatus.COMPLETED);
    }

    private Stream<Assignment> live(MeasureId measure) {
        return live().filter(assignment -> assignment.measure().equals(measure));
    }

    /** The assignments of which something may still come. */
    Stream<Assignment> live() {
        return act.assignments().stream()
                .filter(assignment -> assignment.status().isLive());
    }

    /** Who has the measure in hand: its lead, or who still helps with it after the lead is done; empty if nobody has. */
    Optional<Assignment> holder(MeasureId measure) {
        return live(measure)
                .filter(Assignment::lead)
                .findFirst()
                .or(() -> live(measure).findFirst());
    }

    /** Those who help with a measure. */
    Stream<Assignment> assisting(MeasureId measure) {
        return live(measure).filter(assignment -> !assignment.lead());
    }
}
