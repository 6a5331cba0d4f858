package io.github.fourmatters.governance.meeting;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.deliberate.DeliberatePolicy;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeasureDrafts;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.Decision;
import io.github.fourmatters.governance.kernel.DecisionInput;
import io.github.fourmatters.governance.kernel.RuleCheck;
import io.github.fourmatters.governance.meeting.MeetingEvent.AmendmentProposed;
import io.github.fourmatters.governance.meeting.MeetingEvent.TextProposed;
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

    private Optional<Refusal> problem(MeetingCommand.OnItem command, ImmutableList<MeasureDraft> measures) {
        ImmutableList<IssueId> issues = rules.item(command).onAgenda().issues();
        MeasureDrafts drafts = new MeasureDrafts(measures);
        return RuleCheck.listProblem("measures", measures)
                .or(() -> Refusal.when(
                        !drafts.cover(issues),
                        MeetingRefusalReason.MEASURES_INCOMPLETE,
                        "proposal for item",
                        command.item()))
                .or(() -> problem(drafts, context));
    }

    /** What is wrong with the first of some measures that cannot be promised now. */
    static Optional<Refusal> problem(MeasureDrafts drafts, Context context) {
        return drafts.withAssistingLead()
                .map(draft -> new Refusal(
                        MeetingRefusalReason.LEAD_ASSISTS, "unit", draft.lead().value()))
                .or(() -> drafts.problem(context));
    }
}
