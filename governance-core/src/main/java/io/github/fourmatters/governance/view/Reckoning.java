package io.github.fourmatters.governance.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.evaluate.ResultEvent.CallBackRecorded;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.GridCell;
import io.github.fourmatters.governance.issue.Stage;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Cases;
import io.github.fourmatters.governance.raise.Channel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Works the figures of a period out.
 *
 * @param period the period
 * @param asOf the instant up to which facts are looked at
 * @param all every issue, as known at that instant
 * @param deeds the registers beside the issues
 */
record Reckoning(Period period, Instant asOf, ImmutableList<Snapshot> all, Deeds deeds) {
    static Reckoning of(Period period, Instant asOf, Collection<CaseFile> files, Deeds deeds) {
        ImmutableList<Snapshot> all = files.stream()
                .flatMap(file -> Snapshot.of(file, asOf).stream())
                .collect(ImmutableList.toImmutableList());
        return new Reckoning(period, asOf, all, deeds);
    }

    Figures figures() {
        Cohort cohort = Cohort.of(period, asOf, all);
        ImmutableList<Snapshot> counted = cohort.counted();
        Happenings happenings = new Happenings(period, asOf, all);
        Settlement settlement = cohort.settlement();
        return new Figures(
                period,
                asOf,
                breakdown(raised(), issue -> issue.file().raisedAt()),
                breakdown(counted, issue -> issue.acceptance().orElseThrow().at()),
                happenings.reached(),
                happenings.flow(settlement.accepted()),
                settlement,
                byRoute(cohort),
                settlements(cohort.by(Snapshot::unit)),
                settlements(cohort.by(Snapshot::category)),
                punctuality(cohort),
                followUps(cohort, happenings),
                happenings.setbacks(),
                happenings.rungs(),
                deeds.activities(period, asOf, happenings.serviceItems(), hardshipsSolved(counted)));
    }

    private ImmutableList<Snapshot> raised() {
        return all.stream()
                .filter(issue -> period.contains(issue.file().raisedAt()))
                .collect(ImmutableList.toImmutableList());
    }

    private Breakdown breakdown(List<Snapshot> issues, Function<Snapshot, Instant> entered) {
        Counts<Stage> stages = new Counts<>();
        Counts<CategoryCode> categories = new Counts<>();
        Counts<UnitId> units = new Counts<>();
        Counts<Channel> channels = new Counts<>();
        Counts<GridCell> cells = new Counts<>();
        Counts<YearMonth> months = new Counts<>();
        for (Snapshot issue : issues) {
            stages.add(issue.standing().stage(), 1);
            categories.add(issue.category(), 1);
            units.add(issue.unit(), 1);
            channels.add(issue.file().raised().channel(), 1);
            cells.add(issue.file().raised().cell(), 1);
            months.add(period.monthOf(entered.apply(issue)), 1);
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

    private ImmutableMap<Route, Settlement> byRoute(Cohort cohort) {
        Map<Route, Cohort> cohorts = new HashMap<>(cohort.by(Snapshot::route));
        for (Route route : Route.values()) {
            cohorts.putIfAbsent(route, new Cohort(period, asOf, ImmutableList.of()));
        }
        return Counts.sorted(Maps.transformValues(cohorts, Cohort::settlement), Comparator.naturalOrder());
    }

    private static <K> ImmutableMap<K, Settlement> settlements(Map<K, Cohort> cohorts) {
        return Counts.sorted(Maps.transformValues(cohorts, Cohort::settlement));
    }

    private static Punctuality punctuality(Cohort cohort) {
        return new Punctuality(
                cohort.onTime(), Counts.sorted(Maps.transformValues(cohort.by(Snapshot::punctual), Cohort::onTime)));
    }

    /**
     * The three rates of each unit. A call-back is about the work of its day, and stays with the unit of that day when the issue is reopened
     * and has none.
     */
    ImmutableMap<UnitId, FollowUps> followUpsByUnit() {
        Happenings happenings = new Happenings(period, asOf, all);
        Map<UnitId, Cohort> cohorts = Cohort.of(period, asOf, all).by(Snapshot::unit);
        Map<UnitId, Rate> resolved = happenings.callBacksByUnit(CallBackRecorded::resolved);
        Map<UnitId, Rate> satisfied = happenings.callBacksByUnit(CallBackRecorded::satisfied);
        Map<UnitId, FollowUps> units = new HashMap<>();
        Cohort nothing = new Cohort(period, asOf, ImmutableList.of());
        Rate none = new Happenings(period, asOf, ImmutableList.of()).callBacks(CallBackRecorded::resolved);
        for (UnitId unit : Sets.union(cohorts.keySet(), resolved.keySet())) {
            units.put(
                    unit,
                    new FollowUps(
                            cohorts.getOrDefault(unit, nothing).response(),
                            resolved.getOrDefault(unit, none),
                            satisfied.getOrDefault(unit, none)));
        }
        return Counts.sorted(units);
    }

    private static FollowUps followUps(Cohort cohort, Happenings happenings) {
        return new FollowUps(
                cohort.response(),
                happenings.callBacks(CallBackRecorded::resolved),
                happenings.callBacks(CallBackRecorded::satisfied));
    }

    private static Cases hardshipsSolved(List<Snapshot> counted) {
        return new Cases(counted.stream()
                .map(Snapshot::standing)
                .filter(standing -> standing.hardship() && standing.isSettled())
                .count());
    }
}
