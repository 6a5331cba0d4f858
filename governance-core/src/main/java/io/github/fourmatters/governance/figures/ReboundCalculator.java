package io.github.fourmatters.governance.figures;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.view.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How often settled trouble comes back.
 *
 * @param within how long after its close an issue is watched
 * @param period the period in which the issues closed
 * @param asOf the instant up to which facts are looked at
 */
record ReboundCalculator(Duration within, Period period, Instant asOf) {
    static ReboundCalculator within(int days, Period period, Instant asOf) {
        checkArgument(days >= 1, "days must be 1 or more, was %s", days);
        return new ReboundCalculator(Duration.ofDays(days), period, asOf);
    }

    Rate rate(Collection<IssueHistory> histories) {
        RateCount count = new RateCount();
        histories.stream()
                .flatMap(history -> IssueSnapshot.of(history, asOf).stream())
                .forEach(issue -> count(issue, count));
        return count.rate("closures-" + within.toDays() + "-days-old", period, asOf);
    }

    private void count(IssueSnapshot issue, RateCount count) {
        issue.entries(IssueClosed.class)
                .filter(closure -> period.contains(closure.at()))
                .filter(closure -> Deadline.hasCome(closure.at().plus(within), asOf))
                .forEach(closure -> {
                    count.add(issue.entries(IssueReopened.class).anyMatch(entry -> isReboundOf(closure, entry)));
                    count.under(closure.charter());
                });
    }

    private boolean isReboundOf(CountedEvent closure, CountedEvent entry) {
        return entry.event() instanceof IssueReopened reopened
                && reopened.cause() == ReopeningCause.REBOUND
                && reopened.cycle() == closure.event().cycle() + 1
                && !Deadline.isLate(closure.at().plus(within), entry.at());
    }
}
