package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.act.DueDateCommand;
import io.github.fourmatters.governance.act.PauseReason;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.evaluate.RoundEvent;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Days and instants at the ends of time, in every command that carries one: refused before anything is written. */
class FarDatesTest {
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.MIN,
            LocalDate.of(0, 12, 31),
            LocalDate.of(10_000, 1, 1),
            LocalDate.MAX.minusDays(1),
            LocalDate.MAX);
    private static final List<Instant> INSTANTS = List.of(
            Instant.MIN, Instant.parse("0000-06-01T00:00:00Z"), Instant.parse("+10000-06-01T00:00:00Z"), Instant.MAX);

    @Test
    void a_settlement_is_not_due_beyond_time() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            DAYS.forEach(day -> place.refuses(Cast.OFFICER, Place.settle(issue, Optional.of(day))));
            place.done(Cast.OFFICER, Place.settle(issue, Optional.of(LocalDate.of(9999, 12, 30))));
        });
    }

    @Test
    void a_pause_is_not_reviewed_and_an_extension_does_not_end_beyond_time() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            AssignmentId work = place.started(issue);
            DAYS.forEach(day -> {
                place.refuses(Cast.OFFICER, new DueDateCommand.RequestExtension(issue, work, day, "More time"));
                place.refuses(
                        Cast.SUPERVISOR,
                        new DueDateCommand.PauseAssignment(
                                issue, work, PauseReason.FORCE_MAJEURE, new ActorId("handler"), Optional.empty(), day));
            });
        });
    }

    @Test
    void a_meeting_is_neither_convened_nor_continued_beyond_time() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            INSTANTS.forEach(at -> place.refuses(Cast.SECRETARY, Place.convening(at, issue)));
            MeetingEvent.MeetingConvened meeting = place.meeting(issue);
            INSTANTS.forEach(
                    at -> place.refuses(Cast.SECRETARY, new MeetingCommand.AdjournMeeting(meeting.meeting(), at)));
        });
    }

    @Test
    void a_measure_is_not_proposed_beyond_time() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            MeetingEvent.MeetingConvened meeting = place.meeting(issue);
            DAYS.forEach(day -> place.refuses(
                    Cast.SECRETARY,
                    new MeetingCommand.Propose(
                            meeting.meeting(), meeting.agenda().get(0).id(), "We do it", measures(issue, day))));
        });
    }

    @Test
    void rework_is_not_ordered_beyond_time() {
        Place.everywhere(place -> {
            IssueId issue = place.completed();
            Actor resident = Actor.resident(Place.RESIDENT);
            DAYS.forEach(day -> place.refuses(
                    resident,
                    new EvaluateCommand.Disconfirm(issue, Place.RESIDENT, "Still dark", measures(issue, day))));
            place.done(resident, new EvaluateCommand.Confirm(issue, Place.RESIDENT));
            place.done(Cast.OFFICER, new EvaluateCommand.Publish(issue, "Dark", "A lamp", "Light"));
            EvaluateIssueEvent.ObjectionRaised objection = place.done(
                            resident, new EvaluateCommand.RaiseObjection(issue, Place.RESIDENT, "It flickers"))
                    .first(EvaluateIssueEvent.ObjectionRaised.class);
            DAYS.forEach(day -> place.refuses(
                    Cast.SUPERVISOR,
                    new EvaluateCommand.DecideObjection(
                            issue, objection.objection(), true, "It does", measures(issue, day))));
        });
    }

    private static ImmutableList<MeasureDraft> measures(IssueId issue, LocalDate dueOn) {
        return ImmutableList.of(MeasureDraft.of(issue, "Do it", Cast.COMMUNITY, dueOn));
    }

    @Test
    void a_round_is_not_held_beyond_time() {
        Place.everywhere(place -> List.of(new Quarter(0, 1), new Quarter(0, 4), new Quarter(1, 1), new Quarter(9999, 4))
                .forEach(quarter -> {
                    place.refuses(Cast.CLERK, new EvaluateCommand.Enrol(quarter, Cast.ROSTER));
                    place.refuses(
                            Cast.CLERK,
                            new EvaluateCommand.CastBallot(quarter, new IssueId("none"), Place.RESIDENT, 5, 1));
                }));
    }

    @Test
    void a_roster_may_bound_a_person_by_the_ends_of_time_since_nothing_is_reckoned_from_there() {
        Place.everywhere(place -> {
            RosterEntry always = new RosterEntry(
                    Place.RESIDENT,
                    Party.RESIDENTS,
                    Optional.empty(),
                    Optional.of(LocalDate.MIN),
                    Optional.of(LocalDate.MAX));
            EvaluateCommand.Enrol enrol = new EvaluateCommand.Enrol(new Quarter(2026, 1), ImmutableList.of(always));
            place.done(Cast.CLERK, enrol);
            assertThat(place.fixture
                            .storage()
                            .journal()
                            .readLedger(Cast.LEDGER, 0, 10)
                            .events())
                    .extracting(recorded -> recorded.payload().event())
                    .contains(new RoundEvent.EvaluatorsEnrolled(enrol.quarter(), enrol.entries()));
        });
    }
}
