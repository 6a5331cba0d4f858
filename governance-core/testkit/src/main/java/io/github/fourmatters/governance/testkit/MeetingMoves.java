package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.Attendance;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is possible at one joint meeting. */
final class MeetingMoves {
    private final Play play;
    private final Options options;
    private final MeetingRecord meeting;

    MeetingMoves(Play play, Options options, MeetingRecord meeting) {
        this.play = play;
        this.options = options;
        this.meeting = meeting;
    }

    void add() {
        int rest = meeting.undecided().size();
        options.order(
                rest == 0 ? 10 : 1,
                play,
                dice -> new Order(Cast.SECRETARY, new MeetingCommand.CloseMeeting(meeting.id())));
        if (!meeting.isRunning(play.now())) {
            options.step(meeting.at().isBefore(ClockMoves.END) ? 12 : 0, dice -> begin());
        } else {
            addRunning();
        }
    }

    private void addRunning() {
        if (meeting.present().size() < meeting.units().size()) {
            options.order(meeting.present().isEmpty() ? 16 : 3, play, this::attend);
        }
        if (mayAdjourn()) {
            options.order(hasMissedQuorum() ? 8 : 1, play, this::adjourn);
        }
        meeting.undecided().forEach(this::add);
    }

    private void begin() {
        play.pass(Duration.between(play.now(), meeting.at()));
        play.tick();
    }

    private Order attend(Dice dice) {
        int least = dice.oneIn(4) ? 1 : meeting.units().size() - 1;
        ImmutableList<Attendance> come = dice.some(meeting.units(), Math.max(1, least)).stream()
                .map(unit ->
                        new Attendance(unit, dice.oneIn(4) ? delegates(unit, dice.between(2, 3)) : ImmutableSet.of()))
                .collect(ImmutableList.toImmutableList());
        return new Order(Cast.SECRETARY, new MeetingCommand.RecordAttendance(meeting.id(), come));
    }

    private static ImmutableSet<ActorId> delegates(UnitId unit, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(index -> Cast.delegate(unit, index).id())
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean mayAdjourn() {
        boolean counted =
                meeting.undecided().stream().anyMatch(item -> item.counted().isPresent());
        return !counted && (!meeting.undecided().isEmpty() || hasMissedQuorum());
    }

    private boolean hasMissedQuorum() {
        return meeting.decided().stream()
                .filter(item -> item.outcome().equals(Optional.of(ItemOutcome.NO_QUORUM)))
                .flatMap(item -> item.onAgenda().issues().stream())
                .flatMap(issue -> play.chronicle().issue(issue).stream())
                .anyMatch(issue ->
                        issue.is(Stage.DELIBERATING) && issue.plan().tabledAt().isEmpty());
    }

    private Order adjourn(Dice dice) {
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.AdjournMeeting(
                        meeting.id(), play.now().plus(Duration.ofHours(dice.between(1, 48)))));
    }

    private void add(ItemRecord item) {
        AgendaItemId id = item.onAgenda().id();
        if (!item.isAmended() && item.counted().isEmpty()) {
            options.order(
                    item.proposal().isEmpty() ? 14 : 2,
                    play,
                    dice -> new Order(
                            Cast.SECRETARY,
                            new MeetingCommand.Propose(meeting.id(), id, text(dice), measures(item, dice))));
            if (item.proposal().isPresent()) {
                options.order(
                        4,
                        play,
                        dice -> new Order(
                                Cast.SECRETARY,
                                new MeetingCommand.ProposeAmendment(
                                        meeting.id(), id, text(dice), measures(item, dice))));
            }
        }
        for (UnitId unit : meeting.voters(item)) {
            if (!item.papers().contains(unit) && item.counted().isEmpty()) {
                options.order(1, play, dice -> recuse(id, unit, dice));
            }
        }
        if (item.proposal().isPresent()) {
            new VotingMoves(play, options, meeting, item).add();
        }
    }

    private Order recuse(AgendaItemId item, UnitId unit, Dice dice) {
        return new Order(
                dice.oneIn(2) ? Cast.SECRETARY : Cast.liaison(unit),
                new MeetingCommand.Recuse(meeting.id(), item, unit, "It has the contract"));
    }

    private static String text(Dice dice) {
        return "Text " + dice.below(1_000);
    }

    private ImmutableList<MeasureDraft> measures(ItemRecord item, Dice dice) {
        ImmutableList.Builder<MeasureDraft> measures = ImmutableList.builder();
        for (IssueId issue : item.onAgenda().issues()) {
            measures.add(Drafts.draft(issue, true, play.today(), dice));
            if (dice.oneIn(4)) {
                measures.add(Drafts.draft(issue, dice.oneIn(2), play.today(), dice));
            }
        }
        return measures.build();
    }
}
