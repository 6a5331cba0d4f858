package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.act.DueDateEvent;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One unit's part in one measure. */
public final class AssignmentRecord {
    private static final Map<Class<? extends ActIssueEvent.OnAssignment>, AssignmentStatus> ENDS = Map.of(
            ActIssueEvent.AssignmentDeclined.class, AssignmentStatus.DECLINED,
            ActIssueEvent.OfferExpired.class, AssignmentStatus.EXPIRED,
            ActIssueEvent.AssignmentStarted.class, AssignmentStatus.STARTED,
            ActIssueEvent.AssignmentReturned.class, AssignmentStatus.RETURNED,
            ActIssueEvent.AssignmentCompleted.class, AssignmentStatus.COMPLETED);
    private static final Set<AssignmentStatus> LIVE = Set.of(
            AssignmentStatus.OFFERED, AssignmentStatus.ACCEPTED, AssignmentStatus.STARTED, AssignmentStatus.PAUSED);

    private final AssignmentId id;
    private final Measure measure;
    private final UnitId unit;
    private final boolean lead;
    private final Instant acceptBy;
    private final Optional<AssignmentId> predecessor;
    private AssignmentStatus status = AssignmentStatus.OFFERED;
    private Instant returnBy = Instant.MIN;
    private DueRecord due;

    AssignmentRecord(
            AssignmentId id,
            Measure measure,
            UnitId unit,
            boolean lead,
            Instant acceptBy,
            Optional<AssignmentId> predecessor) {
        this.id = id;
        this.measure = measure;
        this.unit = unit;
        this.lead = lead;
        this.acceptBy = acceptBy;
        this.predecessor = predecessor;
        this.due = new DueRecord(measure);
    }

    void accept(Instant until) {
        status = AssignmentStatus.ACCEPTED;
        returnBy = until;
    }

    void apply(ActIssueEvent.OnAssignment event) {
        if (event instanceof ActIssueEvent.AssignmentReassigned) {
            status = isLive() ? AssignmentStatus.REASSIGNED : status;
        } else if (event instanceof DueDateEvent moved) {
            status = due.after(moved).orElse(status);
        } else {
            status = Objects.requireNonNull(ENDS.get(event.getClass()), "status after " + event);
        }
    }

    AssignmentRecord successor(ActIssueEvent.AssignmentReassigned event) {
        AssignmentRecord next =
                new AssignmentRecord(event.successor(), measure, event.unit(), lead, event.acceptBy(), Optional.of(id));
        next.due = due.handedOn(event.due());
        return next;
    }

    /**
     * Returns its id.
     *
     * @return the id
     */
    public AssignmentId id() {
        return id;
    }

    /**
     * Returns the measure.
     *
     * @return what is to be done
     */
    public Measure measure() {
        return measure;
    }

    /**
     * Returns the unit.
     *
     * @return who is to do it
     */
    public UnitId unit() {
        return unit;
    }

    /**
     * Tells whether the unit answers for the measure.
     *
     * @return {@code false} if it only helps
     */
    public boolean isLead() {
        return lead;
    }

    /**
     * Returns where it stands.
     *
     * @return the status
     */
    public AssignmentStatus status() {
        return status;
    }

    /**
     * Tells whether it stands at a status.
     *
     * @param wanted the status
     * @return {@code true} if it does
     */
    public boolean is(AssignmentStatus wanted) {
        return status == wanted;
    }

    /**
     * Tells whether something may still come of it.
     *
     * @return {@code true} if it is offered, accepted, started or paused
     */
    public boolean isLive() {
        return LIVE.contains(status);
    }

    /**
     * Returns until when it may be accepted.
     *
     * @return the last instant
     */
    public Instant acceptBy() {
        return acceptBy;
    }

    /**
     * Returns until when it may be returned.
     *
     * @return the last instant, long past before its acceptance
     */
    public Instant returnBy() {
        return returnBy;
    }

    /**
     * Returns until when it is to be completed.
     *
     * @return the due date, with what has moved it
     */
    public DueRecord due() {
        return due;
    }

    /**
     * Returns the assignment that it follows.
     *
     * @return the predecessor, or empty for a first offer
     */
    public Optional<AssignmentId> predecessor() {
        return predecessor;
    }
}
