package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueClosed;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ScoreCorrected;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A close of an issue with the grade that stands: that of its newest correction, or of the close itself.
 *
 * @param history the issue
 * @param close the close
 * @param quarter the quarter of the round
 * @param ballots the histograms that count
 */
record GradedClose(IssueHistory history, CountedEvent close, Quarter quarter, ImmutableMap<Party, Histogram> ballots) {
    /** The closes of all issues in the rounds of a period's quarters, as their grades were known at an instant. */
    static ImmutableList<GradedClose> of(Collection<IssueHistory> histories, Period period, Instant asOf) {
        ImmutableSet<Quarter> quarters = ImmutableSet.copyOf(period.quarters());
        return histories.stream()
                .flatMap(history -> of(history, asOf))
                .filter(graded -> quarters.contains(graded.quarter()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The closes of an issue, as their grades were known at an instant. */
    static Stream<GradedClose> of(IssueHistory history, Instant asOf) {
        return history.entries(IssueClosed.class)
                .filter(entry -> entry.isKnown(asOf))
                .map(entry -> correction(history, entry, asOf)
                        .map(corrected -> new GradedClose(history, entry, corrected.quarter(), corrected.ballots()))
                        .orElseGet(() -> of(history, entry)));
    }

    /** Tells whether a party took part: the community does not where it did the work itself. */
    boolean heard(Party party) {
        return ((IssueClosed) close.event()).weighting().weights().containsKey(party);
    }

    private static GradedClose of(IssueHistory history, CountedEvent close) {
        IssueClosed closed = (IssueClosed) close.event();
        return new GradedClose(history, close, closed.quarter(), closed.ballots());
    }

    private static Optional<ScoreCorrected> correction(IssueHistory history, CountedEvent close, Instant asOf) {
        return history.entries(ScoreCorrected.class)
                .filter(entry -> entry.isKnown(asOf)
                        && entry.event().cycle() == close.event().cycle())
                .map(entry -> (ScoreCorrected) entry.event())
                .reduce((first, second) -> second);
    }
}
