package io.github.fourmatters.governance.assessment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.Evaluation;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The answers of the views, before they are sorted by unit. */
record CollectedFigures(
        Evaluation whole,
        ImmutableMap<Quarter, Evaluation> rounds,
        ImmutableMap<UnitId, Rate> onTime,
        ImmutableMap<UnitId, ResidentRates> followUps,
        Nothing nothing) {
    private static final AccountabilityCount NO_RECORD = new AccountabilityCount(0, 0, ImmutableMap.of());

    /** The figures of a unit that a view does not know: nothing of nothing, and so no rate. */
    private record Nothing(Period period, Instant asOf) {
        Rate of(String population) {
            return new Rate(0, 0, population, period, asOf, ImmutableSet.of());
        }

        ResidentRates followUps() {
            return new ResidentRates(of("issues-due-for-contact"), of("call-backs-valid"), of("call-backs-valid"));
        }

        OpinionFigures score() {
            return new OpinionFigures(
                    0, ImmutableMap.of(), Optional.empty(), Optional.empty(), of("ballots-counted"), Optional.empty());
        }
    }

    static CollectedFigures of(Statistics statistics, Period period, Instant asOf, EvaluatePolicy policy) {
        ImmutableMap.Builder<Quarter, Evaluation> rounds = ImmutableMap.builder();
        for (Quarter quarter : period.quarters()) {
            rounds.put(quarter, statistics.evaluation(Period.quarter(quarter, period.zone()), asOf, policy));
        }
        return new CollectedFigures(
                statistics.evaluation(period, asOf, policy),
                rounds.buildOrThrow(),
                statistics.figures(period, asOf).punctuality().byUnit(),
                statistics.followUpsByUnit(period, asOf),
                new Nothing(period, asOf));
    }

    ImmutableMap<UnitId, UnitFigures> units(ImmutableMap<UnitId, AccountabilityCount> records) {
        ImmutableMap.Builder<UnitId, UnitFigures> units = ImmutableMap.builder();
        for (UnitId unit : known(records)) {
            units.put(
                    unit,
                    new UnitFigures(
                            whole.byUnit().getOrDefault(unit, nothing.score()),
                            rounds(unit),
                            onTime.getOrDefault(unit, nothing.of("issues-done-or-past-due")),
                            followUps.getOrDefault(unit, nothing.followUps()),
                            records.getOrDefault(unit, NO_RECORD)));
        }
        return units.buildOrThrow();
    }

    private ImmutableSet<UnitId> known(ImmutableMap<UnitId, AccountabilityCount> records) {
        return ImmutableSortedSet.orderedBy(Comparator.comparing(UnitId::value))
                .addAll(whole.byUnit().keySet())
                .addAll(onTime.keySet())
                .addAll(followUps.keySet())
                .addAll(records.keySet())
                .build()
                .stream()
                .filter(unit -> !unit.equals(UnitId.UNASSIGNED))
                .collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableMap<Quarter, OpinionFigures> rounds(UnitId unit) {
        ImmutableMap.Builder<Quarter, OpinionFigures> scores = ImmutableMap.builder();
        rounds.forEach((quarter, evaluation) ->
                Optional.ofNullable(evaluation.byUnit().get(unit)).ifPresent(score -> scores.put(quarter, score)));
        return scores.buildOrThrow();
    }
}
