package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingAdjourned;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitRecused;
import io.github.fourmatters.governance.meeting.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import java.util.Optional;

/** The rules of a meeting's course: who is there, who is recused, when it breaks off and when it ends. */
final class SittingDecider {
    private final DecisionInput<DeliberatePolicy> input;
    private final MeetingChecks rules;
    private final Context context;

    SittingDecider(DecisionInput<DeliberatePolicy> input) {
        this.input = input;
        this.rules = new MeetingChecks(input);
        this.context = input.context();
    }

    Decision recordAttendance(MeetingCommand.RecordAttendance command) {
        ImmutableList<UnitId> units =
                command.attendance().stream().map(Attendance::unit).collect(ImmutableList.toImmutableList());
        return rules.running(command)
                .fits("attendance", command.attendance())
                .require(
                        () -> !units.isEmpty()
                                && rules.meeting(command).convened().units().containsAll(units),
                        MeetingRefusalReason.NOT_ELIGIBLE,
                        "units",
                        units)
                .require(
                        () -> ImmutableSet.copyOf(units).size() == units.size(),
                        MeetingRefusalReason.UNIT_TWICE,
                        "units",
                        units)
                .accept(draft -> draft.add(new UnitsAttended(command.meeting(), command.attendance())));
    }

    Decision recuse(MeetingCommand.Recuse command) {
        return rules.open(command)
                .within(context, Role.UNIT_LIAISON, new Scope.Unit(command.unit()))
                .unless(() -> rules.cannotVote(command, command.unit()))
                .require(
                        () -> !rules.item(command).isCounted() && !liesInTheUrn(command),
                        MeetingRefusalReason.PAPER_CAST,
                        "unit",
                        command.unit())
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft -> draft.add(
                        new UnitRecused(command.meeting(), command.item(), command.unit(), command.reason())));
    }

    private boolean liesInTheUrn(MeetingCommand.Recuse command) {
        return rules.item(command)
                .question()
                .filter(question -> question.papers().contains(command.unit()))
                .isPresent();
    }

    Decision adjourn(MeetingCommand.AdjournMeeting command) {
        return rules.running(command)
                .require(
                        () -> !context.hasCome(command.until()),
                        MeetingRefusalReason.MEETING_IN_THE_PAST,
                        "continuation at",
                        command.until())
                .require(
                        () -> context.terms().reaches(command.until()),
                        CALENDAR_NOT_COVERED,
                        "continuation at",
                        command.until())
                .require(
                        () -> !unfinished(command).isEmpty(),
                        MeetingRefusalReason.NOTHING_UNDECIDED,
                        "meeting",
                        command.meeting())
                .each(
                        unfinishedIfAny(command),
                        item -> Refusal.when(
                                item.isCounted() && rules.meeting(command).outcome(item) != ItemOutcome.NO_QUORUM,
                                MeetingRefusalReason.BALLOT_COUNTED,
                                "item",
                                item.onAgenda().id()))
                .accept(draft -> adjourn(command, draft));
    }

    private void adjourn(MeetingCommand.AdjournMeeting command, EventDraft draft) {
        ImmutableList<ItemState> items = unfinished(command);
        draft.add(new MeetingAdjourned(
                command.meeting(),
                command.until(),
                rules.meeting(command).convened().units(),
                items.stream().map(item -> item.onAgenda().id()).collect(ImmutableList.toImmutableList())));
        for (ItemState item : items) {
            AgendaItemId id = item.onAgenda().id();
            rules.undecidedIssues(item)
                    .forEach(issue ->
                            draft.add(new IssueTabled(issue, input.cycle(issue), command.meeting(), id, true)));
        }
    }

    private ImmutableList<ItemState> unfinishedIfAny(MeetingCommand.AdjournMeeting command) {
        return rules.meeting(command).exists() ? unfinished(command) : ImmutableList.of();
    }

    /** What a continuation takes up: what has no outcome, and what found no quorum and still waits. */
    private ImmutableList<ItemState> unfinished(MeetingCommand.AdjournMeeting command) {
        return rules.meeting(command).items().values().stream()
                .filter(item -> item.outcome()
                        .map(outcome -> outcome == ItemOutcome.NO_QUORUM
                                && !rules.undecidedIssues(item).isEmpty())
                        .orElse(true))
                .collect(ImmutableList.toImmutableList());
    }

    Decision close(MeetingCommand.CloseMeeting command) {
        RuleCheck check = rules.existing(command);
        return check.accept(draft -> {
            MeetingState meeting = rules.meeting(command);
            meeting.undecided().forEach(item -> leave(command.meeting(), item, meeting, draft));
            draft.add(new MeetingClosed(command.meeting()));
        });
    }

    private void leave(MeetingId id, ItemState item, MeetingState meeting, EventDraft draft) {
        AgendaItemId itemId = item.onAgenda().id();
        ImmutableList<IssueId> issues = rules.remaining(id, item);
        ItemOutcome outcome = issues.isEmpty() ? ItemOutcome.LAPSED : ItemOutcome.POSTPONED;
        draft.add(new ItemDecided(id, itemId, outcome, Optional.empty(), meeting.rule()));
        issues.forEach(issue -> draft.add(new DeliberationPostponed(issue, input.cycle(issue), id, itemId)));
    }
}
