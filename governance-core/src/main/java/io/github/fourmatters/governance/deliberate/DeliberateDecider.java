package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.CommonRefusal.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusal.UNKNOWN_CATEGORY;
import static io.github.fourmatters.governance.issue.CommonRefusal.UNKNOWN_ISSUE;
import static io.github.fourmatters.governance.issue.CommonRefusal.WRONG_STAGE;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.IssueTabled;
import io.github.fourmatters.governance.deliberate.DeliberationEvent.IssueTriaged;
import io.github.fourmatters.governance.deliberate.MeetingEvent.MeetingConvened;
import io.github.fourmatters.governance.issue.Context;
import io.github.fourmatters.governance.issue.Decision;
import io.github.fourmatters.governance.issue.Denial;
import io.github.fourmatters.governance.issue.Draft;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Progress;
import io.github.fourmatters.governance.issue.Ruling;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.States;
import io.github.fourmatters.governance.issue.Topic;
import java.time.Instant;
import java.util.Optional;

/** The rules of triage and of convening: what may happen to an issue before a meeting begins. */
final class DeliberateDecider {
    private final Context context;
    private final DeliberatePolicy policy;
    private final States states;

    DeliberateDecider(Context context, DeliberatePolicy policy, States states) {
        this.context = context;
        this.policy = policy;
        this.states = states;
    }

    Decision triage(DeliberateCommand.Triage command) {
        Optional<Instant> planBy = context.terms()
                .due(context.now(), requireNonNull(policy.planningLimits().get(command.urgency())));
        return at(Stage.ACCEPTED, command)
                .require(
                        () -> context.terms()
                                .categories()
                                .find(command.category())
                                .isPresent(),
                        UNKNOWN_CATEGORY,
                        "category",
                        command.category())
                .require(planBy::isPresent, CALENDAR_NOT_COVERED, "planning limit from", context.now())
                .accept(draft -> draft.add(new IssueTriaged(
                        command.issue(),
                        progress(command.issue()).cycle(),
                        command.category(),
                        command.urgency(),
                        command.reach(),
                        command.hardship(),
                        planBy.orElseThrow())));
    }

    Decision closeWithoutAction(DeliberateCommand.CloseWithoutAction command) {
        Progress progress = progress(command.issue());
        return at(Stage.TRIAGED, command)
                .require(() -> progress.setbacks() > 0, DeliberateRefusal.NOTHING_TRIED, "issue", command.issue())
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft ->
                        draft.add(new ClosedWithoutAction(command.issue(), progress.cycle(), command.reason())));
    }

    Decision convene(DeliberateCommand.Convene command) {
        ImmutableList<IssueId> issues = command.agenda().stream()
                .flatMap(item -> item.issues().stream())
                .collect(ImmutableList.toImmutableList());
        return Ruling.on(context, command)
                .require(
                        () -> command.at().isAfter(context.now()),
                        DeliberateRefusal.MEETING_IN_THE_PAST,
                        "meeting at",
                        command.at())
                .require(() -> isFilled(command), DeliberateRefusal.AGENDA_EMPTY, "agenda", command.agenda())
                .require(
                        () -> ImmutableSet.copyOf(issues).size() == issues.size(),
                        DeliberateRefusal.ISSUE_TWICE,
                        "agenda",
                        issues)
                .each(command.agenda(), item -> Ruling.text("title", item.title(), context.terms()))
                .each(issues, this::cannotBeTabled)
                .accept(draft -> table(command, draft));
    }

    private static boolean isFilled(DeliberateCommand.Convene command) {
        return !command.units().isEmpty()
                && !command.agenda().isEmpty()
                && command.agenda().stream().noneMatch(item -> item.issues().isEmpty());
    }

    private Optional<Denial> cannotBeTabled(IssueId issue) {
        Progress progress = progress(issue);
        if (!progress.exists()) {
            return Optional.of(new Denial(UNKNOWN_ISSUE, "issue", issue.value()));
        }
        if (progress.is(Stage.DELIBERATING)) {
            return states.get(Topic.issue(issue), DeliberateState.FOLD)
                    .tabledAt()
                    .map(meeting -> new Denial(DeliberateRefusal.ALREADY_TABLED, "issue", issue.value()));
        }
        return progress.is(Stage.TRIAGED)
                ? Optional.empty()
                : Optional.of(new Denial(WRONG_STAGE, "issue at stage", progress.toString()));
    }

    private void table(DeliberateCommand.Convene command, Draft draft) {
        MeetingId meeting = new MeetingId(context.derive(1));
        ImmutableList.Builder<AgendaItem> agenda = ImmutableList.builder();
        for (int index = 0; index < command.agenda().size(); index++) {
            DeliberateCommand.ItemDraft item = command.agenda().get(index);
            agenda.add(new AgendaItem(new AgendaItemId(context.derive(index + 2)), item.title(), item.issues()));
        }
        ImmutableList<AgendaItem> items = agenda.build();
        draft.add(new MeetingConvened(meeting, command.at(), command.units(), items, policy.jointMeetingRule()));
        items.forEach(item -> item.issues().forEach(issue -> {
            Progress progress = progress(issue);
            draft.add(new IssueTabled(issue, progress.cycle(), meeting, item.id(), progress.is(Stage.DELIBERATING)));
        }));
    }

    private Ruling at(Stage stage, DeliberateCommand.OnIssue command) {
        Progress progress = progress(command.issue());
        return Ruling.on(context, command)
                .require(progress::exists, UNKNOWN_ISSUE, "issue", command.issue())
                .require(() -> progress.is(stage), WRONG_STAGE, "issue at stage", progress);
    }

    private Progress progress(IssueId issue) {
        return states.get(Topic.issue(issue), Progress.FOLD);
    }
}
