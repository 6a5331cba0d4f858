package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.deliberate.DeliberateIssueEvent.ResolutionAdopted;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.IssueReopened;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ObjectionUpheld;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.ResultDisconfirmed;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.history.CountedEvent;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.IssueEvent;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.supervise.SuperviseEvent.RungReached;
import io.github.fourmatters.governance.supervise.SupervisionLevel;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to issues in a period, whenever they were accepted.
 *
 * @param period the period
 * @param asOf the instant up to which facts are looked at
 * @param all every issue, as known at that instant
 */
record PeriodEvents(Period period, Instant asOf, List<IssueSnapshot> all) {
    ImmutableMap<Stage, Long> reached() {
        KeyedCounter<Stage> counts = new KeyedCounter<>();
        for (IssueSnapshot issue : all) {
            issue.known().stream()
                    .filter(entry -> period.contains(entry.at()))
                    .flatMap(entry -> entry.event().leadsTo().stream())
                    .distinct()
                    .forEach(stage -> counts.add(stage, 1));
        }
        return counts.sorted(Comparator.naturalOrder());
    }

    Ratio flow(long accepted) {
        long done = reached().getOrDefault(Stage.DONE, 0L);
        return new Ratio(done, accepted, "issues-done/issues-accepted", period, asOf);
    }

    Rate callBacks(Predicate<CallBackRecorded> said) {
        RateCount count = new RateCount();
        valid().forEach(entry -> count(entry, said, count));
        return count.rate("call-backs-valid", period, asOf);
    }

    /** The same for the unit that each issue was attributed to when the call was made. */
    Map<UnitId, Rate> callBacksByUnit(Predicate<CallBackRecorded> said) {
        Map<UnitId, RateCount> counts = new HashMap<>();
        valid().forEach(entry ->
                count(entry, said, counts.computeIfAbsent(entry.status().unitOrUnassigned(), unit -> new RateCount())));
        Map<UnitId, Rate> rates = new HashMap<>();
        counts.forEach((unit, count) -> rates.put(unit, count.rate("call-backs-valid", period, asOf)));
        return rates;
    }

    private static void count(CountedEvent entry, Predicate<CallBackRecorded> said, RateCount count) {
        count.add(said.test((CallBackRecorded) entry.event()));
        count.under(entry.charter());
    }

    private record Called(int cycle, SubjectId complainant) {}

    /** Of each cycle and resident the first call-back that reached her or him: asking again, until the answer pleases, changes nothing. */
    private Stream<CountedEvent> valid() {
        return all.stream()
                .flatMap(issue -> valid(issue).values().stream())
                .filter(entry -> period.contains(entry.at()));
    }

    private static Map<Called, CountedEvent> valid(IssueSnapshot issue) {
        return issue.entries(CallBackRecorded.class)
                .filter(entry -> ((CallBackRecorded) entry.event()).reached())
                .collect(Collectors.toMap(PeriodEvents::called, entry -> entry, (first, again) -> first));
    }

    private static Called called(CountedEvent entry) {
        CallBackRecorded call = (CallBackRecorded) entry.event();
        return new Called(call.cycle(), call.complainant());
    }

    Setbacks setbacks() {
        ImmutableList<IssueReopened> reopened = entries(IssueReopened.class)
                .map(entry -> (IssueReopened) entry.event())
                .collect(ImmutableList.toImmutableList());
        return new Setbacks(
                entries(ResultDisconfirmed.class).count(),
                entries(ObjectionUpheld.class).count(),
                reopened.size(),
                reopened.stream()
                        .filter(event -> event.cause() == ReopeningCause.REBOUND)
                        .count());
    }

    ImmutableMap<SupervisionLevel, Long> rungs() {
        KeyedCounter<SupervisionLevel> counts = new KeyedCounter<>();
        entries(RungReached.class).forEach(entry -> counts.add(((RungReached) entry.event()).level(), 1));
        return counts.sorted(Comparator.naturalOrder());
    }

    Cases serviceItems() {
        return entries(ResolutionAdopted.class)
                .map(entry -> (ResolutionAdopted) entry.event())
                .map(adopted -> new Cases(adopted.serviceItems().size()))
                .reduce(Cases.NONE, Cases::plus);
    }

    private Stream<CountedEvent> entries(Class<? extends IssueEvent> type) {
        return all.stream().flatMap(issue -> issue.entries(type)).filter(entry -> period.contains(entry.at()));
    }
}
