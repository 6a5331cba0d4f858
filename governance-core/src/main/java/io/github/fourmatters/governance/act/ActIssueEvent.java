package io.github.fourmatters.governance.act;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import java.time.Instant;
import java.util.Optional;

/** The events of acting that happen to an issue. */
public sealed interface ActIssueEvent extends ActEvent, IssueEvent
        permits ActIssueEvent.OnAssignment,
                ActIssueEvent.PlanFailed,
                ActIssueEvent.ReworkOrdered,
                ActIssueEvent.IssueCompleted {
    /** What happens to one assignment. */
    sealed interface OnAssignment extends ActIssueEvent
            permits AssignmentAccepted,
                    AssignmentDeclined,
                    OfferExpired,
                    AssignmentStarted,
                    AssignmentReturned,
                    AssignmentCompleted,
                    AssignmentReassigned,
                    DueDateEvent {
        /**
         * Returns the assignment.
         *
         * @return the assignment
         */
        AssignmentId assignment();
    }

    /**
     * A unit has taken an assignment on.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param first whether it is the first of the plan, which brings the issue into progress
     * @param returnBy until when the unit may return it
     * @param warnAt when the unit is warned that its due date comes near, if the time left allows it
     */
    @EventType(name = "assignment-accepted")
    record AssignmentAccepted(
            IssueId issue,
            int cycle,
            AssignmentId assignment,
            boolean first,
            Instant returnBy,
            Optional<Instant> warnAt)
            implements OnAssignment {
        @Override
        public Optional<Stage> leadsTo() {
            return first ? Optional.of(Stage.IN_PROGRESS) : Optional.empty();
        }
    }

    /**
     * A unit has said no.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param reason why
     */
    @EventType(name = "assignment-declined")
    record AssignmentDeclined(IssueId issue, int cycle, AssignmentId assignment, String reason)
            implements OnAssignment {}

    /**
     * A unit has not answered in time.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param unit the unit that did not answer
     */
    @EventType(name = "offer-expired")
    record OfferExpired(IssueId issue, int cycle, AssignmentId assignment, UnitId unit) implements OnAssignment {}

    /**
     * A unit has begun.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     */
    @EventType(name = "assignment-started")
    record AssignmentStarted(IssueId issue, int cycle, AssignmentId assignment) implements OnAssignment {}

    /**
     * A unit has given an assignment back.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param reason why
     */
    @EventType(name = "assignment-returned")
    record AssignmentReturned(IssueId issue, int cycle, AssignmentId assignment, String reason)
            implements OnAssignment {}

    /**
     * A unit has done its part.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment
     * @param result what was done
     */
    @EventType(name = "assignment-completed")
    record AssignmentCompleted(IssueId issue, int cycle, AssignmentId assignment, String result)
            implements OnAssignment {}

    /**
     * An assignment was offered to another unit.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param assignment the assignment that is followed; if it was live, it is reassigned now
     * @param successor the new assignment, with the same due date
     * @param unit the unit that is asked
     * @param acceptBy until when it may accept
     * @param due the last instant that is on time, as the assignment that is followed had it; a pause ends with it
     * @param reason why
     */
    @EventType(name = "assignment-reassigned")
    record AssignmentReassigned(
            IssueId issue,
            int cycle,
            AssignmentId assignment,
            AssignmentId successor,
            UnitId unit,
            Instant acceptBy,
            Instant due,
            String reason)
            implements OnAssignment {}

    /**
     * A plan was given up.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param reason why
     * @param planBy until when another plan is to be in force
     */
    @EventType(name = "plan-failed")
    record PlanFailed(IssueId issue, int cycle, String reason, Instant planBy) implements ActIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.TRIAGED);
        }
    }

    /**
     * Measures were added to a plan whose result did not stand.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param measures the new measures, at least one of them required
     */
    @EventType(name = "rework-ordered")
    record ReworkOrdered(IssueId issue, int cycle, ImmutableList<Measure> measures) implements ActIssueEvent {}

    /**
     * Every required measure is completed and no assignment is open. It was on time if it occurred no later than {@code due}.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param due the last instant that was on time: the latest due date of the required measures, pauses and extensions included
     * @param confirmBy until when the complainants may confirm or disconfirm
     */
    @EventType(name = "issue-completed")
    record IssueCompleted(IssueId issue, int cycle, Instant due, Instant confirmBy) implements ActIssueEvent {
        /**
         * Tells whether the plan was completed on time; at the due instant itself it was.
         *
         * @param at when this occurred
         * @return {@code true} if it was no later than {@code due}
         */
        public boolean isOnTime(Instant at) {
            return !Deadline.isLate(due, at);
        }

        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.DONE);
        }
    }
}
