package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.calendar.WorkingCalendar;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.issue.Actor;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.jdbc.H2Storage;
import io.github.fourmatters.governance.json.JsonCodec;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.MeetingEvent;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.memory.InMemoryStorage;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A community to try single commands in, on one of the storages, from the morning of Monday, 2 March 2026 on. */
final class Place implements AutoCloseable {
    static final SubjectId RESIDENT = Cast.RESIDENTS.get(0);
    private static int databases;

    final GovernanceFixture fixture;

    Place(Storage<Fact> storage, Charter charter) {
        this.fixture = GovernanceFixture.on(storage, Cast.LEDGER, builder -> builder.charter(charter));
    }

    static Storage<Fact> database() {
        return H2Storage.inMemory("place-" + ++databases, new JsonCodec());
    }

    /** In memory and in a database, each with the calendar of 2026 and with weekdays only. */
    static List<Place> all() {
        Charter weekdays = Charter.fourMatters().toBuilder()
                .calendar(WorkingCalendar.weekdaysOnly())
                .build();
        return List.of(
                new Place(new InMemoryStorage<>(), Charter.fourMatters()),
                new Place(new InMemoryStorage<>(), weekdays),
                new Place(database(), Charter.fourMatters()),
                new Place(database(), weekdays));
    }

    /** Tries something in each of {@link #all()}. */
    static void everywhere(Consumer<Place> test) {
        for (Place place : all()) {
            try (place) {
                test.accept(place);
            }
        }
    }

    Outcome give(Actor actor, Command command) {
        return fixture.execute(actor, command);
    }

    Outcome.Accepted done(Actor actor, Command command) {
        return fixture.done(actor, command);
    }

    void refuses(Actor actor, Command command) {
        fixture.refused(actor, command);
    }

    IssueId raised() {
        RaiseCommand raise =
                new RaiseCommand.Raise(RESIDENT, Channel.SPEAK_ROOM, Cast.CELLS.get(0), Optional.empty(), "It is dark");
        return done(Cast.OFFICER, raise).first(RaiseEvent.IssueRaised.class).issue();
    }

    IssueId accepted() {
        IssueId issue = raised();
        done(Cast.OFFICER, new RaiseCommand.Accept(issue));
        return issue;
    }

    IssueId triaged() {
        IssueId issue = accepted();
        done(
                Cast.OFFICER,
                new DeliberateCommand.Triage(issue, Cast.CATEGORIES.get(0), Urgency.ORDINARY, Reach.HOUSEHOLD, false));
        return issue;
    }

    static ActCommand.SettleDirectly settle(IssueId issue, Optional<LocalDate> dueOn) {
        return new ActCommand.SettleDirectly(issue, Cast.COMMUNITY, "Replace the lamp", dueOn);
    }

    AssignmentId started(IssueId issue) {
        AssignmentId work = Assignment.leadOf(done(Cast.OFFICER, settle(issue, Optional.empty()))
                .first(DeliberateIssueEvent.DirectSettlementChosen.class)
                .measure()
                .id());
        done(Cast.OFFICER, new ActCommand.StartAssignment(issue, work));
        return work;
    }

    IssueId completed() {
        IssueId issue = triaged();
        done(Cast.OFFICER, new ActCommand.CompleteAssignment(issue, started(issue), "Replaced"));
        return issue;
    }

    IssueId published() {
        IssueId issue = completed();
        done(Actor.resident(RESIDENT), new EvaluateCommand.Confirm(issue, RESIDENT));
        done(Cast.OFFICER, new EvaluateCommand.Publish(issue, "Dark", "A lamp", "Light"));
        return issue;
    }

    static MeetingCommand.Convene convening(Instant at, IssueId issue) {
        return new MeetingCommand.Convene(
                at,
                ImmutableSet.of(Cast.COMMUNITY, Cast.SCHOOL),
                ImmutableList.of(new MeetingCommand.ItemDraft("The lamp", ImmutableList.of(issue))));
    }

    /** Convenes a meeting for tomorrow, and waits until it has begun. */
    MeetingEvent.MeetingConvened meeting(IssueId issue) {
        MeetingEvent.MeetingConvened convened = done(
                        Cast.SECRETARY, convening(fixture.now().plus(Duration.ofDays(1)), issue))
                .first(MeetingEvent.MeetingConvened.class);
        fixture.set(convened.at());
        done(
                Cast.SECRETARY,
                new MeetingCommand.RecordAttendance(convened.meeting(), ImmutableSet.of(Cast.COMMUNITY, Cast.SCHOOL)));
        return convened;
    }

    @Override
    public void close() {
        fixture.close();
    }
}
