package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent.CallBackRecorded;
import io.github.fourmatters.governance.history.IssueHistory;
import io.github.fourmatters.governance.history.KeyedCounter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.raise.Channel;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.SettlementRoute;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Works out {@link Figures} for {@link Statistics}: of one period, from the issues as they stood at one instant.
 *
 * @param period the period
 * @param asOf the instant up to which facts are looked at
 * @param all every issue, as known at that instant
 * @param deeds the registers beside the issues
 */
record FiguresCalculator(Period period, Instant asOf, ImmutableList<IssueSnapshot> all, RecordedActivities deeds) {
    static FiguresCalculator of(
            Period period, Instant asOf, Collection<IssueHistory> histories, RecordedActivities deeds) {
        ImmutableList<IssueSnapshot> all = histories.stream()
                .flatMap(history -> IssueSnapshot.of(history, asOf).stream())
                .collect(ImmutableList.toImmutableList());
        return new FiguresCalculator(period, asOf, all, deeds);
    }

    Figures figures() {
        AcceptedIssues cohort = AcceptedIssues.of(period, asOf, all);
        ImmutableList<IssueSnapshot> counted = cohort.counted();
        PeriodEvents events = new PeriodEvents(period, asOf, all);
        AcceptedOutcomes settlement = cohort.settlement();
        return new Figures(
                period,
                asOf,
                breakdown(raised(), issue -> issue.history().raisedAt()),
                breakdown(counted, issue -> issue.acceptance().orElseThrow().at()),
                events.reached(),
                events.flow(settlement.accepted()),
                settlement,
                byRoute(cohort),
                settlements(cohort.by(IssueSnapshot::unit)),
                settlements(cohort.by(IssueSnapshot::category)),
                punctuality(cohort),
                followUps(cohort, events),
                events.setbacks(),
                events.rungs(),
                deeds.activities(period, asOf, events.serviceItems(), hardshipsSolved(counted)));
    }

    private ImmutableList<IssueSnapshot> raised() {
        return all.stream()
                .filter(issue -> period.contains(issue.history().raisedAt()))
                .collect(ImmutableList.toImmutableList());
    }

    private Breakdown breakdown(List<IssueSnapshot> issues, Function<IssueSnapshot, Instant> entered) {
        KeyedCounter<Stage> stages = new KeyedCounter<>();
        KeyedCounter<CategoryCode> categories = new KeyedCounter<>();
        KeyedCounter<UnitId> units = new KeyedCounter<>();
        KeyedCounter<Channel> channels = new KeyedCounter<>();
        KeyedCounter<GridCell> cells = new KeyedCounter<>();
        KeyedCounter<YearMonth> months = new KeyedCounter<>();
        for (IssueSnapshot issue : issues) {
            stages.add(issue.status().stage(), 1);
            categories.add(issue.category(), 1);
            units.add(issue.unit(), 1);
            channels.add(issue.history().raised().channel(), 1);
            cells.add(issue.history().raised().cell(), 1);
            months.add(YearMonth.from(entered.apply(issue).atZone(period.zone())), 1);
        }
        return new Breakdown(
                issues.size(),
                stages.sorted(Comparator.naturalOrder()),
                categories.sorted(),
                units.sorted(),
                channels.sorted(Comparator.naturalOrder()),
                cells.sorted(),
                months.sorted(Comparator.naturalOrder()));
    }

    private ImmutableMap<SettlementRoute, AcceptedOutcomes> byRoute(AcceptedIssues cohort) {
        Map<SettlementRoute, AcceptedIssues> cohorts = new HashMap<>(cohort.by(IssueSnapshot::route));
        for (SettlementRoute route : SettlementRoute.values()) {
            cohorts.putIfAbsent(route, new AcceptedIssues(period, asOf, ImmutableList.of()));
        }
        return KeyedCounter.sorted(
                Maps.transformValues(cohorts, AcceptedIssues::settlement), Comparator.naturalOrder());
    }

    private static <K> ImmutableMap<K, AcceptedOutcomes> settlements(Map<K, AcceptedIssues> cohorts) {
        return KeyedCounter.sorted(Maps.transformValues(cohorts, AcceptedIssues::settlement));
    }

    private static Punctuality punctuality(AcceptedIssues cohort) {
        return new Punctuality(
                cohort.onTime(),
                KeyedCounter.sorted(Maps.transformValues(cohort.by(IssueSnapshot::punctual), AcceptedIssues::onTime)));
    }

    /**
     * The three rates of each unit. A call-back is about the work of its day, and stays with the unit of that day when the issue is
     * reopened and has none.
     */
    ImmutableMap<UnitId, ResidentRates> followUpsByUnit() {
        PeriodEvents events = new PeriodEvents(period, asOf, all);
        Map<UnitId, AcceptedIssues> cohorts =
                AcceptedIssues.of(period, asOf, all).by(IssueSnapshot::unit);
        Map<UnitId, Rate> resolved = events.callBacksByUnit(CallBackRecorded::resolved);
        Map<UnitId, Rate> satisfied = events.callBacksByUnit(CallBackRecorded::satisfied);
        Map<UnitId, ResidentRates> units = new HashMap<>();
        AcceptedIssues nothing = new AcceptedIssues(period, asOf, ImmutableList.of());
        Rate none = new PeriodEvents(period, asOf, ImmutableList.of()).callBacks(CallBackRecorded::resolved);
        for (UnitId unit : Sets.union(cohorts.keySet(), resolved.keySet())) {
            units.put(
                    unit,
                    new ResidentRates(
                            cohorts.getOrDefault(unit, nothing).response(),
                            resolved.getOrDefault(unit, none),
                            satisfied.getOrDefault(unit, none)));
        }
        return KeyedCounter.sorted(units);
    }

    private static ResidentRates followUps(AcceptedIssues cohort, PeriodEvents events) {
        return new ResidentRates(
                cohort.response(),
                events.callBacks(CallBackRecorded::resolved),
                events.callBacks(CallBackRecorded::satisfied));
    }

    private static Cases hardshipsSolved(List<IssueSnapshot> counted) {
        return new Cases(counted.stream()
                .map(IssueSnapshot::status)
                .filter(status -> status.hardship() && status.isSettled())
                .count());
    }
}
