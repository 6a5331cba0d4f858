package io.github.fourmatters.governance.deliberate;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Ruling;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Optional;

/**
 * What the rules of a meeting stand on: who asks for what, and how things are.
 *
 * @param context who gives the command, where and when
 * @param policy the charter's rules for this room
 * @param states what was read for the command
 */
record Floor(Context context, DeliberatePolicy policy, States states) {
    /** A command about a meeting that is not over. */
    Ruling existing(MeetingCommand.OnMeeting command) {
        MeetingState meeting = meeting(command);
        return Ruling.on(context, command)
                .require(meeting::exists, DeliberateRefusal.UNKNOWN_MEETING, "meeting", command.meeting())
                .require(() -> !meeting.isClosed(), DeliberateRefusal.MEETING_CLOSED, "meeting", command.meeting());
    }

    /** A command about a meeting that is under way. */
    Ruling running(MeetingCommand.OnMeeting command) {
        return existing(command)
                .require(
                        () -> !context.now().isBefore(meeting(command).begins()),
                        DeliberateRefusal.MEETING_NOT_BEGUN,
                        "meeting",
                        command.meeting());
    }

    /** A command about an item that a meeting under way has not decided. */
    Ruling open(MeetingCommand.OnItem command) {
        MeetingState meeting = meeting(command);
        return running(command)
                .require(
                        () -> meeting.item(command.item()).isPresent(),
                        DeliberateRefusal.UNKNOWN_ITEM,
                        "item",
                        command.item())
                .require(() -> !item(command).isDecided(), DeliberateRefusal.ITEM_DECIDED, "item", command.item());
    }

    /** What keeps a unit from voting on an item. */
    Optional<Denial> cannotVote(MeetingCommand.OnItem command, UnitId unit) {
        MeetingState meeting = meeting(command);
        return Denial.when(!meeting.isConvened(unit), DeliberateRefusal.NOT_ELIGIBLE, "unit", unit)
                .or(() ->
                        Denial.when(!meeting.present().containsKey(unit), DeliberateRefusal.NOT_PRESENT, "unit", unit))
                .or(() -> Denial.when(item(command).recused().contains(unit), DeliberateRefusal.RECUSED, "unit", unit));
    }

    MeetingState meeting(MeetingCommand.OnMeeting command) {
        return states.get(MeetingEvent.topic(command.meeting()), MeetingState.FOLD);
    }

    /** Only to be asked of an item that is on the agenda. */
    ItemState item(MeetingCommand.OnItem command) {
        return meeting(command).item(command.item()).orElseThrow();
    }

    /** The issues of an item that still lie at this meeting: none that was withdrawn since it was tabled. */
    ImmutableList<IssueId> remaining(MeetingId meeting, ItemState item) {
        return item.onAgenda().issues().stream()
                .filter(issue -> progress(issue).is(Stage.DELIBERATING))
                .filter(issue -> tabledAt(issue).equals(Optional.of(meeting)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The issues of an item that no meeting has on its agenda, though they wait for one. */
    ImmutableList<IssueId> waiting(ItemState item) {
        return item.onAgenda().issues().stream()
                .filter(issue -> progress(issue).is(Stage.DELIBERATING))
                .filter(issue -> tabledAt(issue).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    Optional<MeetingId> tabledAt(IssueId issue) {
        return states.get(Topic.issue(issue), DeliberateState.FOLD).tabledAt();
    }

    int cycle(IssueId issue) {
        return progress(issue).cycle();
    }

    Progress progress(IssueId issue) {
        return states.get(Topic.issue(issue), Progress.FOLD);
    }
}
