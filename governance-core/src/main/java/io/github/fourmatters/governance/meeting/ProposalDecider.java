package io.github.fourmatters.governance.meeting;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.DUE_IN_THE_PAST;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of what is put to the vote: proposals and amendments. */
final class ProposalDecider {
    private final MeetingChecks rules;
    private final Context context;

    ProposalDecider(DecisionInput<DeliberatePolicy> input) {
        this.rules = new MeetingChecks(input);
        this.context = input.context();
    }

    Decision propose(MeetingCommand.Propose command) {
        return free(command)
                .text("text", command.text(), context.terms().longestReport())
                .unless(() -> problem(command, command.measures()))
                .accept(draft -> draft.add(new TextProposed(
                        command.meeting(),
                        command.item(),
                        command.text(),
                        VotedTextDigest.digest(command.text(), command.measures()),
                        command.measures())));
    }

    Decision amend(MeetingCommand.ProposeAmendment command) {
        return free(command)
                .require(
                        () -> rules.item(command).main().isPresent(),
                        MeetingRefusalReason.NO_PROPOSAL,
                        "item",
                        command.item())
                .text("text", command.text(), context.terms().longestReport())
                .unless(() -> problem(command, command.measures()))
                .accept(draft -> draft.add(new AmendmentProposed(
                        command.meeting(),
                        command.item(),
                        command.text(),
                        VotedTextDigest.digest(command.text(), command.measures()),
                        command.measures())));
    }

    /** Checks that no amendment is pending on the item and that its papers were not counted. */
    private RuleCheck free(MeetingCommand.OnItem command) {
        return rules.open(command)
                .require(
                        () -> rules.item(command).amendment().isEmpty(),
                        MeetingRefusalReason.AMENDMENT_PENDING,
                        "item",
                        command.item())
                .require(
                        () -> !rules.item(command).isCounted(),
                        MeetingRefusalReason.BALLOT_COUNTED,
                        "item",
                        command.item());
    }

    private Optional<Refusal> problem(MeetingCommand.OnItem command, List<MeasureDraft> measures) {
        ImmutableList<IssueId> issues = rules.item(command).onAgenda().issues();
        return RuleCheck.listProblem("measures", measures)
                .or(() -> Refusal.when(
                        !areCovered(issues, measures),
                        MeetingRefusalReason.MEASURES_INCOMPLETE,
                        "proposal for item",
                        command.item()))
                .or(() -> problem(measures, context));
    }

    private static boolean areCovered(List<IssueId> issues, List<MeasureDraft> measures) {
        boolean strange = measures.stream().anyMatch(measure -> !issues.contains(measure.issue()));
        return !strange
                && issues.stream()
                        .allMatch(issue -> measures.stream()
                                .anyMatch(measure ->
                                        measure.required() && measure.issue().equals(issue)));
    }

    /** What is wrong with the first of some measures that cannot be promised now. */
    static Optional<Refusal> problem(List<MeasureDraft> measures, Context context) {
        return measures.stream()
                .flatMap(measure -> problem(measure, context).stream())
                .findFirst();
    }

    private static Optional<Refusal> problem(MeasureDraft measure, Context context) {
        Optional<Instant> due = context.terms().endOf(measure.dueOn());
        return RuleCheck.text("measure", measure.description(), context.terms())
                .or(() -> Refusal.when(
                        measure.assisting().contains(measure.lead()),
                        MeetingRefusalReason.LEAD_ASSISTS,
                        "unit",
                        measure.lead()))
                .or(() -> Refusal.when(due.isEmpty(), CALENDAR_NOT_COVERED, "due date", measure.dueOn()))
                .or(() ->
                        Refusal.when(context.hasCome(due.orElseThrow()), DUE_IN_THE_PAST, "due date", measure.dueOn()));
    }
}
