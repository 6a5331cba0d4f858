package io.github.fourmatters.governance.act;

import io.github.fourmatters.governance.calendar.Pause;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Optional;

/** What happens to the due date of one assignment. Where it moves, the event carries the new one and the new warning. */
public sealed interface DueDateEvent extends ActIssueEvent.OnAssignment {
    /**
     * Returns the unit.
     *
     * @return whose assignment it is
     */
    UnitId unit();

    /**
     * The clock of an assignment was stopped.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param reason why
     * @param requester who asked for it
     * @param approver who approved it
     * @param document what proves the reason
     * @param reviewBy until when the pause is to be looked at again
     * @param pause since when, and how much of the deadline was left
     */
    @EventType(name = "assignment-paused")
    record AssignmentPaused(
            IssueId issue,
            int cycle,
            AssignmentId assignment,
            UnitId unit,
            PauseReason reason,
            ActorId requester,
            ActorId approver,
            Optional<String> document,
            Instant reviewBy,
            Pause pause)
            implements DueDateEvent {}

    /**
     * The clock of an assignment runs again.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param due the last instant that is on time now
     * @param warnAt when the unit is warned, if the time left allows it
     */
    @EventType(name = "assignment-resumed")
    record AssignmentResumed(
            IssueId issue, int cycle, AssignmentId assignment, UnitId unit, Instant due, Optional<Instant> warnAt)
            implements DueDateEvent {}

    /**
     * A unit has asked for more time.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param requester who asked
     * @param due the last instant that would be on time
     * @param reason why
     */
    @EventType(name = "extension-requested")
    record ExtensionRequested(
            IssueId issue,
            int cycle,
            AssignmentId assignment,
            UnitId unit,
            ActorId requester,
            Instant due,
            String reason)
            implements DueDateEvent {}

    /**
     * A unit was given more time.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param approver who granted it
     * @param due the last instant that is on time now
     * @param warnAt when the unit is warned, if the time left allows it
     */
    @EventType(name = "extension-granted")
    record ExtensionGranted(
            IssueId issue,
            int cycle,
            AssignmentId assignment,
            UnitId unit,
            ActorId approver,
            Instant due,
            Optional<Instant> warnAt)
            implements DueDateEvent {}

    /**
     * A unit was not given more time.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param approver who refused it
     * @param reason why
     */
    @EventType(name = "extension-refused")
    record ExtensionRefused(
            IssueId issue, int cycle, AssignmentId assignment, UnitId unit, ActorId approver, String reason)
            implements DueDateEvent {}

    /**
     * A unit was warned that its due date comes near.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit whose assignment it is
     * @param due the last instant that is on time
     */
    @EventType(name = "due-warned")
    record DueWarned(IssueId issue, int cycle, AssignmentId assignment, UnitId unit, Instant due)
            implements DueDateEvent {}
}
