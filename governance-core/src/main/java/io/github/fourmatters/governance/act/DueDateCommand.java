package io.github.fourmatters.governance.act;

import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.SUPERVISOR;
import static io.github.fourmatters.governance.issue.Role.SYSTEM;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import java.time.LocalDate;
import java.util.Optional;

/** What can be asked for about the due date of one assignment. */
public sealed interface DueDateCommand extends ActCommand.OnIssue {
    /**
     * Returns the assignment.
     *
     * @return the assignment
     */
    AssignmentId assignment();

    @Override
    default ImmutableList<Role> roles() {
        return ImmutableList.of(COMMUNITY_OFFICER, SUPERVISOR);
    }

    /**
     * Stops the clock of an assignment (挂账). Given by whoever approves it: an officer or a supervisor who belongs not to the unit, and
     * is not the one who asked for it.
     *
     * @param issue the issue
     * @param assignment a started assignment that is not overdue
     * @param reason why
     * @param requester who asked for it
     * @param document what proves the reason, such as the number of an application for money; it must be there for the budget
     * @param reviewOn the day on which the pause is to be looked at again, today or later
     */
    record PauseAssignment(
            IssueId issue,
            AssignmentId assignment,
            PauseReason reason,
            ActorId requester,
            Optional<String> document,
            LocalDate reviewOn)
            implements DueDateCommand {
        /**
         * Stops the clock for a reason that needs no document.
         *
         * @param issue the issue
         * @param assignment an assignment that is under way
         * @param reason why
         * @param requester who asked for it
         * @param reviewOn the day on which it is looked at again
         */
        public PauseAssignment(
                IssueId issue, AssignmentId assignment, PauseReason reason, ActorId requester, LocalDate reviewOn) {
            this(issue, assignment, reason, requester, Optional.empty(), reviewOn);
        }
    }

    /**
     * Lets the clock of an assignment run again. Given by the unit's liaison, or by an officer or a supervisor.
     *
     * @param issue the issue
     * @param assignment a paused assignment
     */
    record ResumeAssignment(IssueId issue, AssignmentId assignment) implements DueDateCommand {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, SUPERVISOR, UNIT_LIAISON);
        }
    }

    /**
     * Asks for more time (申请延期). Given by the unit's liaison.
     *
     * @param issue the issue
     * @param assignment an accepted or started assignment that is not overdue
     * @param dueOn the last day that is asked for, after the due day
     * @param reason why
     */
    record RequestExtension(IssueId issue, AssignmentId assignment, LocalDate dueOn, String reason)
            implements DueDateCommand {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Grants the time that was asked for (延期). Given by an officer or a supervisor who belongs not to the unit and did not ask for it;
     * also after the due date, as the unit asked in time.
     *
     * @param issue the issue
     * @param assignment an accepted or started assignment with an open request
     */
    record GrantExtension(IssueId issue, AssignmentId assignment) implements DueDateCommand {}

    /**
     * Refuses the time that was asked for. Given by an officer or a supervisor who belongs not to the unit and did not ask for it.
     *
     * @param issue the issue
     * @param assignment an accepted or started assignment with an open request
     * @param reason why
     */
    record RefuseExtension(IssueId issue, AssignmentId assignment, String reason) implements DueDateCommand {}

    /**
     * Warns a unit that its due date comes near. Given by the clock.
     *
     * @param issue the issue
     * @param assignment an accepted or started assignment of which the charter's share of the time has run
     */
    record WarnOfDue(IssueId issue, AssignmentId assignment) implements DueDateCommand {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SYSTEM);
        }
    }
}
