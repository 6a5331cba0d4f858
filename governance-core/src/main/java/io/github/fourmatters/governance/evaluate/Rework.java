package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActIssueEvent.ReworkOrdered;
import io.github.fourmatters.governance.deliberate.Measure;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.deliberate.MeasureDrafts;
import io.github.fourmatters.governance.deliberate.MeasureId;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Work that has to be done again: the measures that are added when a result does not stand. */
record Rework(EvaluationChecks rules, IssueId issue, ImmutableList<MeasureDraft> drafts) {
    private static final String AGAIN = "Do again what did not stand (返工)";

    /** The first rule that the measures break, or empty. */
    Optional<Refusal> problem() {
        if (acceptBy().isEmpty() || (drafts.isEmpty() && reworkBy().isEmpty())) {
            return Optional.of(new Refusal(
                    CALENDAR_NOT_COVERED, "rework limit from", context().now().toString()));
        }
        MeasureDrafts named = new MeasureDrafts(drafts);
        boolean clear = drafts.isEmpty()
                || (named.cover(ImmutableList.of(issue))
                        && named.withAssistingLead().isEmpty());
        return RuleCheck.listProblem("rework", drafts)
                .or(() -> Refusal.when(!clear, EvaluateRefusalReason.REWORK_INCOMPLETE, "rework of issue", issue))
                .or(() -> named.problem(context()));
    }

    /** The event that orders the work; only to be asked for when there is no problem. */
    ReworkOrdered ordered() {
        return new ReworkOrdered(
                issue, rules.input().cycle(issue), drafts.isEmpty() ? ImmutableList.of(again()) : named());
    }

    private Measure again() {
        return new Measure(
                new MeasureId(context().derive(1)),
                issue,
                AGAIN,
                true,
                rules.work(issue).responsible().orElseThrow(),
                ImmutableSet.of(),
                acceptBy().orElseThrow(),
                reworkBy().orElseThrow(),
                rules.input().policy().reworkLimit().pace());
    }

    private ImmutableList<Measure> named() {
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        List<MeasureDraft> each = drafts;
        for (int index = 0; index < each.size(); index++) {
            MeasureDraft draft = each.get(index);
            measures.add(Measure.of(
                    new MeasureId(context().derive(index + 1)),
                    draft,
                    acceptBy().orElseThrow(),
                    due(draft).orElseThrow()));
        }
        return measures.build();
    }

    private Optional<Instant> due(MeasureDraft draft) {
        return context().terms().endOf(draft.dueOn());
    }

    private Optional<Instant> acceptBy() {
        return context().terms().due(context().now(), context().terms().offerWindow());
    }

    private Optional<Instant> reworkBy() {
        return context().terms().due(context().now(), rules.input().policy().reworkLimit());
    }

    private Context context() {
        return rules.input().context();
    }
}
