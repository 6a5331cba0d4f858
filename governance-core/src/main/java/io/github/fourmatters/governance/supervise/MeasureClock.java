package io.github.fourmatters.governance.supervise;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock by which the measures of an issue under way climb the ladder: which of them runs, and until when it is due.
 *
 * @param act the measures and their assignments
 */
public record MeasureClock(ActState act) {
    /**
     * Checks the slice.
     *
     * @param act the measures and their assignments
     */
    public MeasureClock {
        requireNonNull(act, "act");
    }

    /**
     * Tells whether a measure is not done and its clock runs: a required measure that its lead has not completed, and any on which a unit
     * is still at work. The lead's clock counts until the lead is done; a pause of a unit that helps concerns that unit alone.
     *
     * @param measure the measure, one of the plan in force
     * @return {@code false} for what is done, given up or paused
     */
    public boolean isRunning(Measure measure) {
        Optional<Assignment> lead = leading(measure.id());
        if (lead.isPresent()) {
            return lead.get().status() != AssignmentStatus.PAUSED;
        }
        return isOwed(measure) || helping(measure).isPresent();
    }

    /**
     * Tells whether a measure is in hand while its clock stands still.
     *
     * @param measure the measure, one of the plan in force
     * @return {@code false} for what runs, is done or is given up
     */
    public boolean isPaused(Measure measure) {
        return !isRunning(measure) && live(measure.id()).findAny().isPresent();
    }

    /**
     * Returns when a measure is due: as its lead has it, and after the lead is done as a unit that still helps has it.
     *
     * @param measure the measure, one of the plan in force
     * @return the last instant that is on time
     */
    public Instant due(Measure measure) {
        boolean leads = leading(measure.id()).isPresent() || isOwed(measure);
        return leads
                ? act.due(measure.id()).current()
                : helping(measure)
                        .map(helper -> helper.due().current())
                        .orElseGet(() -> act.due(measure.id()).current());
    }

    private boolean isOwed(Measure measure) {
        return measure.required() && !act.isCompleted(measure.id());
    }

    private Optional<Assignment> helping(Measure measure) {
        return assisting(measure.id())
                .filter(assignment -> assignment.status() != AssignmentStatus.PAUSED)
                .findFirst();
    }

    /** Who has the measure in hand: its lead, or who still helps with it after the lead is done; empty if nobody has. */
    Optional<Assignment> holder(MeasureId measure) {
        return leading(measure).or(() -> live(measure).findFirst());
    }

    /** Those who help with a measure. */
    Stream<Assignment> assisting(MeasureId measure) {
        return live(measure).filter(assignment -> !assignment.lead());
    }

    /** The assignments of which something may still come. */
    Stream<Assignment> live() {
        return act.assignments().stream()
                .filter(assignment -> assignment.status().isLive());
    }

    private Optional<Assignment> leading(MeasureId measure) {
        return Optional.of(act.lead(measure))
                .filter(assignment -> assignment.status().isLive());
    }

    private Stream<Assignment> live(MeasureId measure) {
        return live().filter(assignment -> assignment.measure().equals(measure));
    }
}
