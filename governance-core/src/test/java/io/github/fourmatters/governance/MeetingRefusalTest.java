package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.MeetingRefusalReason;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a joint meeting refuses, and what it does not. */
class MeetingRefusalTest {
    private final Town town = new Town();

    @Test
    void a_proposal_that_lost_is_declared_defeated_although_its_due_date_has_passed() {
        IssueId issue = town.triaged();
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        MeetingId meeting = convened.meeting();
        AgendaItemId item = convened.agenda().get(0).id();
        town.done(
                Town.SECRETARY,
                new MeetingCommand.RecordAttendance(
                        meeting, ImmutableSet.of(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC)));
        Digest text = town.proposed(meeting, item, issue, Town.SCHOOL);
        town.votes(meeting, item, text, Choice.NO, Choice.NO, Choice.YES);
        town.now = Instant.parse("2026-12-02T01:00:00Z");
        town.done(Town.SECRETARY, new VotingCommand.DecideItem(meeting, item));
        assertThat(town.last(DeliberateIssueEvent.ProposalDefeated.class)).isPresent();
    }

    @Test
    void a_proposal_that_won_is_not_adopted_with_a_due_date_in_the_past() {
        IssueId issue = town.triaged();
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        AgendaItemId item = convened.agenda().get(0).id();
        town.done(
                Town.SECRETARY,
                new MeetingCommand.RecordAttendance(
                        convened.meeting(), ImmutableSet.of(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC)));
        Digest text = town.proposed(convened.meeting(), item, issue, Town.SCHOOL);
        town.votes(convened.meeting(), item, text, Choice.YES, Choice.YES, Choice.YES);
        town.now = Instant.parse("2026-12-02T01:00:00Z");
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideItem(convened.meeting(), item)))
                .isEqualTo(CommonRefusalReason.DUE_IN_THE_PAST);
    }

    @Test
    void a_meetings_hour_is_cut_to_microseconds() {
        Instant fine = Instant.parse("2026-03-03T01:00:00.123456789Z");
        assertThat(new MeetingCommand.Convene(fine, ImmutableSet.of(), ImmutableList.of()).at())
                .isEqualTo(Instant.parse("2026-03-03T01:00:00.123456Z"));
    }

    @Test
    void a_meeting_hears_only_the_units_that_were_convened_and_have_come_and_only_while_it_lasts() {
        IssueId issue = town.triaged();
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        MeetingId meeting = convened.meeting();
        AgendaItemId item = convened.agenda().get(0).id();
        town.done(Town.SECRETARY, attendance(meeting));
        assertThat(town.refused(Town.SECRETARY, new VotingCommand.DecideItem(meeting, item)))
                .isEqualTo(MeetingRefusalReason.NO_PROPOSAL);
        Digest text = town.proposed(meeting, item, issue, Town.SCHOOL);
        assertThat(vote(meeting, item, text, Town.CLINIC)).isEqualTo(MeetingRefusalReason.NOT_PRESENT);
        assertThat(vote(meeting, item, Digest.of("another text"), Town.SCHOOL))
                .isEqualTo(MeetingRefusalReason.STALE_TEXT);
        town.votes(meeting, item, text, Choice.YES, Choice.YES);
        town.done(Town.SECRETARY, new VotingCommand.DecideItem(meeting, item));
        assertThat(vote(meeting, item, text, Town.SCHOOL)).isEqualTo(MeetingRefusalReason.ITEM_DECIDED);
        town.done(Town.SECRETARY, new MeetingCommand.CloseMeeting(meeting));
        assertThat(vote(meeting, item, text, Town.SCHOOL)).isEqualTo(MeetingRefusalReason.MEETING_CLOSED);
    }

    private RefusalReason vote(MeetingId meeting, AgendaItemId item, Digest text, UnitId unit) {
        return town.refused(Town.liaison(unit), new VotingCommand.Vote(meeting, item, unit, Choice.YES, text));
    }

    private static MeetingCommand.RecordAttendance attendance(MeetingId meeting) {
        return new MeetingCommand.RecordAttendance(meeting, ImmutableSet.of(Town.COMMUNITY, Town.SCHOOL));
    }

    @Test
    void nothing_happens_at_a_meeting_before_its_hour() {
        IssueId issue = town.triaged();
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        town.now = town.now.minusSeconds(1);
        assertThat(town.refused(Town.SECRETARY, attendance(convened.meeting())))
                .isEqualTo(MeetingRefusalReason.MEETING_NOT_BEGUN);
    }

    @Test
    void a_proposal_promises_something_for_each_of_its_issues_and_for_no_other() {
        IssueId issue = town.triaged();
        IssueId other = town.triaged();
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        MeasureDraft foreign = MeasureDraft.of(other, "Do it", Town.SCHOOL, LocalDate.of(2026, 12, 1));
        assertThat(town.refused(
                        Town.SECRETARY,
                        new MeetingCommand.Propose(
                                convened.meeting(), convened.agenda().get(0).id(), "Text", ImmutableList.of(foreign))))
                .isEqualTo(MeetingRefusalReason.MEASURES_INCOMPLETE);
    }

    @Test
    void an_issue_on_one_agenda_is_not_put_on_another() {
        IssueId issue = town.triaged();
        town.convened(issue);
        assertThat(town.refused(
                        Town.SECRETARY,
                        new MeetingCommand.Convene(
                                town.now.plusSeconds(60),
                                ImmutableSet.of(Town.SCHOOL),
                                ImmutableList.of(new MeetingCommand.ItemDraft("Again", ImmutableList.of(issue))))))
                .isEqualTo(MeetingRefusalReason.ALREADY_TABLED);
    }
}
