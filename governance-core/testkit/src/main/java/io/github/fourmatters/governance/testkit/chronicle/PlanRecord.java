package io.github.fourmatters.governance.testkit.chronicle;

import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.AssignmentStatus;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How an issue is being settled: at which meeting it is tabled, what is promised, and who does it. */
public final class PlanRecord {
    private final Map<MeasureId, Measure> measures = new LinkedHashMap<>();
    private final Map<AssignmentId, AssignmentRecord> assignments = new LinkedHashMap<>();
    private final Set<UnitId> performers = new HashSet<>();
    private int acceptances;

    Optional<MeetingId> tabledAt = Optional.empty();
    boolean direct;
    boolean adopted;

    PlanRecord() {}

    /** Begins another plan in the same cycle: who worked on the old one has still performed. */
    void begin() {
        tabledAt = Optional.empty();
        direct = false;
        adopted = false;
        measures.clear();
        assignments.clear();
    }

    /** Begins another cycle. */
    void forget() {
        begin();
        performers.clear();
        acceptances = 0;
    }

    void promise(Measure measure) {
        measures.put(measure.id(), measure);
        offer(measure, measure.lead(), 0);
        int number = 1;
        for (UnitId unit : measure.assisting()) {
            offer(measure, unit, number++);
        }
    }

    private void offer(Measure measure, UnitId unit, int number) {
        AssignmentId id = new AssignmentId(measure.id().value() + "/" + number);
        add(new AssignmentRecord(id, measure, unit, number == 0, measure.acceptBy(), Optional.empty()));
    }

    private void add(AssignmentRecord assignment) {
        assignments.put(assignment.id(), assignment);
        performers.add(assignment.unit());
    }

    void take(ActIssueEvent.AssignmentAccepted event) {
        acceptances++;
        find(event.assignment()).ifPresent(assignment -> assignment.accept(event.returnBy()));
    }

    void apply(ActIssueEvent.OnAssignment event) {
        find(event.assignment()).ifPresent(assignment -> assignment.apply(event));
        if (event instanceof ActIssueEvent.AssignmentReassigned reassigned) {
            find(event.assignment()).ifPresent(followed -> add(followed.successor(reassigned)));
        }
    }

    /**
     * Looks an assignment of this plan up.
     *
     * @param id its id
     * @return the assignment, or empty
     */
    public Optional<AssignmentRecord> find(AssignmentId id) {
        return Optional.ofNullable(assignments.get(id));
    }

    /**
     * Returns the meeting at which the issue is tabled.
     *
     * @return the meeting, or empty if it stands on no agenda
     */
    public Optional<MeetingId> tabledAt() {
        return tabledAt;
    }

    /**
     * Tells whether the issue is settled directly.
     *
     * @return {@code true} from the choice of the direct way on
     */
    public boolean isDirect() {
        return direct;
    }

    /**
     * Tells whether a resolution was adopted.
     *
     * @return {@code true} if the plan is a resolution's
     */
    public boolean isAdopted() {
        return adopted;
    }

    /**
     * Returns the measures.
     *
     * @return all that were promised
     */
    public Collection<Measure> measures() {
        return measures.values();
    }

    /**
     * Returns the assignments.
     *
     * @return all of them, ended ones too
     */
    public Collection<AssignmentRecord> assignments() {
        return assignments.values();
    }

    /**
     * Returns the units that were asked to do anything in this cycle.
     *
     * @return the units
     */
    public Set<UnitId> performers() {
        return performers;
    }

    /**
     * Tells how often an assignment was accepted in this cycle.
     *
     * @return the number of acceptances
     */
    public int acceptances() {
        return acceptances;
    }

    /**
     * Tells whether something may still come of an assignment.
     *
     * @return {@code true} if one is live
     */
    public boolean hasLive() {
        return assignments.values().stream().anyMatch(AssignmentRecord::isLive);
    }

    /**
     * Tells whether a measure was completed by its lead.
     *
     * @param measure the measure
     * @return {@code true} if it was
     */
    public boolean isCompleted(Measure measure) {
        return assignments.values().stream()
                .anyMatch(assignment -> assignment.isLead()
                        && assignment.measure().equals(measure)
                        && assignment.status() == AssignmentStatus.COMPLETED);
    }

    /**
     * Tells whether each required measure was completed.
     *
     * @return {@code true} if each was
     */
    public boolean isComplete() {
        return measures.values().stream().filter(Measure::required).allMatch(this::isCompleted);
    }

    /**
     * Tells whether an assignment has a successor.
     *
     * @param id the assignment
     * @return {@code true} if another one names it as its predecessor
     */
    public boolean isFollowed(AssignmentId id) {
        return assignments.values().stream()
                .anyMatch(assignment -> assignment.predecessor().equals(Optional.of(id)));
    }
}
