package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Deadline;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.IssueStatus;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The issues that were accepted in a period, as they stood at some instant.
 *
 * @param period the period
 * @param asOf the instant
 * @param issues all of them, those since joined to another among them
 */
record AcceptedIssues(Period period, Instant asOf, ImmutableList<IssueSnapshot> issues) {
    static AcceptedIssues of(Period period, Instant asOf, List<IssueSnapshot> all) {
        return new AcceptedIssues(
                period,
                asOf,
                all.stream().filter(issue -> issue.isAcceptedIn(period)).collect(ImmutableList.toImmutableList()));
    }

    /** The issues that count: without those joined to another. */
    ImmutableList<IssueSnapshot> counted() {
        return issues.stream().filter(issue -> !issue.status().isMerged()).collect(ImmutableList.toImmutableList());
    }

    <K> Map<K, AcceptedIssues> by(Function<IssueSnapshot, K> key) {
        Map<K, ImmutableList.Builder<IssueSnapshot>> parts = new HashMap<>();
        issues.forEach(issue -> parts.computeIfAbsent(key.apply(issue), none -> ImmutableList.builder())
                .add(issue));
        Map<K, AcceptedIssues> cohorts = new HashMap<>();
        parts.forEach((each, part) -> cohorts.put(each, new AcceptedIssues(period, asOf, part.build())));
        return cohorts;
    }

    AcceptedOutcomes settlement() {
        ImmutableList<IssueSnapshot> counted = counted();
        RateCount count = new RateCount();
        long open = 0;
        for (IssueSnapshot issue : counted) {
            count.add(issue.status().isSettled());
            issue.acceptance().map(CountedEvent::charter).ifPresent(count::under);
            issue.completions().map(CountedEvent::charter).forEach(count::under);
            open += issue.status().isOpen() ? 1 : 0;
        }
        Rate rate = count.rate("issues-accepted", period, asOf);
        long excluded = counted.size() - rate.numerator() - open;
        return new AcceptedOutcomes(
                counted.size(), rate.numerator(), open, excluded, issues.size() - counted.size(), rate);
    }

    Rate onTime() {
        RateCount count = new RateCount();
        for (IssueSnapshot issue : counted()) {
            IssueStatus status = issue.status();
            boolean missed = issue.missedBy().isPresent() || status.isOverdue(asOf);
            if (status.isSettled() || (status.isOpen() && missed)) {
                count.add(!missed);
                issue.acceptance().map(CountedEvent::charter).ifPresent(count::under);
                issue.completions().map(CountedEvent::charter).forEach(count::under);
            }
        }
        return count.rate("issues-done-or-past-due", period, asOf);
    }

    Rate response() {
        RateCount count = new RateCount();
        for (IssueSnapshot issue : counted()) {
            CountedEvent acceptance = issue.acceptance().orElseThrow();
            Instant respondBy = ((IssueAccepted) acceptance.event()).respondBy();
            Optional<Instant> contacted =
                    issue.entries(ResponseRecorded.class).map(CountedEvent::at).findFirst();
            boolean missed = Deadline.isOverdue(respondBy, contacted, asOf);
            if (contacted.isPresent() || missed) {
                count.add(!missed);
                count.under(acceptance.charter());
            }
        }
        return count.rate("issues-due-for-contact", period, asOf);
    }
}
