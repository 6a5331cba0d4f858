package io.github.fourmatters.governance.deliberate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;
import static io.github.fourmatters.governance.issue.CommonRefusalReason.DUE_IN_THE_PAST;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.kernel.RuleCheck;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The measures that are proposed together, at a meeting or as work to be done again, and what makes them admissible.
 *
 * @param drafts the measures
 */
public record MeasureDrafts(ImmutableList<MeasureDraft> drafts) {
    /**
     * Checks the list.
     *
     * @param drafts the measures
     */
    public MeasureDrafts {
        requireNonNull(drafts, "drafts");
    }

    /**
     * Tells whether these are measures for some issues and for no other, with a required one for each.
     *
     * @param issues the issues
     * @return {@code true} if so
     */
    public boolean cover(Collection<IssueId> issues) {
        return drafts.stream().allMatch(draft -> issues.contains(draft.issue()))
                && issues.stream()
                        .allMatch(issue -> drafts.stream()
                                .anyMatch(draft ->
                                        draft.required() && draft.issue().equals(issue)));
    }

    /**
     * Returns the first measure whose lead would also assist with it, which nobody can.
     *
     * @return the measure, or empty
     */
    public Optional<MeasureDraft> withAssistingLead() {
        return drafts.stream()
                .filter(draft -> draft.assisting().contains(draft.lead()))
                .findFirst();
    }

    /**
     * Returns what is wrong with the words or the due date of the first measure that cannot be promised now. Its last day must be covered
     * by the calendar, and must not be over.
     *
     * @param context the instant and the rules to judge by
     * @return the refusal, or empty
     */
    public Optional<Refusal> problem(Context context) {
        return drafts.stream()
                .flatMap(draft -> problem(draft, context).stream())
                .findFirst();
    }

    private static Optional<Refusal> problem(MeasureDraft draft, Context context) {
        Optional<Instant> due = context.terms().endOf(draft.dueOn());
        return RuleCheck.text("measure", draft.description(), context.terms())
                .or(() -> Refusal.when(due.isEmpty(), CALENDAR_NOT_COVERED, "due date", draft.dueOn()))
                .or(() -> Refusal.when(context.hasCome(due.orElseThrow()), DUE_IN_THE_PAST, "due date", draft.dueOn()));
    }
}
