package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateCommand;
import io.github.fourmatters.governance.deliberate.DeliberateEvent;
import io.github.fourmatters.governance.deliberate.Reach;
import io.github.fourmatters.governance.deliberate.TriageMeetingId;
import io.github.fourmatters.governance.deliberate.TriageProposal;
import io.github.fourmatters.governance.deliberate.Urgency;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.MeetingCommand;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingMethod;
import io.github.fourmatters.governance.testkit.chronicle.IssueRecord;
import io.github.fourmatters.governance.vote.VoteScale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is possible in the second matter before a joint meeting begins. */
final class DeliberateMoves {
    private static final int NOTICE = 24;

    private final Play play;
    private final Options options;

    DeliberateMoves(Play play, Options options) {
        this.play = play;
        this.options = options;
    }

    void add() {
        List<IssueRecord> accepted = play.chronicle().at(Stage.ACCEPTED);
        for (IssueRecord issue : accepted) {
            options.order(14, play, dice -> triage(issue.id(), dice, meetings(issue.id())));
        }
        if (!accepted.isEmpty()) {
            options.order(3, play, dice -> holdTriageMeeting(accepted, dice));
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
                .forEach(meeting -> new MeetingMoves(play, options, meeting).add());
    }

    static Order triage(IssueId issue, Dice dice) {
        return triage(issue, dice, List.of());
    }

    private static Order triage(IssueId issue, Dice dice, List<TriageMeetingId> meetings) {
        return new Order(
                dice.oneIn(2) ? Cast.OFFICER : Cast.SECRETARY,
                new DeliberateCommand.Triage(
                        issue,
                        dice.of(Cast.CATEGORIES),
                        dice.of(List.of(Urgency.values())),
                        dice.of(List.of(Reach.values())),
                        dice.oneIn(5),
                        meetings.isEmpty() ? Optional.empty() : Optional.of(dice.of(meetings))));
    }

    /** The triage meetings at which an issue was discussed. */
    private List<TriageMeetingId> meetings(IssueId issue) {
        return play.chronicle().triageMeetings().stream()
                .filter(held -> held.proposals().stream()
                        .anyMatch(proposal -> proposal.issue().equals(issue)))
                .map(DeliberateEvent.TriageMeetingHeld::meeting)
                .toList();
    }

    private static Order holdTriageMeeting(List<IssueRecord> accepted, Dice dice) {
        ImmutableList<TriageProposal> proposals = dice.some(accepted, 1).stream()
                .map(issue -> new TriageProposal(
                        issue.id(),
                        dice.of(Cast.CATEGORIES),
                        dice.of(List.of(Urgency.values())),
                        dice.of(List.of(Reach.values())),
                        dice.oneIn(2) ? Optional.of("Seen on site") : Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<ActorId> attendees = ImmutableSet.of(Cast.OFFICER.id(), Cast.SECRETARY.id());
        return new Order(Cast.SECRETARY, new DeliberateCommand.HoldTriageMeeting(attendees, proposals));
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
            agenda.add(item("Item " + next, tabled.subList(next, end), dice));
            next = end;
        }
        int hours = dice.between(1, 48);
        List<UnitId> units = dice.some(Cast.UNITS, 2);
        return new Order(
                Cast.SECRETARY,
                new MeetingCommand.Convene(
                        play.now().plus(Duration.ofHours(hours)),
                        units.stream().map(unit -> seat(unit, dice)).collect(ImmutableList.toImmutableList()),
                        ImmutableList.copyOf(agenda),
                        dice.oneIn(3) ? Optional.of(dice.of(units)) : Optional.empty(),
                        hours < NOTICE ? Optional.of("A burst pipe") : Optional.empty()));
    }

    private MeetingCommand.ItemDraft item(String title, List<IssueRecord> issues, Dice dice) {
        boolean weighed =
                play.charter().deliberate().jointMeetingRule().requirements().containsKey(VoteScale.WEIGHT);
        return new MeetingCommand.ItemDraft(
                title,
                issues.stream().map(IssueRecord::id).collect(ImmutableList.toImmutableList()),
                dice.between(5, 60),
                !weighed && dice.oneIn(3) ? VotingMethod.SECRET : VotingMethod.OPEN);
    }

    private static Seat seat(UnitId unit, Dice dice) {
        Optional<ActorId> liaison =
                dice.oneIn(2) ? Optional.of(Cast.liaison(unit).id()) : Optional.empty();
        return new Seat(unit, liaison, dice.between(1, 9));
    }
}
