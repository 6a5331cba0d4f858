package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.UNKNOWN_CATEGORY;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.deliberate.DeliberateEvent.TriageMeetingHeld;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ClosedWithoutAction;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.IssueTriaged;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.raise.RaiseEvent;
import java.time.Instant;
import java.util.Optional;

/** The rules of triage: what may happen to an issue before a joint meeting, or instead of one. */
final class DeliberateDecider {
    /** The issues that a triage meeting discussed; empty for a meeting that nobody has heard of. */
    static final Fold<ImmutableSet<IssueId>> DISCUSSED = Fold.<ImmutableSet<IssueId>>over(
                    DeliberateEvent.TRIAGE_MEETING, ImmutableSet.of(), RaiseEvent.class, DeliberateEvent.class)
            .on(TriageMeetingHeld.class, (event, before) -> ImmutableSet.copyOf(issues(event.proposals())))
            .ignoring(RaiseEvent.class, DeliberateIssueEvent.class)
            .complete();

    private final DecisionInput<DeliberatePolicy> input;
    private final Context context;

    DeliberateDecider(DecisionInput<DeliberatePolicy> input) {
        this.input = input;
        this.context = input.context();
    }

    private static ImmutableList<IssueId> issues(ImmutableList<TriageProposal> proposals) {
        return proposals.stream().map(TriageProposal::issue).collect(ImmutableList.toImmutableList());
    }

    Decision holdTriageMeeting(DeliberateCommand.HoldTriageMeeting command) {
        ImmutableList<IssueId> issues = issues(command.proposals());
        return input.check(command)
                .fits("attendees", command.attendees())
                .fits("proposals", command.proposals())
                .require(
                        () -> !command.attendees().isEmpty() && !issues.isEmpty(),
                        DeliberateRefusalReason.TRIAGE_EMPTY,
                        "triage meeting of",
                        command.attendees())
                .require(
                        () -> ImmutableSet.copyOf(issues).size() == issues.size(),
                        DeliberateRefusalReason.ISSUE_TWICE,
                        "proposals",
                        issues)
                .each(command.proposals(), this::problem)
                .accept(draft -> draft.add(new TriageMeetingHeld(
                        new TriageMeetingId(context.derive(1)), command.attendees(), command.proposals())));
    }

    private Optional<Refusal> problem(TriageProposal proposal) {
        return input.notAt(Stage.ACCEPTED, proposal.issue())
                .or(() ->
                        Refusal.when(!isKnown(proposal.category()), UNKNOWN_CATEGORY, "category", proposal.category()))
                .or(() -> proposal.note().flatMap(note -> RuleCheck.text("note", note, context.terms())));
    }

    Decision triage(DeliberateCommand.Triage command) {
        Optional<Instant> planBy = context.terms()
                .due(
                        context.now(),
                        requireNonNull(input.policy().planningLimits().get(command.urgency())));
        return input.at(Stage.ACCEPTED, command)
                .require(() -> isKnown(command.category()), UNKNOWN_CATEGORY, "category", command.category())
                .unless(() -> command.meeting().flatMap(meeting -> notDiscussed(command.issue(), meeting)))
                .require(planBy::isPresent, CALENDAR_NOT_COVERED, "planning limit from", context.now())
                .accept(draft -> draft.add(new IssueTriaged(
                        command.issue(),
                        input.cycle(command.issue()),
                        command.category(),
                        command.urgency(),
                        command.reach(),
                        command.hardship(),
                        command.meeting(),
                        planBy.orElseThrow())));
    }

    private Optional<Refusal> notDiscussed(IssueId issue, TriageMeetingId meeting) {
        ImmutableSet<IssueId> discussed = input.states().get(DeliberateEvent.aggregate(meeting), DISCUSSED);
        return Refusal.when(
                !discussed.contains(issue), DeliberateRefusalReason.NOT_DISCUSSED, "issue", issue + " at " + meeting);
    }

    private boolean isKnown(CategoryCode category) {
        return context.terms().categories().find(category).isPresent();
    }

    Decision closeWithoutAction(DeliberateCommand.CloseWithoutAction command) {
        IssueProgress progress = input.progress(command.issue());
        return input.at(Stage.TRIAGED, command)
                .require(() -> progress.setbacks() > 0, DeliberateRefusalReason.NOTHING_TRIED, "issue", command.issue())
                .text("reason", command.reason(), context.terms().longestText())
                .accept(draft ->
                        draft.add(new ClosedWithoutAction(command.issue(), progress.cycle(), command.reason())));
    }
}
