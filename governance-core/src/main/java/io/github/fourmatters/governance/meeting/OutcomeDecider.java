package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.DeliberationPostponed;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ProposalDefeated;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeasureDrafts;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.deliberate.ResolutionId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.EventDraft;
import io.github.fourmatters.governance.meeting.VotingEvent.AmendmentDecided;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.vote.VoteCount;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of outcomes: what the votes come to, first of an amendment and then of the item. The outcome goes to the meeting's stream and
 * to those of the item's issues in one append.
 */
final class OutcomeDecider {
    private final DecisionInput<DeliberatePolicy> input;
    private final MeetingChecks rules;
    private final Context context;

    OutcomeDecider(DecisionInput<DeliberatePolicy> input) {
        this.input = input;
        this.rules = new MeetingChecks(input);
        this.context = input.context();
    }

    Decision decideAmendment(VotingCommand.DecideAmendment command) {
        return rules.open(command)
                .require(
                        () -> rules.item(command).amendment().isPresent(),
                        MeetingRefusalReason.NO_AMENDMENT,
                        "item",
                        command.item())
                .unless(() -> notCounted(command))
                .accept(draft -> {
                    MeetingState meeting = rules.meeting(command);
                    ItemState item = rules.item(command);
                    draft.add(new AmendmentDecided(
                            command.meeting(),
                            command.item(),
                            item.question().orElseThrow().digest(),
                            meeting.outcome(item),
                            meeting.count(item),
                            meeting.rule()));
                });
    }

    Decision decideItem(VotingCommand.DecideItem command) {
        return rules.open(command)
                .unless(() -> remaining(command).isEmpty() ? Optional.empty() : notReady(command))
                .accept(draft -> declare(command, draft));
    }

    private Optional<Refusal> notReady(VotingCommand.DecideItem command) {
        ItemState item = rules.item(command);
        return Refusal.when(item.main().isEmpty(), MeetingRefusalReason.NO_PROPOSAL, "item", command.item())
                .or(() -> Refusal.when(
                        item.amendment().isPresent(), MeetingRefusalReason.AMENDMENT_PENDING, "item", command.item()))
                .or(() -> notCounted(command))
                .or(() -> unfitToAdopt(command));
    }

    private Optional<Refusal> notCounted(VotingCommand command) {
        ItemState item = rules.item(command);
        return Refusal.when(
                item.isSecret() && !item.isCounted(), MeetingRefusalReason.NOT_COUNTED, "item", command.item());
    }

    /** What stands in the way of a proposal that has won; one that has not needs no due dates. */
    private Optional<Refusal> unfitToAdopt(VotingCommand.DecideItem command) {
        if (rules.meeting(command).outcome(rules.item(command)) != ItemOutcome.ADOPTED) {
            return Optional.empty();
        }
        ImmutableList<IssueId> issues = remaining(command);
        ImmutableList<MeasureDraft> measures = question(command).measures().stream()
                .filter(measure -> issues.contains(measure.issue()))
                .collect(ImmutableList.toImmutableList());
        return ProposalDecider.problem(new MeasureDrafts(measures), context)
                .or(() -> Refusal.when(
                        acceptBy().isEmpty(), CALENDAR_NOT_COVERED, "acceptance limit from", context.now()));
    }

    private void declare(VotingCommand.DecideItem command, EventDraft draft) {
        MeetingState meeting = rules.meeting(command);
        ImmutableList<IssueId> issues = remaining(command);
        if (issues.isEmpty()) {
            draft.add(new ItemDecided(
                    command.meeting(), command.item(), ItemOutcome.LAPSED, Optional.empty(), meeting.rule()));
            return;
        }
        ItemOutcome outcome = meeting.outcome(rules.item(command));
        Optional<VoteCount> count = Optional.of(meeting.count(rules.item(command)));
        draft.add(new ItemDecided(command.meeting(), command.item(), outcome, count, meeting.rule()));
        switch (outcome) {
            case ADOPTED -> adopt(command, issues, draft);
            case DEFEATED ->
                issues.forEach(issue ->
                        draft.add(new ProposalDefeated(issue, input.cycle(issue), command.meeting(), command.item())));
            default ->
                issues.forEach(issue -> draft.add(
                        new DeliberationPostponed(issue, input.cycle(issue), command.meeting(), command.item())));
        }
    }

    private void adopt(VotingCommand.DecideItem command, ImmutableList<IssueId> issues, EventDraft draft) {
        VotedText adopted = question(command);
        ResolutionId resolution = new ResolutionId(context.derive(1));
        for (IssueId issue : issues) {
            draft.add(new ResolutionAdopted(
                    issue,
                    input.cycle(issue),
                    resolution,
                    command.meeting(),
                    command.item(),
                    adopted.digest(),
                    serviceItems(adopted, issue)));
        }
    }

    private ImmutableList<Measure> serviceItems(VotedText adopted, IssueId issue) {
        ImmutableList.Builder<Measure> items = ImmutableList.builder();
        for (int index = 0; index < adopted.measures().size(); index++) {
            MeasureDraft measure = adopted.measures().get(index);
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
        return context.terms().due(context.now(), context.terms().offerWindow());
    }

    private VotedText question(VotingCommand command) {
        return rules.item(command).question().orElseThrow();
    }

    private ImmutableList<IssueId> remaining(VotingCommand command) {
        return rules.remaining(command.meeting(), rules.item(command));
    }
}
