package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.Role.BRANCH_SECRETARY;
import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;
import static io.github.fourmatters.governance.issue.Role.UNIT_LIAISON;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What can be asked for in this room. */
public sealed interface DeliberateCommand extends Command {
    /** A command about one issue, given by a community officer or the branch secretary. */
    sealed interface OnIssue extends DeliberateCommand {
        /**
         * Returns the issue.
         *
         * @return the issue
         */
        IssueId issue();

        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, BRANCH_SECRETARY);
        }

        @Override
        default ImmutableSet<Topic> topics() {
            return ImmutableSet.of(Topic.issue(issue()));
        }
    }

    /** A command about one meeting, given by the branch secretary unless it says otherwise. */
    sealed interface OnMeeting extends DeliberateCommand {
        /**
         * Returns the meeting.
         *
         * @return the meeting
         */
        MeetingId meeting();

        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(BRANCH_SECRETARY);
        }

        @Override
        default ImmutableSet<Topic> topics() {
            return ImmutableSet.of(MeetingEvent.topic(meeting()));
        }
    }

    /** A command about one item of a meeting's agenda. */
    sealed interface OnItem extends OnMeeting {
        /**
         * Returns the item.
         *
         * @return the item
         */
        AgendaItemId item();
    }

    /**
     * Sorts an issue at the triage meeting (民情分析).
     *
     * @param issue an accepted issue
     * @param category the category that counts from now on
     * @param urgency how soon it must be handled
     * @param reach how many it concerns
     * @param hardship whether it is about a resident's hardship (生活困难)
     */
    record Triage(IssueId issue, CategoryCode category, Urgency urgency, Reach reach, boolean hardship)
            implements OnIssue {}

    /**
     * Ends an issue for which nothing could be decided or done.
     *
     * @param issue a triaged issue that was defeated, or whose plan failed, at least once
     * @param reason why, for the resident to read
     */
    record CloseWithoutAction(IssueId issue, String reason) implements OnIssue {}

    /**
     * Convenes a joint meeting (联席会议) and tables issues at it. The meeting's id is {@code ledger:commandId.1}, those of the items follow
     * from {@code .2} on, in the order of the agenda. Given by the branch secretary.
     *
     * @param at when it begins; cut to microseconds
     * @param units the units that may vote, each with one vote
     * @param agenda what is to be decided, at least one item
     */
    record Convene(Instant at, ImmutableSet<UnitId> units, ImmutableList<ItemDraft> agenda)
            implements DeliberateCommand {
        /**
         * Cuts the beginning to what every storage can keep.
         *
         * @param at when it begins
         * @param units the units that may vote
         * @param agenda what is to be decided
         */
        public Convene {
            at = requireNonNull(at, "at").truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(BRANCH_SECRETARY);
        }

        @Override
        public ImmutableSet<Topic> topics() {
            return agenda.stream()
                    .flatMap(item -> item.issues().stream())
                    .map(Topic::issue)
                    .collect(ImmutableSet.toImmutableSet());
        }
    }

    /**
     * An item of an agenda that is being drawn up.
     *
     * @param title what it is called
     * @param issues the issues that it is about: triaged, or left undecided by an earlier meeting
     */
    record ItemDraft(String title, ImmutableList<IssueId> issues) {}

    /**
     * Records that units are present.
     *
     * @param meeting a meeting that has begun
     * @param units units that were convened
     */
    record RecordAttendance(MeetingId meeting, ImmutableSet<UnitId> units) implements OnMeeting {}

    /**
     * Proposes a text and what it promises. A second proposal replaces the first and voids the votes on it.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item
     * @param text the final text of the resolution
     * @param measures what it promises: at least one required measure for each issue of the item
     */
    record Propose(MeetingId meeting, AgendaItemId item, String text, ImmutableList<MeasureDraft> measures)
            implements OnItem {}

    /**
     * Votes for a unit. The last vote before the item is decided counts. Given by the unit's liaison.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal
     * @param unit a unit that is present
     * @param choice what it says
     * @param text the hash of the text that it has read
     */
    record Vote(MeetingId meeting, AgendaItemId item, UnitId unit, Choice choice, Digest text) implements OnItem {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(UNIT_LIAISON);
        }
    }

    /**
     * Counts the votes on an item and declares the outcome.
     *
     * @param meeting a meeting that has begun
     * @param item an undecided item with a proposal
     */
    record DecideItem(MeetingId meeting, AgendaItemId item) implements OnItem {}

    /**
     * Closes a meeting. Items without an outcome are postponed: their issues may be tabled at another meeting.
     *
     * @param meeting a meeting that is not closed
     */
    record CloseMeeting(MeetingId meeting) implements OnMeeting {}
}
