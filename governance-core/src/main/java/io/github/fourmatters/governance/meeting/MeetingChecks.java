package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.DeliberateState;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.util.Optional;

/**
 * The rules that many commands of a meeting share: that it is there and under way, what is on its agenda, and who may vote.
 *
 * @param input what is decided by
 */
record MeetingChecks(DecisionInput<DeliberatePolicy> input) {
    /** Checks that the meeting exists and has not ended. */
    RuleCheck existing(MeetingCommand.OnMeeting command) {
        MeetingState meeting = meeting(command);
        return input.check(command)
                .require(meeting::exists, MeetingRefusalReason.UNKNOWN_MEETING, "meeting", command.meeting())
                .require(() -> !meeting.isClosed(), MeetingRefusalReason.MEETING_CLOSED, "meeting", command.meeting());
    }

    /** Checks that the meeting is under way. */
    RuleCheck running(MeetingCommand.OnMeeting command) {
        return existing(command)
                .require(
                        () -> input.context().hasCome(meeting(command).begins()),
                        MeetingRefusalReason.MEETING_NOT_BEGUN,
                        "meeting",
                        command.meeting());
    }

    /** Checks that the meeting is under way and has not decided the item. */
    RuleCheck open(MeetingCommand.OnItem command) {
        MeetingState meeting = meeting(command);
        return running(command)
                .require(
                        () -> meeting.item(command.item()).isPresent(),
                        MeetingRefusalReason.UNKNOWN_ITEM,
                        "item",
                        command.item())
                .require(() -> !item(command).isDecided(), MeetingRefusalReason.ITEM_DECIDED, "item", command.item());
    }

    /** What keeps a unit from voting on an item. */
    Optional<Refusal> cannotVote(MeetingCommand.OnItem command, UnitId unit) {
        MeetingState meeting = meeting(command);
        return Refusal.when(!meeting.isConvened(unit), MeetingRefusalReason.NOT_ELIGIBLE, "unit", unit)
                .or(() -> Refusal.when(
                        !meeting.present().containsKey(unit), MeetingRefusalReason.NOT_PRESENT, "unit", unit))
                .or(() -> Refusal.when(
                        item(command).recused().contains(unit), MeetingRefusalReason.RECUSED, "unit", unit));
    }

    MeetingState meeting(MeetingCommand.OnMeeting command) {
        return input.states().get(MeetingEvent.aggregate(command.meeting()), MeetingState.FOLD);
    }

    /** Only to be asked of an item that is on the agenda. */
    ItemState item(MeetingCommand.OnItem command) {
        return meeting(command).item(command.item()).orElseThrow();
    }

    /** The issues of an item that still lie at this meeting: none that was withdrawn since it was tabled. */
    ImmutableList<IssueId> remaining(MeetingId meeting, ItemState item) {
        return item.onAgenda().issues().stream()
                .filter(issue -> input.progress(issue).is(Stage.DELIBERATING))
                .filter(issue -> tabledAt(issue).equals(Optional.of(meeting)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The issues of an item that no meeting has on its agenda, though they wait for one. */
    ImmutableList<IssueId> undecidedIssues(ItemState item) {
        return item.onAgenda().issues().stream()
                .filter(issue -> input.progress(issue).is(Stage.DELIBERATING))
                .filter(issue -> tabledAt(issue).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    Optional<MeetingId> tabledAt(IssueId issue) {
        return input.state(issue, DeliberateState.FOLD).tabledAt();
    }
}
