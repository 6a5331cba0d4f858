package io.github.fourmatters.governance.view;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.raise.RaiseEvent.IssueAccepted;
import io.github.fourmatters.governance.raise.RaiseEvent.ResponseRecorded;
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
record Cohort(Period period, Instant asOf, ImmutableList<Snapshot> issues) {
    static Cohort of(Period period, Instant asOf, List<Snapshot> all) {
        return new Cohort(
                period,
                asOf,
                all.stream().filter(issue -> issue.isAcceptedIn(period)).collect(ImmutableList.toImmutableList()));
    }

    /** The issues that count: without those joined to another. */
    ImmutableList<Snapshot> counted() {
        return issues.stream().filter(issue -> !issue.standing().isMerged()).collect(ImmutableList.toImmutableList());
    }

    <K> Map<K, Cohort> by(Function<Snapshot, K> key) {
        Map<K, ImmutableList.Builder<Snapshot>> parts = new HashMap<>();
        issues.forEach(issue -> parts.computeIfAbsent(key.apply(issue), none -> ImmutableList.builder())
                .add(issue));
        Map<K, Cohort> cohorts = new HashMap<>();
        parts.forEach((each, part) -> cohorts.put(each, new Cohort(period, asOf, part.build())));
        return cohorts;
    }

    Settlement settlement() {
        ImmutableList<Snapshot> counted = counted();
        RateCount count = new RateCount();
        long open = 0;
        for (Snapshot issue : counted) {
            count.add(issue.standing().isSettled());
            issue.acceptance().map(Entry::charter).ifPresent(count::under);
            issue.completions().map(Entry::charter).forEach(count::under);
            open += issue.standing().isOpen() ? 1 : 0;
        }
        Rate rate = count.rate("issues-accepted", period, asOf);
        long excluded = counted.size() - rate.numerator() - open;
        return new Settlement(counted.size(), rate.numerator(), open, excluded, issues.size() - counted.size(), rate);
    }

    Rate onTime() {
        RateCount count = new RateCount();
        for (Snapshot issue : counted()) {
            Standing standing = issue.standing();
            boolean missed = issue.missedBy().isPresent() || standing.isOverdue(asOf);
            if (standing.isSettled() || (standing.isOpen() && missed)) {
                count.add(!missed);
                issue.acceptance().map(Entry::charter).ifPresent(count::under);
                issue.completions().map(Entry::charter).forEach(count::under);
            }
        }
        return count.rate("issues-done-or-past-due", period, asOf);
    }

    Rate response() {
        RateCount count = new RateCount();
        for (Snapshot issue : counted()) {
            Entry acceptance = issue.acceptance().orElseThrow();
            Instant respondBy = ((IssueAccepted) acceptance.event()).respondBy();
            Optional<Instant> contacted =
                    issue.entries(ResponseRecorded.class).map(Entry::at).findFirst();
            if (contacted.isPresent() || asOf.isAfter(respondBy)) {
                count.add(contacted.filter(at -> !at.isAfter(respondBy)).isPresent());
                count.under(acceptance.charter());
            }
        }
        return count.rate("issues-due-for-contact", period, asOf);
    }
}
