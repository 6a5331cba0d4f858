package io.github.fourmatters.governance.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Evidence by hand: residents alone vote, levels are worth 1 to 5, and 4 and 5 are favourable. */
final class Evidences {
    static final Period YEAR = Period.year(2026, ZoneId.of("Asia/Shanghai"));
    static final Instant NOW = Instant.parse("2027-01-31T00:00:00Z");

    private final Map<UnitId, UnitFigures> units = new LinkedHashMap<>();

    static Rate rate(long numerator, long denominator, String charter) {
        return new Rate(numerator, denominator, "made up", YEAR, NOW, ImmutableSet.of(charter));
    }

    static Rate rate(long numerator, long denominator) {
        return rate(numerator, denominator, "c1");
    }

    static OpinionFigures score(Histogram residents) {
        long all = residents.total();
        Optional<Rational> mean = all == 0
                ? Optional.empty()
                : Optional.of(Rational.of(residents.points(ImmutableList.of(1, 2, 3, 4, 5)), all));
        long favourable = residents.count(4) + residents.count(5);
        return new OpinionFigures(
                1,
                all == 0 ? ImmutableMap.of() : ImmutableMap.of(Party.RESIDENTS, residents),
                mean,
                mean,
                rate(favourable, all),
                all == 0 ? Optional.empty() : Optional.of(Interval.wilson(favourable, all)));
    }

    static AccountabilityCount records(long counted, long scored) {
        return new AccountabilityCount(
                counted,
                scored,
                counted == 0 ? ImmutableMap.of() : ImmutableMap.of(AccountabilityTrigger.REBOUND, counted));
    }

    static ResidentRates followUps(Rate response, Rate resolution, Rate satisfaction) {
        return new ResidentRates(response, resolution, satisfaction);
    }

    /** Figures whose only round was that of the first quarter. */
    static UnitFigures figures(Histogram residents, Rate onTime, ResidentRates followUps, AccountabilityCount records) {
        OpinionFigures score = score(residents);
        return new UnitFigures(score, ImmutableMap.of(new Quarter(2026, 1), score), onTime, followUps, records);
    }

    Evidences with(String unit, UnitFigures figures) {
        units.put(new UnitId(unit), figures);
        return this;
    }

    Evidence evidence() {
        return new Evidence(YEAR, NOW, EvaluatePolicy.defaults(), ImmutableMap.copyOf(units));
    }
}
