package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.DeliberateRefusalReason;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.TriageMeetingId;
import io.github.fourmatters.governance.deliberate.TriageProposal;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.raise.RaiseCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Triage meetings, and triage that cites them. */
class TriageMeetingTest {
    private static final ImmutableSet<ActorId> ATTENDEES =
            ImmutableSet.of(new ActorId("officer"), new ActorId("secretary"));

    private final Town town = new Town();

    private IssueId accepted() {
        IssueId issue = town.raised();
        town.done(Town.OFFICER, new RaiseCommand.Accept(issue));
        return issue;
    }

    private static TriageProposal proposal(IssueId issue, CategoryCode category) {
        return new TriageProposal(issue, category, Urgency.COMPLEX, Reach.NEIGHBOURHOOD, Optional.of("Seen on site"));
    }

    private RefusalReason refused(TriageProposal... proposals) {
        return town.refused(
                Town.OFFICER, new DeliberateCommand.HoldTriageMeeting(ATTENDEES, ImmutableList.copyOf(proposals)));
    }

    @Test
    void a_triage_meeting_has_a_record_of_its_own_that_triage_may_cite_and_need_not_follow() {
        IssueId issue = accepted();
        DeliberateEvent.TriageMeetingHeld held = town.done(
                        Town.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ATTENDEES, ImmutableList.of(proposal(issue, Town.HEALTH))))
                .first(DeliberateEvent.TriageMeetingHeld.class);
        DeliberateIssueEvent.IssueTriaged triaged =
                town.done(Town.OFFICER, triage(issue, held.meeting())).first(DeliberateIssueEvent.IssueTriaged.class);
        assertThat(triaged.meeting()).contains(held.meeting());
        assertThat(triaged.urgency()).isEqualTo(Urgency.ORDINARY);
        assertThat(held.attendees()).isEqualTo(ATTENDEES);
    }

    private static DeliberateCommand.Triage triage(IssueId issue, TriageMeetingId meeting) {
        return new DeliberateCommand.Triage(
                issue, Town.HEALTH, Urgency.ORDINARY, Reach.HOUSEHOLD, false, Optional.of(meeting));
    }

    @Test
    void only_a_meeting_that_discussed_the_issue_is_cited() {
        IssueId discussed = accepted();
        IssueId other = accepted();
        TriageMeetingId meeting = town.done(
                        Town.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ATTENDEES, ImmutableList.of(proposal(discussed, Town.HEALTH))))
                .first(DeliberateEvent.TriageMeetingHeld.class)
                .meeting();
        assertThat(town.refused(Town.OFFICER, triage(other, meeting))).isEqualTo(DeliberateRefusalReason.NOT_DISCUSSED);
        assertThat(town.refused(Town.OFFICER, triage(other, new TriageMeetingId("never-held"))))
                .isEqualTo(DeliberateRefusalReason.NOT_DISCUSSED);
    }

    @Test
    void a_meeting_of_nobody_or_about_nothing_or_twice_about_the_same_is_refused() {
        IssueId issue = accepted();
        assertThat(refused()).isEqualTo(DeliberateRefusalReason.TRIAGE_EMPTY);
        assertThat(town.refused(
                        Town.OFFICER,
                        new DeliberateCommand.HoldTriageMeeting(
                                ImmutableSet.of(), ImmutableList.of(proposal(issue, Town.HEALTH)))))
                .isEqualTo(DeliberateRefusalReason.TRIAGE_EMPTY);
        assertThat(refused(proposal(issue, Town.HEALTH), proposal(issue, Town.HEALTH)))
                .isEqualTo(DeliberateRefusalReason.ISSUE_TWICE);
    }

    @Test
    void what_is_proposed_is_for_accepted_issues_and_in_known_categories() {
        assertThat(refused(proposal(new IssueId("nowhere"), Town.HEALTH))).isEqualTo(CommonRefusalReason.UNKNOWN_ISSUE);
        assertThat(refused(proposal(town.triaged(), Town.HEALTH))).isEqualTo(CommonRefusalReason.WRONG_STAGE);
        assertThat(refused(proposal(accepted(), new CategoryCode("roads"))))
                .isEqualTo(CommonRefusalReason.UNKNOWN_CATEGORY);
    }
}
