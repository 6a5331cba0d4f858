package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.Role.BRANCH_SECRETARY;
import static io.github.fourmatters.governance.issue.Role.COMMUNITY_OFFICER;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommandOnIssue;
import io.github.fourmatters.governance.issue.CommandWithResult;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Role;
import java.util.Optional;

/** The commands of deliberating: about an issue, or a triage meeting. */
public sealed interface DeliberateCommand extends Command
        permits DeliberateCommand.OnIssue, DeliberateCommand.HoldTriageMeeting {
    /** A command about one issue, given by a community officer or the branch secretary. */
    sealed interface OnIssue extends DeliberateCommand, CommandOnIssue {
        @Override
        default ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, BRANCH_SECRETARY);
        }
    }

    /**
     * Records a triage meeting (民情分析会) that was held: who was there, and what was proposed for each issue. It changes no issue; each
     * {@link Triage} that follows may cite it. Its id is {@code ledger:commandId.1}. Given by a community officer or the branch secretary.
     *
     * @param attendees who was there, one person at least; at most 100,000 characters in all
     * @param proposals what was proposed, for one accepted issue at least and once for each; at most 100,000 characters in all
     */
    record HoldTriageMeeting(ImmutableSet<ActorId> attendees, ImmutableList<TriageProposal> proposals)
            implements DeliberateCommand, CommandWithResult<TriageMeetingId> {
        @Override
        public ImmutableList<Role> roles() {
            return ImmutableList.of(COMMUNITY_OFFICER, BRANCH_SECRETARY);
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            return proposals.stream()
                    .map(proposal -> AggregateRef.issue(proposal.issue()))
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public TriageMeetingId result(ImmutableList<Event> events) {
            return CommandWithResult.first(events, DeliberateEvent.TriageMeetingHeld.class)
                    .meeting();
        }
    }

    /**
     * Sorts an issue (民情分析), perhaps otherwise than the triage meeting proposed.
     *
     * @param issue an accepted issue
     * @param category the category that counts from now on
     * @param urgency how soon it must be handled
     * @param reach how many it concerns
     * @param hardship whether it is about a resident's hardship (生活困难)
     * @param meeting the triage meeting that discussed the issue, if it was discussed
     */
    record Triage(
            IssueId issue,
            CategoryCode category,
            Urgency urgency,
            Reach reach,
            boolean hardship,
            Optional<TriageMeetingId> meeting)
            implements OnIssue {
        /**
         * Sorts an issue that is about no hardship, without a triage meeting.
         *
         * @param issue an accepted issue
         * @param category the category that counts from now on
         * @param urgency how soon it must be handled
         * @param reach how many it concerns
         */
        public Triage(IssueId issue, CategoryCode category, Urgency urgency, Reach reach) {
            this(issue, category, urgency, reach, false);
        }

        /**
         * Sorts an issue without a triage meeting.
         *
         * @param issue an accepted issue
         * @param category the category that counts from now on
         * @param urgency how soon it must be handled
         * @param reach how many it concerns
         * @param hardship whether it is about a resident's hardship
         */
        public Triage(IssueId issue, CategoryCode category, Urgency urgency, Reach reach, boolean hardship) {
            this(issue, category, urgency, reach, hardship, Optional.empty());
        }

        @Override
        public ImmutableSet<AggregateRef> aggregates() {
            ImmutableSet.Builder<AggregateRef> aggregates = ImmutableSet.builder();
            meeting.map(DeliberateEvent::aggregate).ifPresent(aggregates::add);
            return aggregates.add(AggregateRef.issue(issue)).build();
        }
    }

    /**
     * Ends an issue for which nothing could be decided or done.
     *
     * @param issue a triaged issue that was defeated, or whose plan failed, at least once
     * @param reason why, for the resident to read
     */
    record CloseWithoutAction(IssueId issue, String reason) implements OnIssue {}
}
