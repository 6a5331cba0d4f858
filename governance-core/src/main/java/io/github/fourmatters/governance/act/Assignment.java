package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One unit's part in one measure.
 *
 * @param id its id
 * @param measure the measure
 * @param unit the unit
 * @param lead whether the unit answers for the measure (主办), or helps (协办)
 * @param status where it stands
 * @param acceptBy until when the unit may accept
 * @param due until when it is to be completed, taken over from the measure or from the assignment that this one follows
 * @param returnBy until when the unit may return it, from its acceptance on
 * @param predecessor the assignment that this one follows, if any
 */
public record Assignment(
        AssignmentId id,
        MeasureId measure,
        UnitId unit,
        boolean lead,
        AssignmentStatus status,
        Instant acceptBy,
        DueDate due,
        Optional<Instant> returnBy,
        Optional<AssignmentId> predecessor) {
    /**
     * Checks the parts.
     *
     * @param id its id
     * @param measure the measure
     * @param unit the unit
     * @param lead whether the unit answers for the measure
     * @param status where it stands
     * @param acceptBy until when the unit may accept
     * @param due until when it is to be completed
     * @param returnBy until when the unit may return it
     * @param predecessor the assignment that this one follows
     */
    public Assignment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(acceptBy, "acceptBy");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(returnBy, "returnBy");
        Objects.requireNonNull(predecessor, "predecessor");
    }

    /**
     * Returns the id of the first assignment of a measure to its lead unit.
     *
     * @param measure the measure
     * @return the id
     */
    public static AssignmentId leadOf(MeasureId measure) {
        return numbered(measure, 0);
    }

    /**
     * Returns the id of the first assignment of a measure to one of its units.
     *
     * @param measure the measure
     * @param number 0 for the lead unit, from 1 for the assisting ones in their order
     * @return the id
     */
    public static AssignmentId numbered(MeasureId measure, int number) {
        return new AssignmentId(measure.value() + "/" + number);
    }

    /**
     * Tells whether the unit that answers for the measure has completed it. What a unit that helps completes does not complete the measure.
     *
     * @return {@code true} for a completed assignment of the lead
     */
    public boolean isCompletedByLead() {
        return lead && status == AssignmentStatus.COMPLETED;
    }

    /**
     * Tells whether the assignment is overdue: something may still come of it, its clock does not stand still, and its due date is over; at
     * the due instant itself it is not.
     *
     * @param asOf the instant to look at
     * @return {@code true} if so; never for one that is done, declined, expired, returned or reassigned
     */
    public boolean isOverdue(Instant asOf) {
        return status.isLive() && status != AssignmentStatus.PAUSED && Deadline.isLate(due.current(), asOf);
    }

    static Assignment offered(Measure measure, UnitId unit, int number) {
        return new Assignment(
                numbered(measure.id(), number),
                measure.id(),
                unit,
                number == 0,
                AssignmentStatus.OFFERED,
                measure.acceptBy(),
                DueDate.of(measure),
                Optional.empty(),
                Optional.empty());
    }

    Assignment become(AssignmentStatus next) {
        return become(next, due);
    }

    Assignment become(AssignmentStatus next, DueDate until) {
        return new Assignment(id, measure, unit, lead, next, acceptBy, until, returnBy, predecessor);
    }

    Assignment with(DueDate until) {
        return become(status, until);
    }

    Assignment accepted(Instant returnableUntil, Optional<Instant> warnAt) {
        return new Assignment(
                id,
                measure,
                unit,
                lead,
                AssignmentStatus.ACCEPTED,
                acceptBy,
                due.warning(warnAt),
                Optional.of(returnableUntil),
                predecessor);
    }

    Assignment successor(ActIssueEvent.AssignmentReassigned event) {
        return new Assignment(
                event.successor(),
                measure,
                event.unit(),
                lead,
                AssignmentStatus.OFFERED,
                event.acceptBy(),
                due.inherited(event.due()),
                Optional.empty(),
                Optional.of(id));
    }
}
