package io.github.fourmatters.governance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.TriageProposal;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateRefusalReason;
import io.github.fourmatters.governance.evaluate.RosterEntry;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.CommonRefusalReason;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.RefusalReason;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.Attendance;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tally.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that just fit into one event, under ids and texts that take the most bytes, and lists that do not. */
class LongListsTest {
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final String WIDE = "社".repeat(196);
    private static final String ESCAPED = "\"".repeat(96);

    private static <T> ImmutableList<T> list(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).collect(ImmutableList.toImmutableList());
    }

    private static UnitId unit(int number) {
        return new UnitId(WIDE + "%04d".formatted(number));
    }

    private static SubjectId person(int number) {
        return new SubjectId(ESCAPED + "%04d".formatted(number));
    }

    private static ActorId actor(int number) {
        return new ActorId(WIDE + "%04d".formatted(number));
    }

    private static RosterEntry entry(int number) {
        return new RosterEntry(
                person(number),
                Party.PARTY_MEMBERS,
                Optional.of(unit(number)),
                Optional.of(LocalDate.MIN),
                Optional.of(LocalDate.MAX));
    }

    private static EvaluateCommand.Enrol enrol(int from, int until) {
        return new EvaluateCommand.Enrol(Q1, list(until - from, number -> entry(from + number)));
    }

    private static void refuses(Place place, Actor actor, Command command, RefusalReason reason) {
        long before = place.fixture.facts().size();
        Outcome outcome = place.give(actor, command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo(reason);
        assertThat(place.fixture.facts().size()).isEqualTo(before);
    }

    private static void tooLong(Place place, Actor actor, Command command) {
        refuses(place, actor, command, CommonRefusalReason.LIST_TOO_LONG);
    }

    @Test
    void a_roster_is_enrolled_a_thousand_at_a_time_and_adds_up() {
        Place.everywhere(place -> {
            IssueId issue = place.published();
            refuses(place, Cast.CLERK, enrol(0, 1_001), EvaluateRefusalReason.ROSTER_TOO_LONG);
            for (int thousand = 0; thousand < 3; thousand++) {
                place.done(Cast.CLERK, enrol(thousand * 1_000, thousand * 1_000 + 1_000));
            }
            place.fixture.set(Instant.parse("2026-04-08T02:00:00Z"));
            for (int number : new int[] {0, 1_500, 2_999}) {
                place.done(Cast.CLERK, new EvaluateCommand.CastBallot(Q1, issue, person(number), 4, 1));
            }
            place.fixture.set(Instant.parse("2026-05-06T02:00:00Z"));
            place.fixture.governance().tick(Cast.LEDGER, place.fixture.now());
            tooLong(place, Cast.SUPERVISOR, correct(issue, list(1_000, LongListsTest::person)));
            place.done(Cast.SUPERVISOR, correct(issue, ImmutableList.of(person(0))));
            refuses(
                    place,
                    Cast.SUPERVISOR,
                    correct(issue, ImmutableList.of(person(0))),
                    EvaluateRefusalReason.NO_COUNTED_BALLOT);
            place.done(Cast.SUPERVISOR, correct(issue, ImmutableList.of(person(2_999))));
        });
    }

    private static EvaluateCommand.CorrectScore correct(IssueId issue, ImmutableList<SubjectId> excluded) {
        return new EvaluateCommand.CorrectScore(issue, ImmutableSet.copyOf(excluded), "Not eligible");
    }

    @Test
    void a_meeting_seats_and_counts_as_many_as_one_event_keeps() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            tooLong(place, Cast.SECRETARY, convening(place, 500, issue));
            tooLong(place, Cast.SECRETARY, agenda(place, 60, issue));
            MeetingEvent.MeetingConvened meeting =
                    place.done(Cast.SECRETARY, convening(place, 390, issue)).first(MeetingEvent.MeetingConvened.class);
            place.fixture.set(meeting.at());
            tooLong(place, Cast.SECRETARY, attendance(meeting, 500));
            place.done(Cast.SECRETARY, attendance(meeting, 390));
            place.done(
                    Cast.SECRETARY,
                    new MeetingCommand.AdjournMeeting(
                            meeting.meeting(), place.fixture.now().plusSeconds(9)));
        });
    }

    private static MeetingCommand.Convene convening(Place place, int seats, IssueId issue) {
        return new MeetingCommand.Convene(
                place.fixture.now().plusSeconds(86_400),
                ImmutableSet.copyOf(list(seats, LongListsTest::unit)),
                ImmutableList.of(new MeetingCommand.ItemDraft("The lamp", ImmutableList.of(issue))));
    }

    private static MeetingCommand.Convene agenda(Place place, int items, IssueId issue) {
        return new MeetingCommand.Convene(
                place.fixture.now().plusSeconds(86_400),
                ImmutableSet.of(Cast.COMMUNITY),
                list(items, number -> new MeetingCommand.ItemDraft("😀".repeat(1_000), ImmutableList.of(issue))));
    }

    private static MeetingCommand.RecordAttendance attendance(MeetingEvent.MeetingConvened meeting, int delegates) {
        return new MeetingCommand.RecordAttendance(
                meeting.meeting(),
                ImmutableList.of(new Attendance(unit(0), ImmutableSet.copyOf(list(delegates, LongListsTest::actor)))));
    }

    @Test
    void a_proposal_promises_as_much_as_one_event_keeps() {
        Place.everywhere(place -> {
            IssueId issue = place.triaged();
            MeetingEvent.MeetingConvened meeting = place.meeting(issue);
            tooLong(place, Cast.SECRETARY, proposal(meeting, issue, 60));
            place.done(Cast.SECRETARY, proposal(meeting, issue, 40));
        });
    }

    private static MeetingCommand.Propose proposal(MeetingEvent.MeetingConvened meeting, IssueId issue, int count) {
        return new MeetingCommand.Propose(
                meeting.meeting(), meeting.agenda().get(0).id(), "😀".repeat(10_000), measures(issue, count));
    }

    private static ImmutableList<MeasureDraft> measures(IssueId issue, int count) {
        LocalDate day = LocalDate.of(2026, 12, 1);
        return list(
                count, number -> MeasureDraft.of(issue, "😀" + "x".repeat(2) + "😀".repeat(998), unit(number), day));
    }

    @Test
    void rework_is_as_much_as_one_event_keeps() {
        Place.everywhere(place -> {
            IssueId issue = place.completed();
            Actor resident = Actor.resident(Place.RESIDENT);
            tooLong(place, resident, rework(issue, 60));
            place.done(resident, rework(issue, 40));
        });
    }

    private static EvaluateCommand.Disconfirm rework(IssueId issue, int count) {
        return new EvaluateCommand.Disconfirm(issue, Place.RESIDENT, "Still dark", measures(issue, count));
    }

    @Test
    void a_triage_meeting_hears_as_many_as_one_event_keeps() {
        Place.everywhere(place -> {
            IssueId issue = place.accepted();
            tooLong(place, Cast.OFFICER, triageMeeting(500, list(1, number -> proposal(issue))));
            tooLong(place, Cast.OFFICER, triageMeeting(1, list(60, number -> proposal(issue))));
            place.done(Cast.OFFICER, triageMeeting(490, list(1, number -> proposal(issue))));
        });
    }

    private static DeliberateCommand.HoldTriageMeeting triageMeeting(
            int attendees, ImmutableList<TriageProposal> proposals) {
        return new DeliberateCommand.HoldTriageMeeting(
                ImmutableSet.copyOf(list(attendees, LongListsTest::actor)), proposals);
    }

    private static TriageProposal proposal(IssueId issue) {
        return new TriageProposal(
                issue, Cast.CATEGORIES.get(0), Urgency.ORDINARY, Reach.HOUSEHOLD, Optional.of("😀".repeat(1_000)));
    }
}
