package io.github.fourmatters.governance.figures;

import io.github.fourmatters.governance.act.ActIssueEvent.IssueCompleted;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.tally.DurationHistogram;
import io.github.fourmatters.governance.view.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long work took, from the acceptance or the reopening of an issue to the first completion in that cycle. */
final class HandlingTimes {
    private HandlingTimes() {}

    static DurationHistogram of(Period period, Instant asOf, Collection<IssueHistory> histories) {
        List<Long> minutes = new ArrayList<>();
        histories.stream()
                .flatMap(history -> IssueSnapshot.of(history, asOf).stream())
                .forEach(issue -> add(issue, period, minutes));
        return DurationHistogram.of(minutes);
    }

    private static void add(IssueSnapshot issue, Period period, List<Long> minutes) {
        Optional<Instant> begun = Optional.empty();
        for (CountedEvent entry : issue.known()) {
            if (entry.event() instanceof IssueAccepted || entry.event() instanceof IssueReopened) {
                begun = Optional.of(entry.at());
            } else if (entry.event() instanceof IssueCompleted && begun.isPresent()) {
                if (period.contains(entry.at())) {
                    minutes.add(Duration.between(begun.get(), entry.at()).toMinutes());
                }
                begun = Optional.empty();
            }
        }
    }
}
