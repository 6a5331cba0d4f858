package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.ActRefusalReason;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateCommand.CastBallot;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What fell due while nobody turned the clock, and what a command finds then. */
class CatchingUpTest {
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final SubjectId NEIGHBOUR = new SubjectId("neighbour");
    private static final Instant IN_THE_ROUND = Instant.parse("2026-04-08T02:00:00Z");

    private final Town town = new Town();

    private Instant when(Class<? extends Event> type) {
        return town.last(type).orElseThrow().payload().occurredAt();
    }

    private IssueId publishedWithRoster() {
        town.done(
                Town.CLERK,
                new EvaluateCommand.Enrol(
                        Q1, ImmutableList.of(new RosterEntry(NEIGHBOUR, Party.RESIDENTS, Optional.empty()))));
        return town.published();
    }

    @Test
    void a_ballot_inside_the_round_counts_although_nobody_turned_the_clock_since_the_quarter_began() {
        IssueId issue = publishedWithRoster();
        town.now = IN_THE_ROUND;
        town.done(Town.CLERK, new CastBallot(Q1, issue, NEIGHBOUR, 4, 1));
        EvaluateIssueEvent.BallotCast cast =
                (EvaluateIssueEvent.BallotCast) town.last(EvaluateIssueEvent.BallotCast.class)
                        .orElseThrow()
                        .payload()
                        .event();
        assertThat(cast.person()).isEqualTo(NEIGHBOUR);
        assertThat(cast.counted()).isTrue();
        assertThat(when(RoundEvent.RoundOpened.class)).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void whoever_acts_at_the_last_moment_is_in_time_and_a_moment_later_is_not() {
        IssueId issue = town.triaged();
        AssignmentId offer = town.adopted(issue, Town.SCHOOL);
        Instant last = acceptBy();
        ActCommand.AcceptAssignment accept = new ActCommand.AcceptAssignment(issue, offer);
        town.now = last.plusNanos(1_000);
        long before = town.head();
        Outcome.Refused refused = (Outcome.Refused) town.give(Town.liaison(Town.SCHOOL), accept);
        assertThat(refused.refusal().reason()).isEqualTo(ActRefusalReason.WRONG_STATUS);
        assertThat(town.head()).isEqualTo(before + 1);
        assertThat(when(ActIssueEvent.OfferExpired.class)).isEqualTo(last);
        IssueId other = town.triaged();
        AssignmentId next = town.adopted(other, Town.SCHOOL);
        town.now = acceptBy();
        town.done(Town.liaison(Town.SCHOOL), new ActCommand.AcceptAssignment(other, next));
    }

    private Instant acceptBy() {
        DeliberateIssueEvent.ResolutionAdopted adopted =
                (DeliberateIssueEvent.ResolutionAdopted) town.last(DeliberateIssueEvent.ResolutionAdopted.class)
                        .orElseThrow()
                        .payload()
                        .event();
        return adopted.serviceItems().get(0).acceptBy();
    }

    @Test
    void an_offer_that_expires_late_does_not_date_the_completion_back() {
        IssueId issue = town.triaged();
        AssignmentId lead = adoptedWithAssistance(issue);
        Actor school = Town.liaison(Town.SCHOOL);
        town.done(school, new ActCommand.AcceptAssignment(issue, lead));
        town.done(school, new ActCommand.StartAssignment(issue, lead));
        town.wait(20);
        town.done(school, new ActCommand.CompleteAssignment(issue, lead, "Done"));
        town.tick();
        assertThat(when(ActIssueEvent.IssueCompleted.class))
                .isAfterOrEqualTo(when(ActIssueEvent.AssignmentCompleted.class));
        assertThat(town.last(EvaluateIssueEvent.ConfirmationLapsed.class)).isEmpty();
    }

    private AssignmentId adoptedWithAssistance(IssueId issue) {
        MeetingEvent.MeetingConvened convened = town.convened(issue);
        AgendaItemId item = convened.agenda().get(0).id();
        town.done(
                Town.SECRETARY,
                new MeetingCommand.RecordAttendance(
                        convened.meeting(), ImmutableSet.of(Town.COMMUNITY, Town.SCHOOL, Town.CLINIC)));
        MeasureDraft measure = new MeasureDraft(
                issue, "Do it", true, Town.SCHOOL, ImmutableSet.of(Town.CLINIC), LocalDate.of(2026, 12, 1));
        MeetingEvent.TextProposed text = town.done(
                        Town.SECRETARY,
                        new MeetingCommand.Propose(convened.meeting(), item, "We do it", ImmutableList.of(measure)))
                .first(MeetingEvent.TextProposed.class);
        town.votes(convened.meeting(), item, text.digest(), Choice.YES, Choice.YES, Choice.YES);
        town.done(Town.SECRETARY, new VotingCommand.DecideItem(convened.meeting(), item));
        DeliberateIssueEvent.ResolutionAdopted adopted =
                (DeliberateIssueEvent.ResolutionAdopted) town.last(DeliberateIssueEvent.ResolutionAdopted.class)
                        .orElseThrow()
                        .payload()
                        .event();
        return Assignment.leadOf(adopted.serviceItems().get(0).id());
    }

    @Test
    void an_alarm_that_its_own_calendar_cannot_date_waits_until_a_charter_can_and_holds_no_command_up() {
        town.now = Instant.parse("2027-12-06T01:00:00Z");
        IssueId issue = town.published();
        town.now = Instant.parse("2027-12-30T01:00:00Z");
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 1));
        town.done(Town.SUPERVISOR, new EvaluateCommand.RecordVerification(issue, true));
        assertThat(town.last(EvaluateIssueEvent.ObjectionsEnded.class)).isEmpty();
        town.now = Instant.parse("2028-01-03T01:00:00Z");
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 1));
        Governance cured = withCalendarOf2028();
        assertThat(cured.tick(Town.LEDGER, town.now)).isEqualTo(new TickReport(2, 0, 0));
        assertThat(town.last(EvaluateIssueEvent.ObjectionsEnded.class)
                        .orElseThrow()
                        .payload()
                        .charter())
                .isEqualTo("with-2028");
        assertThat(when(EvaluateIssueEvent.ObjectionsEnded.class)).isEqualTo(Instant.parse("2027-12-30T01:00:00Z"));
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    @Test
    void a_command_under_the_charter_that_cures_a_waiting_alarm_lets_it_ring_first() {
        town.now = Instant.parse("2027-12-06T01:00:00Z");
        town.published();
        town.now = Instant.parse("2028-01-03T01:00:00Z");
        Envelope raise = new Envelope(new CommandId("raise"), Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
        withCalendarOf2028().execute(raise).orThrow();
        assertThat(town.last(EvaluateIssueEvent.ObjectionsEnded.class)).isPresent();
    }

    private Governance withCalendarOf2028() {
        WorkingCalendar longer =
                WorkingCalendar.china2026().andWeekdaysOnlyFor(2027).andWeekdaysOnlyFor(2028);
        return Governance.builder()
                .storage(town.storage)
                .charter(Charter.fourMatters())
                .charterFrom(
                        Instant.parse("2028-01-02T00:00:00Z"),
                        Charter.fourMatters().toBuilder()
                                .version("with-2028")
                                .calendar(longer)
                                .build())
                .clock(() -> town.now)
                .build();
    }

    @Test
    void an_assignment_ends_without_a_confirmation_window_if_it_does_not_complete_the_issue() {
        town.now = Instant.parse("2027-12-20T01:00:00Z");
        IssueId issue = town.triaged();
        town.now = Instant.parse("2027-12-28T01:00:00Z");
        AssignmentId assignment = Assignment.leadOf(town.done(
                        Town.OFFICER,
                        new ActCommand.SettleDirectly(
                                issue, Town.COMMUNITY, "Fix it", Optional.of(LocalDate.of(2027, 12, 31))))
                .first(DeliberateIssueEvent.DirectSettlementChosen.class)
                .measure()
                .id());
        town.done(Town.OFFICER, new ActCommand.ReturnAssignment(issue, assignment, "No lamp to be had"));
        assertThat(town.last(ActIssueEvent.AssignmentReturned.class)).isPresent();
    }

    @Test
    void what_rang_before_a_refused_command_stays() {
        IssueId issue = town.published();
        town.now = IN_THE_ROUND;
        Outcome outcome = town.give(Town.OFFICER, new RaiseCommand.Accept(issue));
        assertThat(outcome.isAccepted()).isFalse();
        assertThat(town.last(RoundEvent.RoundOpened.class)).isPresent();
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
    }
}
