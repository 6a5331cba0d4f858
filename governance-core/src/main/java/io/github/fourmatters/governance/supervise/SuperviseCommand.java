package io.github.fourmatters.governance.supervise;

import static io.github.fourmatters.governance.issue.Role.SUPERVISOR;
import static io.github.fourmatters.governance.issue.Role.SYSTEM;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.Confidential;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.spi.vault.SubjectId;

/** The commands of supervising, by which overdue work climbs the ladder, and units speak to their records. Each is about one issue. */
public sealed interface SuperviseCommand extends CommandOnIssue {
    /** A command about one accountability record of the issue. */
    sealed interface OnRecord extends SuperviseCommand {
        /**
         * Returns the record.
         *
         * @return the record
         */
        AccountabilityId record();
    }

    /**
     * Lets overdue work climb the ladder by one rung. Given by the clock.
     *
     * @param issue an issue with a measure that is, or was at that instant, overdue and not done
     */
    record ClimbLadder(IssueId issue) implements SuperviseCommand {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SYSTEM);
        }
    }

    /**
     * Attaches the unit's own statement to a record, once. Given by the unit's liaison.
     *
     * @param issue the issue
     * @param record a record about the liaison's unit, without a statement
     * @param author the person who speaks for the unit; the words are kept in the vault under this id
     * @param words the statement
     */
    record AttachStatement(
            IssueId issue,
            AccountabilityId record,
            SubjectId author,
            @Confidential String words) implements OnRecord {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Appeals against a record, once. Given by the unit's liaison.
     *
     * @param issue the issue
     * @param record a record about the liaison's unit whose time to appeal has not run out
     * @param author the person who speaks for the unit; the words are kept in the vault under this id
     * @param words why the record should not count
     */
    record Appeal(
            IssueId issue,
            AccountabilityId record,
            SubjectId author,
            @Confidential String words) implements OnRecord {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Decides an appeal. Given by a supervisor who does not belong to the unit and did not appeal. An appeal that is upheld takes the
     * record out of the unit's score; the public count keeps it.
     *
     * @param issue the issue
     * @param record a record that was appealed against and not decided on
     * @param upheld whether the appeal is upheld
     * @param reason why
     */
    record DecideAppeal(IssueId issue, AccountabilityId record, boolean upheld, String reason) implements OnRecord {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(SUPERVISOR);
        }
    }
}
