package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.VotingCommand;
import io.github.fourmatters.governance.deliberate.MeetingCommand;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeetingEvent;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is possible in the second room. */
final class DeliberateMoves {
    private final Play play;
    private final Options options;

    DeliberateMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        for (IssueRecord issue : play.chronicle().at(Stage.ACCEPTED)) {
            options.order(14, play, dice -> triage(issue.id(), dice));
        }
        for (IssueRecord issue : play.chronicle().at(Stage.TRIAGED)) {
            if (issue.hasSetback()) {
                options.order(2, play, dice -> endWithoutAction(issue.id()));
            }
        }
        List<IssueRecord> ready = ready();
        if (!ready.isEmpty()) {
            options.order(4 * ready.size(), play, dice -> convene(ready, dice));
        }
        play.chronicle().meetings().stream()
                .filter(meeting -> !meeting.isClosed())
                .forEach(this::add);
    }

    static Order triage(IssueId issue, Dice dice) {
        return new Order(
                dice.oneIn(2) ? Cast.OFFICER : Cast.SECRETARY,
                new DeliberateCommand.Triage(
                        issue,
                        dice.of(Cast.CATEGORIES),
                        dice.of(List.of(Urgency.values())),
                        dice.of(List.of(Reach.values())),
                        dice.oneIn(5)));
    }

    private static Order endWithoutAction(IssueId issue) {
        return new Order(Cast.SECRETARY, new DeliberateCommand.CloseWithoutAction(issue, "Nobody can help"));
    }

    /** Issues that may be put on an agenda. */
    private List<IssueRecord> ready() {
        return play.chronicle().at(Stage.TRIAGED, Stage.DELIBERATING).stream()
                .filter(issue ->
                        issue.is(Stage.TRIAGED) || issue.plan().tabledAt().isEmpty())
                .toList();
    }

    private Order convene(List<IssueRecord> ready, Dice dice) {
        List<MeetingCommand.ItemDraft> agenda = new ArrayList<>();
        List<IssueRecord> tabled = dice.some(ready, 1);
        for (int next = 0; next < tabled.size(); ) {
            int end = Math.min(tabled.size(), next + (dice.oneIn(4) ? 2 : 1));
            agenda.add(new MeetingCommand.ItemDraft(
                    "Item " + next,
                    tabled.subList(next, end).stream().map(IssueRecord::id).collect(ImmutableList.toImmutableList())));
            next = end;
        }
        Instant at = play.now().plus(Duration.ofHours(dice.between(1, 30)));
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.Convene(
                        at, ImmutableSet.copyOf(dice.some(Cast.UNITS, 2)), ImmutableList.copyOf(agenda)));
    }

    private void add(MeetingRecord meeting) {
        int rest = meeting.undecided().size();
        options.order(
                rest == 0 ? 10 : 1,
                play,
                dice -> new Order(Cast.SECRETARY, new MeetingCommand.CloseMeeting(meeting.id())));
        if (!meeting.isRunning(play.now())) {
            options.step(12, dice -> begin(meeting));
        } else {
            if (meeting.present().size() < meeting.units().size()) {
                options.order(meeting.present().isEmpty() ? 16 : 3, play, dice -> attend(meeting, dice));
            }
            meeting.undecided().forEach(item -> add(meeting, item));
        }
    }

    private void begin(MeetingRecord meeting) {
        play.pass(Duration.between(play.now(), meeting.at()));
        play.tick();
    }

    private static Order attend(MeetingRecord meeting, Dice dice) {
        int least = dice.oneIn(4) ? 1 : meeting.units().size() - 1;
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.RecordAttendance(
                        meeting.id(), ImmutableSet.copyOf(dice.some(meeting.units(), Math.max(1, least)))));
    }

    private void add(MeetingRecord meeting, ItemRecord item) {
        options.order(item.proposal().isEmpty() ? 14 : 3, play, dice -> propose(meeting, item, dice));
        if (item.proposal().isPresent()) {
            MeetingEvent.TextProposed text = item.proposal().get();
            if (!meeting.present().isEmpty()) {
                options.order(5, play, dice -> vote(meeting, text, dice.of(meeting.present()), dice));
            }
            if (isTimely(text)) {
                options.step(16, dice -> poll(meeting, text, dice));
                options.order(3, play, dice -> decide(text));
            }
        }
    }

    private Order propose(MeetingRecord meeting, ItemRecord item, Dice dice) {
        ImmutableList.Builder<MeasureDraft> measures = ImmutableList.builder();
        for (IssueId issue : item.onAgenda().issues()) {
            measures.add(draft(issue, true, dice));
            if (dice.oneIn(4)) {
                measures.add(draft(issue, dice.oneIn(2), dice));
            }
        }
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.Propose(
                        meeting.id(), item.onAgenda().id(), "Text " + dice.below(1_000), measures.build()));
    }

    private MeasureDraft draft(IssueId issue, boolean required, Dice dice) {
        return Drafts.draft(issue, required, play.today(), dice);
    }

    private static Order vote(MeetingRecord meeting, MeetingEvent.TextProposed text, UnitId unit, Dice dice) {
        Choice choice = dice.oneIn(3) ? dice.of(List.of(Choice.values())) : Choice.YES;
        return new Order(
                Cast.liaison(unit), new VotingCommand.Vote(meeting.id(), text.item(), unit, choice, text.digest()));
    }

    /** Every unit that is present votes, and the item is decided. */
    private void poll(MeetingRecord meeting, MeetingEvent.TextProposed text, Dice dice) {
        meeting.present().forEach(unit -> play.rightly(vote(meeting, text, unit, dice)));
        play.rightly(decide(text));
    }

    private static Order decide(MeetingEvent.TextProposed text) {
        return new Order(Cast.SECRETARY, new VotingCommand.DecideItem(text.meeting(), text.item()));
    }

    private boolean isTimely(MeetingEvent.TextProposed text) {
        return text.measures().stream().noneMatch(measure -> measure.dueOn().isBefore(play.today()));
    }
}
