package io.github.fourmatters.governance.supervise;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.act.ActState;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import java.time.Instant;
import java.util.Comparator;
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
     * Returns when a measure is due: as its lead has it, also while nobody leads what is required and not done. Else it is due as the unit
     * has it that still helps with it: of several the one that has taken the work on, and of these the one that is due first.
     *
     * @param measure the measure, one of the plan in force
     * @return the last instant that is on time
     */
    public Instant due(Measure measure) {
        Optional<Assignment> holder = isOwed(measure) ? Optional.empty() : holder(measure);
        return holder.map(Assignment::due)
                .orElseGet(() -> act.due(measure.id()))
                .current();
    }

    private boolean isOwed(Measure measure) {
        return measure.required() && !act.isCompleted(measure.id());
    }

    /**
     * Who has the measure in hand and is late when it is: its lead, or once the lead has completed it, declined it, let it expire or given
     * it back, a unit that still helps with it; empty if nobody is. A helper that is paused, or due later than the measure, is not late.
     */
    Optional<Assignment> holder(Measure measure) {
        return leading(measure.id()).or(() -> helping(measure));
    }

    /** Whose date the clock goes by among those who help; a mere offer only if nobody is at work. */
    private Optional<Assignment> helping(Measure measure) {
        return assisting(measure.id())
                .filter(helper -> helper.status() != AssignmentStatus.PAUSED)
                .filter(helper -> !isOwed(measure) || !isLater(helper, act.lead(measure.id())))
                .min(Comparator.comparing((Assignment helper) -> helper.status() == AssignmentStatus.OFFERED)
                        .thenComparing(helper -> helper.due().current()));
    }

    private static boolean isLater(Assignment helper, Assignment lead) {
        return helper.due().current().isAfter(lead.due().current());
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
