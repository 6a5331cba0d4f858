package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.CommonRefusal.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusal.DUE_IN_THE_PAST;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.MeetingEvent.ItemDecided;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingClosed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.TextProposed;
import io.github.fourmatters.governance.deliberate.MeetingEvent.UnitsAttended;
import io.github.fourmatters.governance.deliberate.MeetingEvent.VoteCast;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.issue.Digest;
import io.github.fourmatters.governance.issue.Draft;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Role;
import io.github.fourmatters.governance.issue.Ruling;
import io.github.fourmatters.governance.issue.Scope;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.VoteCount;
import java.time.Instant;
import java.util.Optional;

/** The rules of a meeting from its first minute to its last. It decides item by item. */
final class MeetingDecider {
    private final Context context;
    private final States states;

    MeetingDecider(Context context, States states) {
        this.context = context;
        this.states = states;
    }

    Decision recordAttendance(DeliberateCommand.RecordAttendance command) {
        return running(command)
                .require(
                        () -> !command.units().isEmpty() && meeting(command).isConvened(command.units()),
                        DeliberateRefusal.NOT_ELIGIBLE,
                        "units",
                        command.units())
                .accept(draft -> draft.add(new UnitsAttended(command.meeting(), command.units())));
    }

    Decision propose(DeliberateCommand.Propose command) {
        return open(command)
                .text("text", command.text(), context.terms().longestReport())
                .require(
                        () -> coversEveryIssue(command),
                        DeliberateRefusal.MEASURES_INCOMPLETE,
                        "proposal for item",
                        command.item())
                .each(command.measures(), this::problem)
                .accept(draft -> draft.add(new TextProposed(
                        command.meeting(),
                        command.item(),
                        command.text(),
                        Digest.of(command.text()),
                        command.measures())));
    }

    private boolean coversEveryIssue(DeliberateCommand.Propose command) {
        ImmutableList<IssueId> issues = item(command).onAgenda().issues();
        boolean none = command.measures().stream().anyMatch(measure -> !issues.contains(measure.issue()));
        return !none
                && issues.stream()
                        .allMatch(issue -> command.measures().stream()
                                .anyMatch(measure ->
                                        measure.required() && measure.issue().equals(issue)));
    }

    private Optional<Denial> problem(MeasureDraft measure) {
        Instant due = context.terms().time().endOfDay(measure.dueOn());
        return Ruling.text("measure", measure.description(), context.terms())
                .or(() -> Denial.when(
                        measure.assisting().contains(measure.lead()),
                        DeliberateRefusal.LEAD_ASSISTS,
                        "unit",
                        measure.lead()))
                .or(() -> Denial.when(!due.isAfter(context.now()), DUE_IN_THE_PAST, "due date", measure.dueOn()));
    }

    Decision vote(DeliberateCommand.Vote command) {
        return open(command)
                .within(context, Role.UNIT_LIAISON, new Scope.Unit(command.unit()))
                .require(
                        () -> meeting(command).isConvened(ImmutableList.of(command.unit())),
                        DeliberateRefusal.NOT_ELIGIBLE,
                        "unit",
                        command.unit())
                .require(
                        () -> meeting(command).isPresent(command.unit()),
                        DeliberateRefusal.NOT_PRESENT,
                        "unit",
                        command.unit())
                .require(
                        () -> item(command).proposal().isPresent(),
                        DeliberateRefusal.NO_PROPOSAL,
                        "item",
                        command.item())
                .require(
                        () -> proposal(command).digest().equals(command.text()),
                        DeliberateRefusal.STALE_TEXT,
                        "text hash",
                        command.text())
                .accept(draft -> draft.add(new VoteCast(
                        command.meeting(), command.item(), command.unit(), command.choice(), command.text())));
    }

    Decision decideItem(DeliberateCommand.DecideItem command) {
        return open(command)
                .require(
                        () -> item(command).proposal().isPresent(),
                        DeliberateRefusal.NO_PROPOSAL,
                        "item",
                        command.item())
                .unless(() -> unfitToAdopt(command))
                .accept(draft -> declare(command, draft));
    }

    /** What stands in the way of a proposal that has won; one that has not needs no due dates. */
    private Optional<Denial> unfitToAdopt(DeliberateCommand.DecideItem command) {
        ImmutableList<IssueId> issues = remaining(command);
        if (issues.isEmpty() || outcome(command) != ItemOutcome.ADOPTED) {
            return Optional.empty();
        }
        return proposal(command).measures().stream()
                .filter(measure -> issues.contains(measure.issue()))
                .flatMap(measure -> problem(measure).stream())
                .findFirst()
                .or(() -> Denial.when(
                        acceptBy().isEmpty(), CALENDAR_NOT_COVERED, "acceptance limit from", context.now()));
    }

    private ItemOutcome outcome(DeliberateCommand.DecideItem command) {
        MeetingState meeting = meeting(command);
        return ItemOutcome.of(meeting.convened().rule().decide(meeting.count(item(command))));
    }

    private void declare(DeliberateCommand.DecideItem command, Draft draft) {
        MeetingState meeting = meeting(command);
        ImmutableList<IssueId> issues = remaining(command);
        DecisionRule rule = meeting.convened().rule();
        if (issues.isEmpty()) {
            draft.add(new ItemDecided(command.meeting(), command.item(), ItemOutcome.LAPSED, Optional.empty(), rule));
            return;
        }
        VoteCount count = meeting.count(item(command));
        ItemOutcome outcome = outcome(command);
        draft.add(new ItemDecided(command.meeting(), command.item(), outcome, Optional.of(count), rule));
        switch (outcome) {
            case ADOPTED -> adopt(command, issues, draft);
            case DEFEATED ->
                issues.forEach(issue ->
                        draft.add(new ProposalDefeated(issue, cycle(issue), command.meeting(), command.item())));
            default -> postpone(command.meeting(), command.item(), issues, draft);
        }
    }

    private void adopt(DeliberateCommand.DecideItem command, ImmutableList<IssueId> issues, Draft draft) {
        TextProposed proposal = proposal(command);
        ResolutionId resolution = new ResolutionId(context.derive(1));
        for (IssueId issue : issues) {
            draft.add(new ResolutionAdopted(
                    issue,
                    cycle(issue),
                    resolution,
                    command.meeting(),
                    command.item(),
                    proposal.digest(),
                    serviceItems(proposal, issue)));
        }
    }

    private ImmutableList<Measure> serviceItems(TextProposed proposal, IssueId issue) {
        ImmutableList.Builder<Measure> items = ImmutableList.builder();
        for (int index = 0; index < proposal.measures().size(); index++) {
            MeasureDraft measure = proposal.measures().get(index);
            if (measure.issue().equals(issue)) {
                items.add(Measure.of(
                        new MeasureId(context.derive(index + 2)),
                        measure,
                        acceptBy().orElseThrow(),
                        context.terms().time().endOfDay(measure.dueOn())));
            }
        }
        return items.build();
    }

    private Optional<Instant> acceptBy() {
        return context.terms().due(context.now(), context.terms().acceptanceLimit());
    }

    Decision closeMeeting(DeliberateCommand.CloseMeeting command) {
        return existing(command).accept(draft -> {
            MeetingState meeting = meeting(command);
            for (MeetingState.Item item : meeting.undecided()) {
                AgendaItemId id = item.onAgenda().id();
                ImmutableList<IssueId> issues = remaining(command.meeting(), item);
                ItemOutcome outcome = issues.isEmpty() ? ItemOutcome.LAPSED : ItemOutcome.POSTPONED;
                draft.add(new ItemDecided(
                        command.meeting(),
                        id,
                        outcome,
                        Optional.empty(),
                        meeting.convened().rule()));
                postpone(command.meeting(), id, issues, draft);
            }
            draft.add(new MeetingClosed(command.meeting()));
        });
    }

    private void postpone(MeetingId meeting, AgendaItemId item, ImmutableList<IssueId> issues, Draft draft) {
        issues.forEach(issue -> draft.add(new DeliberationPostponed(issue, cycle(issue), meeting, item)));
    }

    private Ruling existing(DeliberateCommand.OnMeeting command) {
        MeetingState meeting = meeting(command);
        return Ruling.on(context, command)
                .require(meeting::exists, DeliberateRefusal.UNKNOWN_MEETING, "meeting", command.meeting())
                .require(() -> !meeting.isClosed(), DeliberateRefusal.MEETING_CLOSED, "meeting", command.meeting());
    }

    private Ruling running(DeliberateCommand.OnMeeting command) {
        return existing(command)
                .require(
                        () -> !context.now()
                                .isBefore(meeting(command).convened().at()),
                        DeliberateRefusal.MEETING_NOT_BEGUN,
                        "meeting",
                        command.meeting());
    }

    private Ruling open(DeliberateCommand.OnItem command) {
        MeetingState meeting = meeting(command);
        return running(command)
                .require(
                        () -> meeting.item(command.item()).isPresent(),
                        DeliberateRefusal.UNKNOWN_ITEM,
                        "item",
                        command.item())
                .require(() -> !item(command).isDecided(), DeliberateRefusal.ITEM_DECIDED, "item", command.item());
    }

    private MeetingState meeting(DeliberateCommand.OnMeeting command) {
        return states.get(MeetingEvent.topic(command.meeting()), MeetingState.FOLD);
    }

    private MeetingState.Item item(DeliberateCommand.OnItem command) {
        return meeting(command).item(command.item()).orElseThrow();
    }

    private TextProposed proposal(DeliberateCommand.OnItem command) {
        return item(command).proposal().orElseThrow();
    }

    private ImmutableList<IssueId> remaining(DeliberateCommand.DecideItem command) {
        return remaining(command.meeting(), item(command));
    }

    /** The issues of an item that still lie at this meeting: none that was withdrawn since it was tabled. */
    private ImmutableList<IssueId> remaining(MeetingId meeting, MeetingState.Item item) {
        return item.onAgenda().issues().stream()
                .filter(issue -> progress(issue).is(Stage.DELIBERATING))
                .filter(issue -> states.get(Topic.issue(issue), DeliberateState.FOLD)
                        .tabledAt()
                        .equals(Optional.of(meeting)))
                .collect(ImmutableList.toImmutableList());
    }

    private int cycle(IssueId issue) {
        return progress(issue).cycle();
    }

    private Progress progress(IssueId issue) {
        return states.get(Topic.issue(issue), Progress.FOLD);
    }
}
