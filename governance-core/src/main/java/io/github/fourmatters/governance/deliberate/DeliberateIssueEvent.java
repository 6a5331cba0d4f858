package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.EventType;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import java.time.Instant;
import java.util.Optional;

/** The events of deliberating that happen to an issue. */
public sealed interface DeliberateIssueEvent extends DeliberateEvent, IssueEvent {
    /**
     * The issue was sorted.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param category the category that counts
     * @param urgency how soon it must be handled
     * @param reach how many it concerns
     * @param hardship whether it is about a resident's hardship
     * @param meeting the triage meeting that discussed it, if one did
     * @param planBy until when a plan is to be in force; a defeated proposal does not move it
     */
    @EventType(name = "issue-triaged")
    record IssueTriaged(
            IssueId issue,
            int cycle,
            CategoryCode category,
            Urgency urgency,
            Reach reach,
            boolean hardship,
            Optional<TriageMeetingId> meeting,
            Instant planBy)
            implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.TRIAGED);
        }
    }

    /**
     * The issue was put on a meeting's agenda.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param meeting the meeting
     * @param item the item
     * @param again whether an earlier meeting had left it undecided
     */
    @EventType(name = "issue-tabled")
    record IssueTabled(IssueId issue, int cycle, MeetingId meeting, AgendaItemId item, boolean again)
            implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return again ? Optional.empty() : Optional.of(Stage.DELIBERATING);
        }
    }

    /**
     * A meeting ended without deciding on the issue, which stays in deliberation.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param meeting the meeting
     * @param item the item
     */
    @EventType(name = "deliberation-postponed")
    record DeliberationPostponed(IssueId issue, int cycle, MeetingId meeting, AgendaItemId item)
            implements DeliberateIssueEvent {}

    /**
     * A meeting adopted a resolution for the issue.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param resolution the resolution
     * @param meeting the meeting
     * @param item the item
     * @param text the hash of the text that was adopted
     * @param serviceItems what it promises for this issue, at least one of them required
     */
    @EventType(name = "resolution-adopted")
    record ResolutionAdopted(
            IssueId issue,
            int cycle,
            ResolutionId resolution,
            MeetingId meeting,
            AgendaItemId item,
            Digest text,
            ImmutableList<Measure> serviceItems)
            implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.PLANNED);
        }
    }

    /**
     * A meeting turned the proposal for the issue down.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param meeting the meeting
     * @param item the item
     */
    @EventType(name = "proposal-defeated")
    record ProposalDefeated(IssueId issue, int cycle, MeetingId meeting, AgendaItemId item)
            implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.TRIAGED);
        }
    }

    /**
     * The community settles the issue itself, face to face with the resident.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param measure what it promises
     */
    @EventType(name = "direct-settlement-chosen")
    record DirectSettlementChosen(IssueId issue, int cycle, Measure measure) implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.PLANNED);
        }
    }

    /**
     * The issue ended without action.
     *
     * @param issue the issue
     * @param cycle its cycle
     * @param reason why
     */
    @EventType(name = "closed-without-action")
    record ClosedWithoutAction(IssueId issue, int cycle, String reason) implements DeliberateIssueEvent {
        @Override
        public Optional<Stage> leadsTo() {
            return Optional.of(Stage.NO_ACTION);
        }
    }
}
