package io.github.fourmatters.governance.act;

import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.GRID_WORKER;
import static io.github.fourmatters.governance.issue.Role.SYSTEM;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Attendances;
import java.time.LocalDate;
import java.util.Optional;

/** The commands of acting, by which work is planned, offered to units and done. */
public sealed interface ActCommand extends Command
        permits ActCommand.OnIssue, ActCommand.RecordErrand, ActCommand.RecordSession {
    /** A command about one issue, given by a community officer. */
    sealed interface OnIssue extends ActCommand, CommandOnIssue
            permits OnAssignment, SettleDirectly, Reassign, Replan, ExpireOffer, DueDateCommand {
        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER);
        }
    }

    /** A command about one assignment, given by the liaison of its unit. */
    sealed interface OnAssignment extends OnIssue {
        /**
         * Returns the assignment.
         *
         * @return the assignment
         */
        AssignmentId assignment();

        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Settles an issue face to face with the resident (当面协调解决): chooses the direct way, offers the measure to one of the community's own
     * units and accepts it there. The measure's id is {@code ledger:commandId.1}. The actor must be an officer, and liaison of that unit.
     *
     * @param issue a triaged issue
     * @param unit the community itself, or an office of it for which the actor may answer
     * @param description what is to be done
     * @param dueOn the last day; the charter's limit for the issue's urgency if empty
     */
    record SettleDirectly(IssueId issue, UnitId unit, String description, Optional<LocalDate> dueOn)
            implements OnIssue, CommandWithResult<AssignmentId> {
        /**
         * Settles an issue face to face, by the charter's limit for its urgency.
         *
         * @param issue a triaged issue
         * @param unit the community itself, or an office of it for which the actor may answer
         * @param description what is to be done
         */
        public SettleDirectly(IssueId issue, UnitId unit, String description) {
            this(issue, unit, description, Optional.empty());
        }

        @Override
        public AssignmentId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, ActIssueEvent.AssignmentAccepted.class)
                    .assignment();
        }
    }

    /**
     * Takes an offered assignment on (签收).
     *
     * @param issue the issue
     * @param assignment an offered assignment whose time to accept has not run out
     */
    record AcceptAssignment(IssueId issue, AssignmentId assignment) implements OnAssignment {}

    /**
     * Says no to an offered assignment.
     *
     * @param issue the issue
     * @param assignment an offered assignment
     * @param reason why
     */
    record DeclineAssignment(IssueId issue, AssignmentId assignment, String reason) implements OnAssignment {}

    /**
     * Begins the work.
     *
     * @param issue the issue
     * @param assignment an accepted assignment
     */
    record StartAssignment(IssueId issue, AssignmentId assignment) implements OnAssignment {}

    /**
     * Gives an assignment back (退单).
     *
     * @param issue the issue
     * @param assignment an accepted or started assignment whose time to return has not run out
     * @param reason why
     */
    record ReturnAssignment(IssueId issue, AssignmentId assignment, String reason) implements OnAssignment {}

    /**
     * Reports the work as done (办结).
     *
     * @param issue the issue
     * @param assignment a started assignment
     * @param result what was done
     */
    record CompleteAssignment(IssueId issue, AssignmentId assignment, String result) implements OnAssignment {}

    /**
     * Offers an assignment to another unit, with the same due date. The new assignment's id is {@code ledger:commandId.1}. Given by a
     * community officer.
     *
     * @param issue a planned issue, or one in progress
     * @param assignment an assignment that is live, or was declined, returned or not accepted in time
     * @param unit the unit to ask
     * @param reason why
     */
    record Reassign(IssueId issue, AssignmentId assignment, UnitId unit, String reason)
            implements OnIssue, CommandWithResult<AssignmentId> {
        @Override
        public AssignmentId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, ActIssueEvent.AssignmentReassigned.class)
                    .successor();
        }
    }

    /**
     * Gives up a plan that can no longer succeed; the issue goes back to triage.
     *
     * @param issue an issue without a live assignment and with a required measure not completed
     * @param reason why
     */
    record Replan(IssueId issue, String reason) implements OnIssue {}

    /**
     * Lets an offer expire. Given by the clock.
     *
     * @param issue the issue
     * @param assignment an offered assignment whose time to accept has run out
     */
    record ExpireOffer(IssueId issue, AssignmentId assignment) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SYSTEM);
        }
    }

    /**
     * Records an end-to-end errand done for a resident (全程代办), as the entry {@code ledger:commandId.1}. Given by an officer or a grid
     * worker.
     *
     * @param unit who did it
     * @param cell where the resident lives
     * @param residentVisits how often the resident had to come in person; at most one is the aim (最多跑一次)
     */
    record RecordErrand(UnitId unit, GridCell cell, int residentVisits)
            implements ActCommand, CommandWithResult<EntryId> {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, GRID_WORKER);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of();
        }

        @Override
        public EntryId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, ActEvent.ErrandRecorded.class)
                    .entry();
        }
    }

    /**
     * Records a volunteer session (志愿服务), as the entry {@code ledger:commandId.1}. Given by an officer, or by the unit's liaison.
     *
     * @param unit who held it
     * @param activity what it was about
     * @param attendances how many times someone attended, at least 1
     */
    record RecordSession(UnitId unit, VolunteerTopic activity, Attendances attendances)
            implements ActCommand, CommandWithResult<EntryId> {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, UNIT_LIAISON);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of();
        }

        @Override
        public EntryId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, ActEvent.SessionRecorded.class)
                    .entry();
        }
    }
}
