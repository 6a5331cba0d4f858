package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.VotingCommand;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands that a meeting cannot take: too early, too late, by or about what does not belong to it. */
final class WrongMeetings {
    private static final Digest OTHER_TEXT = Digest.of("another text");

    private final Play play;
    private final List<Function<Dice, Order>> orders = new ArrayList<>();

    WrongMeetings(Play play) {
        this.play = play;
    }

    List<Function<Dice, Order>> orders() {
        play.chronicle().meetings().forEach(this::add);
        return taken();
    }

    /** Meetings in the past or too soon, and issues that stand on another agenda. */
    List<Function<Dice, Order>> agendas() {
        for (IssueRecord issue : play.chronicle().at(Stage.TRIAGED)) {
            convene(issue.id(), play.now());
            convene(issue.id(), play.now().plusSeconds(60));
        }
        for (IssueRecord issue : play.chronicle().at(Stage.DELIBERATING)) {
            if (issue.plan().tabledAt().isPresent()) {
                convene(issue.id(), play.now().plusSeconds(60));
            }
        }
        return taken();
    }

    private List<Function<Dice, Order>> taken() {
        List<Function<Dice, Order>> taken = List.copyOf(orders);
        orders.clear();
        return taken;
    }

    private void convene(IssueId issue, Instant at) {
        add(new MeetingCommand.Convene(
                at,
                ImmutableSet.copyOf(Cast.UNITS),
                ImmutableList.of(new MeetingCommand.ItemDraft("Item", ImmutableList.of(issue)))));
    }

    private void add(MeetingCommand command) {
        orders.add(dice -> new Order(Cast.SECRETARY, command));
    }

    private void add(MeetingRecord meeting) {
        MeetingId id = meeting.id();
        add(new MeetingCommand.RecordAttendance(id, ImmutableSet.of(Cast.STRANGE_UNIT)));
        add(new MeetingCommand.AdjournMeeting(id, play.now()));
        if (meeting.isClosed()) {
            add(new MeetingCommand.CloseMeeting(id));
        }
        if (!meeting.isRunning(play.now())) {
            add(new MeetingCommand.RecordAttendance(id, ImmutableSet.copyOf(meeting.units())));
            add(new MeetingCommand.AdjournMeeting(id, play.now().plusSeconds(60)));
        }
        meeting.undecided().forEach(item -> undecided(meeting, item));
        meeting.decided().forEach(item -> decided(id, item));
    }

    private void undecided(MeetingRecord meeting, ItemRecord item) {
        AgendaItemId id = item.onAgenda().id();
        add(new MeetingCommand.Propose(meeting.id(), id, "Text", ImmutableList.of()));
        add(new MeetingCommand.Recuse(meeting.id(), id, Cast.STRANGE_UNIT, "Whatever"));
        add(new VotingCommand.CountPapers(meeting.id(), id, 1, 0, ImmutableSet.of(new ActorId("teller-1"))));
        vote(meeting.id(), id, Cast.SCHOOL, OTHER_TEXT);
        vote(meeting.id(), id, Cast.STRANGE_UNIT, OTHER_TEXT);
        if (!item.isAmended()) {
            add(new VotingCommand.DecideAmendment(meeting.id(), id));
        }
        if ((item.proposal().isEmpty() || item.isAmended()) && hasIssues(meeting, item)) {
            add(new VotingCommand.DecideItem(meeting.id(), id));
        }
        item.proposal().ifPresent(proposal -> proposed(meeting, item, proposal.digest()));
    }

    /** Whether some issue of the item still lies at the meeting; otherwise the item may be declared lapsed at any time. */
    private boolean hasIssues(MeetingRecord meeting, ItemRecord item) {
        return item.onAgenda().issues().stream()
                .flatMap(issue -> play.chronicle().issue(issue).stream())
                .anyMatch(issue ->
                        issue.is(Stage.DELIBERATING) && issue.plan().tabledAt().equals(Optional.of(meeting.id())));
    }

    private void proposed(MeetingRecord meeting, ItemRecord item, Digest text) {
        AgendaItemId id = item.onAgenda().id();
        if (!meeting.isRunning(play.now())) {
            add(new VotingCommand.DecideItem(meeting.id(), id));
        }
        for (UnitId unit : meeting.present()) {
            UnitId other = unit.equals(Cast.SCHOOL) ? Cast.MARKET : Cast.SCHOOL;
            vote(new VotingCommand.Vote(meeting.id(), id, unit, Choice.YES, text), other);
        }
        for (UnitId unit : Cast.UNITS) {
            if (!meeting.voters(item).contains(unit)) {
                vote(meeting.id(), id, unit, text);
            }
        }
        meeting.voters(item).forEach(unit -> voter(meeting, item, unit, text));
    }

    /** A unit that may vote, but not so. */
    private void voter(MeetingRecord meeting, ItemRecord item, UnitId unit, Digest text) {
        AgendaItemId id = item.onAgenda().id();
        if (item.isSecret()) {
            vote(meeting.id(), id, unit, text);
        }
        if (!item.isSecret() || item.hasVoted(unit)) {
            orders.add(
                    dice -> new Order(Cast.liaison(unit), new VotingCommand.CastPaper(meeting.id(), id, unit, text)));
        }
        boolean chairs = meeting.convened().chair().equals(Optional.of(unit));
        if (!chairs || item.hasVoted(unit)) {
            orders.add(dice ->
                    new Order(Cast.liaison(unit), new VotingCommand.BreakTie(meeting.id(), id, Choice.YES, text)));
        }
        if (meeting.delegates(unit).isEmpty()) {
            return;
        }
        vote(meeting.id(), id, unit, text);
    }

    private void vote(MeetingId meeting, AgendaItemId item, UnitId unit, Digest text) {
        vote(new VotingCommand.Vote(meeting, item, unit, Choice.YES, text), unit);
    }

    private void vote(VotingCommand.Vote vote, UnitId speaker) {
        orders.add(dice -> new Order(Cast.liaison(speaker), vote));
    }

    private void decided(MeetingId meeting, ItemRecord item) {
        add(new VotingCommand.DecideItem(meeting, item.onAgenda().id()));
        IssueId issue = item.onAgenda().issues().get(0);
        orders.add(dice -> new Order(
                Cast.SECRETARY,
                new MeetingCommand.Propose(
                        meeting,
                        item.onAgenda().id(),
                        "Text",
                        ImmutableList.of(Drafts.draft(issue, true, play.today(), dice)))));
    }
}
