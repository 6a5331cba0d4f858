package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.deliberate.AgendaItemId;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.DeliberateRefusalReason;
import io.github.fourmatters.governance.deliberate.MeetingId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.meeting.MeetingCommand.Convene;
import io.github.fourmatters.governance.meeting.MeetingEvent.ChairTookTurn;
import io.github.fourmatters.governance.meeting.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteScale;
import java.time.Instant;
import java.util.Optional;

/** The rules of convening a joint meeting: notice, seats, agenda, chair. */
final class ConveningDecider {
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final long GREATEST_WEIGHT = 1_000_000_000;

    private final DecisionInput<DeliberatePolicy> input;
    private final MeetingChecks rules;
    private final Context context;
    private final DeliberatePolicy policy;

    ConveningDecider(DecisionInput<DeliberatePolicy> input) {
        this.input = input;
        this.rules = new MeetingChecks(input);
        this.context = input.context();
        this.policy = input.policy();
    }

    Decision convene(Convene command) {
        ImmutableList<IssueId> issues = command.agenda().stream()
                .flatMap(item -> item.issues().stream())
                .collect(ImmutableList.toImmutableList());
        return input.check(command)
                .fits("seats", command.seats())
                .fits("agenda", command.agenda())
                .require(
                        () -> !context.hasCome(command.at()),
                        MeetingRefusalReason.MEETING_IN_THE_PAST,
                        "meeting at",
                        command.at())
                .require(() -> context.terms().reaches(command.at()), CALENDAR_NOT_COVERED, "meeting at", command.at())
                .require(() -> isFilled(command), MeetingRefusalReason.AGENDA_EMPTY, "agenda", command.agenda())
                .require(
                        () -> ImmutableSet.copyOf(issues).size() == issues.size(),
                        DeliberateRefusalReason.ISSUE_TWICE,
                        "agenda",
                        issues)
                .each(command.agenda(), this::problem)
                .each(issues, this::cannotBeTabled)
                .require(
                        () -> units(command).size() == command.seats().size(),
                        MeetingRefusalReason.UNIT_TWICE,
                        "seats",
                        command.seats())
                .each(command.seats(), ConveningDecider::problem)
                .unless(() -> shortNotice(command))
                .unless(() -> chairProblem(command))
                .accept(draft -> table(command, draft));
    }

    private static boolean isFilled(Convene command) {
        return !command.seats().isEmpty()
                && !command.agenda().isEmpty()
                && command.agenda().stream().noneMatch(item -> item.issues().isEmpty());
    }

    private static ImmutableSet<UnitId> units(Convene command) {
        return command.seats().stream().map(Seat::unit).collect(ImmutableSet.toImmutableSet());
    }

    private Optional<Refusal> problem(MeetingCommand.ItemDraft item) {
        boolean weighed = policy.jointMeetingRule().requirements().containsKey(VoteScale.WEIGHT);
        return RuleCheck.text("title", item.title(), context.terms())
                .or(() -> Refusal.when(
                        item.minutes() < 1 || item.minutes() > MINUTES_OF_A_DAY,
                        MeetingRefusalReason.DURATION_OUT_OF_RANGE,
                        "minutes",
                        item.minutes()))
                .or(() -> Refusal.when(
                        weighed && item.ballot() == VotingMethod.SECRET,
                        MeetingRefusalReason.SECRET_BUT_WEIGHED,
                        "item",
                        item.title()));
    }

    private static Optional<Refusal> problem(Seat seat) {
        return Refusal.when(
                seat.weight() < 1 || seat.weight() > GREATEST_WEIGHT,
                MeetingRefusalReason.WEIGHT_OUT_OF_RANGE,
                "weight of " + seat.unit(),
                seat.weight());
    }

    private Optional<Refusal> cannotBeTabled(IssueId issue) {
        if (input.progress(issue).is(Stage.DELIBERATING)) {
            return rules.tabledAt(issue)
                    .map(meeting -> new Refusal(MeetingRefusalReason.ALREADY_TABLED, "issue", issue.value()));
        }
        return input.notAt(Stage.TRIAGED, issue);
    }

    private Optional<Refusal> shortNotice(Convene command) {
        if (command.emergency().isPresent()) {
            return RuleCheck.text("emergency", command.emergency().get(), context.terms());
        }
        Optional<Instant> earliest = context.terms().due(context.now(), policy.noticePeriod());
        return Refusal.when(earliest.isEmpty(), CALENDAR_NOT_COVERED, "notice period from", context.now())
                .or(() -> Refusal.when(
                        !Deadline.hasCome(earliest.orElseThrow(), command.at()),
                        MeetingRefusalReason.NOTICE_TOO_SHORT,
                        "meeting at",
                        command.at()));
    }

    private Optional<Refusal> chairProblem(Convene command) {
        Optional<UnitId> chair = chair(command);
        boolean stranger = chair.isPresent() && !units(command).contains(chair.get());
        boolean missing = chair.isEmpty() && policy.jointMeetingRule().tie() == TieBreaker.CASTING_VOTE;
        return Refusal.when(stranger, MeetingRefusalReason.NOT_ELIGIBLE, "chair", command.chair())
                .or(() -> Refusal.when(missing, MeetingRefusalReason.CHAIR_MISSING, "meeting at", command.at()));
    }

    private Optional<UnitId> chair(Convene command) {
        return command.chair().or(() -> ChairRotation.chair(policy.rotation(), turns(), units(command)));
    }

    private long turns() {
        return input.states().get(ChairRotation.AGGREGATE, ChairRotation.TURNS);
    }

    private void table(Convene command, EventDraft draft) {
        MeetingId meeting = new MeetingId(context.derive(1));
        ImmutableList<AgendaItem> items = agenda(command.agenda());
        Optional<UnitId> chair = chair(command);
        draft.add(new MeetingConvened(
                meeting,
                command.at(),
                command.seats(),
                items,
                policy.jointMeetingRule(),
                chair,
                command.emergency(),
                policy.openVotes()));
        if (command.chair().isEmpty()) {
            chair.ifPresent(unit -> draft.add(new ChairTookTurn(turns(), unit, meeting)));
        }
        items.forEach(item -> item.issues().forEach(issue -> draft.add(tabled(issue, meeting, item.id()))));
    }

    private ImmutableList<AgendaItem> agenda(ImmutableList<MeetingCommand.ItemDraft> drafts) {
        ImmutableList.Builder<AgendaItem> agenda = ImmutableList.builder();
        for (int index = 0; index < drafts.size(); index++) {
            MeetingCommand.ItemDraft item = drafts.get(index);
            AgendaItemId id = new AgendaItemId(context.derive(index + 2));
            agenda.add(new AgendaItem(id, item.title(), item.issues(), item.minutes(), item.ballot()));
        }
        return agenda.build();
    }

    private IssueTabled tabled(IssueId issue, MeetingId meeting, AgendaItemId item) {
        IssueProgress progress = input.progress(issue);
        return new IssueTabled(issue, progress.cycle(), meeting, item, progress.is(Stage.DELIBERATING));
    }
}
