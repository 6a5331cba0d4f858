package io.github.fourmatters.governance.act;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DirectSettlementChosen;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What acting remembers of an issue: the measures of the plan in force, and the assignments that follow from them. */
public final class ActState {
    /** The fold of this slice. */
    public static final Fold<ActState> FOLD = Fold.over(
                    AggregateRef.ISSUE,
                    new ActState(0, ImmutableMap.of(), ImmutableMap.of(), ImmutableSet.of()),
                    RaiseEvent.class,
                    DeliberateEvent.class,
                    MeetingEvent.class,
                    ActEvent.class)
            .on(ResolutionAdopted.class, (event, before) -> before.plan(event.cycle(), event.serviceItems()))
            .on(
                    DirectSettlementChosen.class,
                    (event, before) -> before.plan(event.cycle(), ImmutableList.of(event.measure())))
            .on(ActIssueEvent.ReworkOrdered.class, (event, before) -> before.add(event.measures()))
            .on(ActIssueEvent.AssignmentReassigned.class, (event, before) -> before.follow(event))
            .on(ActIssueEvent.OnAssignment.class, ActState::happened)
            .ignoring(ActIssueEvent.PlanFailed.class, ActIssueEvent.IssueCompleted.class)
            .ignoring(ActEvent.ErrandRecorded.class, ActEvent.SessionRecorded.class)
            .ignoring(RaiseEvent.class, DeliberateEvent.TriageMeetingHeld.class, MeetingEvent.class)
            .ignoring(IssueTriaged.class, IssueTabled.class, DeliberationPostponed.class)
            .ignoring(ProposalDefeated.class, ClosedWithoutAction.class)
            .complete();

    private final int cycle;
    private final ImmutableMap<MeasureId, Measure> measures;
    private final ImmutableMap<AssignmentId, Assignment> assignments;
    private final ImmutableSet<UnitId> performers;

    private ActState(
            int cycle,
            ImmutableMap<MeasureId, Measure> measures,
            ImmutableMap<AssignmentId, Assignment> assignments,
            ImmutableSet<UnitId> performers) {
        this.cycle = cycle;
        this.measures = measures;
        this.assignments = assignments;
        this.performers = performers;
    }

    /**
     * Returns the measures of the plan in force.
     *
     * @return the measures, in the order in which they were promised
     */
    public ImmutableList<Measure> measures() {
        return measures.values().asList();
    }

    /**
     * Returns the assignments of the plan in force.
     *
     * @return the assignments, live and ended, in the order in which they were offered
     */
    public ImmutableList<Assignment> assignments() {
        return assignments.values().asList();
    }

    /**
     * Returns the units that were ever assigned in this cycle. Nobody who belongs to one of them may judge the work.
     *
     * @return the units
     */
    public ImmutableSet<UnitId> performers() {
        return performers;
    }

    Optional<Assignment> find(AssignmentId id) {
        return Optional.ofNullable(assignments.get(id));
    }

    boolean isFollowed(AssignmentId id) {
        return assignments().stream().anyMatch(other -> other.predecessor().equals(Optional.of(id)));
    }

    boolean isBusy(UnitId unit, MeasureId measure) {
        return assignments().stream()
                .anyMatch(other -> other.status().isLive()
                        && other.unit().equals(unit)
                        && other.measure().equals(measure));
    }

    boolean hasLive() {
        return assignments().stream().anyMatch(assignment -> assignment.status().isLive());
    }

    /** Tells whether each required measure has been completed by its lead unit. */
    boolean isComplete() {
        return required().allMatch(measure -> isCompleted(measure.id()));
    }

    /**
     * Tells whether a measure has been completed by its lead.
     *
     * @param measure the measure
     * @return {@code false} also for a measure that is not of this plan
     */
    public boolean isCompleted(MeasureId measure) {
        return assignments().stream()
                .anyMatch(assignment ->
                        assignment.isCompletedByLead() && assignment.measure().equals(measure));
    }

    /**
     * Returns the unit that answers for the work: the lead of the first required measure that is completed.
     *
     * @return the unit, or empty before any is completed
     */
    public Optional<UnitId> responsible() {
        return assignments().stream()
                .filter(Assignment::isCompletedByLead)
                .filter(this::isRequired)
                .map(Assignment::unit)
                .findFirst();
    }

    /**
     * Returns the one unit that the issue is attributed to: {@linkplain #responsible() who answers for the work}, and before any is
     * completed who leads a required measure now.
     *
     * @return the unit, or empty without a plan
     */
    public Optional<UnitId> attributed() {
        return responsible()
                .or(() -> leading().stream()
                        .filter(this::isRequired)
                        .map(Assignment::unit)
                        .findFirst());
    }

    private boolean isRequired(Assignment assignment) {
        return requireNonNull(measures.get(assignment.measure())).required();
    }

    /**
     * Returns the units that lead the measures now, after every reassignment so far.
     *
     * @return the units
     */
    public ImmutableSet<UnitId> leads() {
        return leading().stream().map(Assignment::unit).collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableList<Assignment> leading() {
        Map<MeasureId, Assignment> latest = new LinkedHashMap<>();
        for (Assignment assignment : Iterables.filter(assignments(), Assignment::lead)) {
            latest.remove(assignment.measure()); // so that a successor stands where it was offered
            latest.put(assignment.measure(), assignment);
        }
        return ImmutableList.copyOf(latest.values());
    }

    /**
     * Returns until when a measure is to be completed: what its lead unit is given, pauses and extensions included. A pause or an
     * extension of an assisting unit concerns that unit alone.
     *
     * @param measure the measure, one of this plan's
     * @return the due date of the latest assignment of the measure's lead
     */
    public DueDate due(MeasureId measure) {
        return lead(measure).due();
    }

    /**
     * Returns the last instant at which the plan in force is done on time: the latest of its required measures' due dates.
     *
     * @return the instant, or empty without a plan
     */
    public Optional<Instant> due() {
        return due(measure -> due(measure).current());
    }

    /**
     * Returns the last instant at which the plan in force would be done on time, if its measures were due at other instants.
     *
     * @param dueOf gives the due instant of a measure of this plan
     * @return the latest of the required measures' instants, or empty without a plan
     */
    public Optional<Instant> due(Function<MeasureId, Instant> dueOf) {
        return required().map(Measure::id).map(dueOf).max(Comparator.naturalOrder());
    }

    /**
     * Tells whether the clock of the plan stands still, since a lead unit of a required measure is paused, be it one of several. Such a
     * plan is not overdue: it is due with the latest of its required measures, and when a paused one is due is known again once its clock
     * runs. What is late meanwhile climbs the ladder by itself.
     *
     * @return {@code false} also without a plan
     */
    public boolean isPaused() {
        return required().anyMatch(measure -> lead(measure.id()).status() == AssignmentStatus.PAUSED);
    }

    private Stream<Measure> required() {
        return measures().stream().filter(Measure::required);
    }

    /**
     * Returns the latest assignment of a measure's lead: of the unit that leads it now, or led it last.
     *
     * @param measure the measure, one of this plan's
     * @return the assignment, live or ended
     * @throws IllegalArgumentException if the measure is not of this plan
     */
    public Assignment lead(MeasureId measure) {
        for (Assignment assignment : assignments().reverse()) {
            if (assignment.lead() && assignment.measure().equals(measure)) {
                return assignment;
            }
        }
        throw new IllegalArgumentException("measure '" + measure + "' is not of this plan");
    }

    ActState after(Event event) {
        return FOLD.step(this, event);
    }

    private static ActState happened(ActIssueEvent.OnAssignment event, ActState before) {
        return before.with(AssignmentChanges.OF_EVENT.apply(
                event, before.find(event.assignment()).orElseThrow()));
    }

    /** A new plan replaces the old one; a new cycle forgets the performers of the last. */
    private ActState plan(int ofCycle, ImmutableList<Measure> promised) {
        ImmutableSet<UnitId> kept = ofCycle == cycle ? performers : ImmutableSet.of();
        return new ActState(ofCycle, ImmutableMap.of(), ImmutableMap.of(), kept).add(promised);
    }

    private ActState add(ImmutableList<Measure> promised) {
        ImmutableMap.Builder<MeasureId, Measure> more =
                ImmutableMap.<MeasureId, Measure>builder().putAll(measures);
        ImmutableMap.Builder<AssignmentId, Assignment> offers =
                ImmutableMap.<AssignmentId, Assignment>builder().putAll(assignments);
        ImmutableSet.Builder<UnitId> units = ImmutableSet.<UnitId>builder().addAll(performers);
        for (Measure measure : promised) {
            more.put(measure.id(), measure);
            int number = 0;
            for (UnitId unit : Iterables.concat(ImmutableList.of(measure.lead()), measure.assisting())) {
                Assignment offer = Assignment.offered(measure, unit, number++);
                offers.put(offer.id(), offer);
                units.add(unit);
            }
        }
        return new ActState(cycle, more.buildOrThrow(), offers.buildOrThrow(), units.build());
    }

    private ActState follow(ActIssueEvent.AssignmentReassigned event) {
        Assignment followed = find(event.assignment()).orElseThrow();
        ActState ended = followed.status().isLive() ? with(followed.become(AssignmentStatus.REASSIGNED)) : this;
        return ended.with(followed.successor(event));
    }

    private ActState with(Assignment changed) {
        Map<AssignmentId, Assignment> all = new LinkedHashMap<>(assignments);
        all.put(changed.id(), changed);
        ImmutableSet<UnitId> units = performers.contains(changed.unit())
                ? performers
                : ImmutableSet.<UnitId>builder()
                        .addAll(performers)
                        .add(changed.unit())
                        .build();
        return new ActState(cycle, measures, ImmutableMap.copyOf(all), units);
    }
}
