package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.issue.CommonRefusalReason.CALENDAR_NOT_COVERED;

import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.issue.Refusal;
import io.github.fourmatters.governance.kernel.Context;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.supervise.SuperviseEvent.AccountabilityOpened;
import java.util.Optional;

/**
 * Opens an accountability record about the unit whose result did not last.
 *
 * @param rules the rules of evaluating
 * @param issue the issue
 * @param trigger why
 * @param number which of the things that the command makes the record is
 */
record AccountabilityOpening(EvaluationChecks rules, IssueId issue, AccountabilityTrigger trigger, int number) {
    Optional<Refusal> problem() {
        Context context = rules.input().context();
        return Refusal.when(event().isEmpty(), CALENDAR_NOT_COVERED, "window to appeal from", context.now());
    }

    /** The event that opens the record; only to be asked for when there is no problem. */
    AccountabilityOpened opened() {
        return event().orElseThrow();
    }

    private Optional<AccountabilityOpened> event() {
        return AccountabilityOpened.now(
                rules.input().context(),
                issue,
                rules.input().cycle(issue),
                trigger,
                rules.work(issue).responsible().orElseThrow(),
                number);
    }
}
