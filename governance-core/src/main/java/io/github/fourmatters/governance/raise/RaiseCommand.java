package io.github.fourmatters.governance.raise;

import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.GRID_WORKER;
import static io.github.fourmatters.governance.issue.Role.RESIDENT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Confidential;
import io.github.fourmatters.governance.issue.EntryId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Optional;

/**
 * The commands of raising, by which residents raise an issue, and the community takes it in. Given by a community officer unless it says
 * otherwise.
 */
public sealed interface RaiseCommand extends Command {
    @Override
    default ImmutableList<Role> roles() {
        return ImmutableList.of(COMMUNITY_OFFICER);
    }

    /** A command about an issue that is there already. */
    sealed interface OnIssue extends RaiseCommand, CommandOnIssue {}

    /**
     * Raises an issue (说事). The new issue's id is {@code ledger:commandId.1}. Given by an officer or a grid worker for a resident, or by
     * the resident.
     *
     * @param complainant the resident
     * @param channel how it came in
     * @param cell where the trouble is
     * @param category the category as the resident sees it, if known; triage sets the one that counts
     * @param words what the resident says; kept in the vault
     */
    record Raise(
            SubjectId complainant,
            Channel channel,
            GridCell cell,
            Optional<CategoryCode> category,
            @Confidential String words)
            implements RaiseCommand, CommandWithResult<IssueId> {
        /**
         * Raises an issue whose category the resident does not know.
         *
         * @param complainant the resident
         * @param channel how it came in
         * @param cell where the trouble is
         * @param words what the resident says; kept in the vault
         */
        public Raise(SubjectId complainant, Channel channel, GridCell cell, String words) {
            this(complainant, channel, cell, Optional.empty(), words);
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, GRID_WORKER, RESIDENT);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of();
        }

        @Override
        public IssueId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, RaiseEvent.IssueRaised.class).issue();
        }
    }

    /**
     * Takes an issue on (受理).
     *
     * @param issue a raised issue
     */
    record Accept(IssueId issue) implements OnIssue {}

    /**
     * Refuses to take an issue on (不予受理).
     *
     * @param issue a raised issue
     * @param reason why, for the resident to read
     */
    record Reject(IssueId issue, String reason) implements OnIssue {}

    /**
     * Hands an issue to another agency or community (转办).
     *
     * @param issue a raised issue
     * @param agency who takes it over
     * @param reason why
     */
    record Refer(IssueId issue, String agency, String reason) implements OnIssue {}

    /**
     * Joins an issue to the one that it repeats. All its reports move to that one, as they are, also those that were withdrawn. At most
     * 1,000 reports move at once; the root may hold more.
     *
     * @param issue an issue that is raised, accepted or triaged, was never planned, and has no more than 1,000 reports
     * @param root another issue that is still open
     */
    record Merge(IssueId issue, IssueId root) implements OnIssue {
        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return ImmutableSet.of(AggregateRef.issue(issue), AggregateRef.issue(root));
        }
    }

    /**
     * Takes a complainant off an issue; when the last one leaves, the issue is withdrawn. Given by the resident alone: an official could
     * otherwise make complaints go away.
     *
     * @param issue an issue up to deliberation
     * @param complainant a resident who is on it
     */
    record Withdraw(IssueId issue, SubjectId complainant) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(RESIDENT);
        }
    }

    /**
     * Writes down that a complainant has been contacted (响应). Given by an officer or a grid worker.
     *
     * @param issue an issue that has not ended
     * @param channel how
     */
    record RecordResponse(IssueId issue, Channel channel) implements OnIssue {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, GRID_WORKER);
        }
    }

    /**
     * Writes down what was set up or handed out, as the entry {@code ledger:commandId.1}. Given by an officer or a grid worker.
     *
     * @param outreach what
     * @param count how many, at least 1
     */
    record RecordOutreach(Outreach outreach, long count) implements RaiseCommand, CommandWithResult<EntryId> {
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
            return CommandWithResult.first(events, RaiseEvent.OutreachRecorded.class)
                    .entry();
        }
    }
}
