package io.github.fourmatters.governance.assessment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.Statistics;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;

/**
 * All that an assessment rests on: what the views know of each unit in a period, as of an instant.
 *
 * <pre>{@code
 * Period year = Period.year(2026, zone);
 * var records = governance.ask(Accountability.VIEW, ledgers, view -> view.byUnit(year, now));
 * var evidence = governance.ask(Statistics.VIEW, ledgers, view -> Evidence.of(view, records, year, now, policy));
 * Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, AssessmentPolicy.defaults());
 * }</pre>
 *
 * @param period the period: one to four whole quarters
 * @param asOf the instant up to which facts were looked at; a round closes some days after its quarter
 * @param policy by which ballots became figures: weights, points, the least number of ballots and the favourable levels
 * @param units the figures of each unit
 */
public record Evidence(Period period, Instant asOf, EvaluatePolicy policy, ImmutableMap<UnitId, UnitFigures> units) {
    private static final int MOST_QUARTERS = 4;

    /**
     * Checks the parts.
     *
     * @param period the period
     * @param asOf the instant up to which facts were looked at
     * @param policy by which ballots became figures
     * @param units the figures of each unit
     * @throws IllegalArgumentException naming the period, unless it is one to four whole quarters, or the points, if they are all the same
     */
    public Evidence {
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        requireNonNull(policy, "policy");
        requireNonNull(units, "units");
        checkArgument(
                isWholeQuarters(period),
                "period from %s to %s is not one to four whole quarters; give one quarter, or a year",
                period.from(),
                period.to());
        ImmutableList<Integer> points = policy.points();
        checkArgument(
                points.get(0) < points.get(points.size() - 1),
                "points %s are the same for every level, so that nothing can be told from them",
                points);
    }

    private static boolean isWholeQuarters(Period period) {
        ImmutableList<Quarter> quarters = period.quarters();
        return !quarters.isEmpty()
                && quarters.size() <= MOST_QUARTERS
                && Period.quarter(quarters.get(0), period.zone()).from().equals(period.from())
                && Period.quarter(quarters.get(quarters.size() - 1), period.zone())
                        .to()
                        .equals(period.to());
    }

    /**
     * Tells where a composite stands between the worst and the best that there can be, whatever the points begin with.
     *
     * @param composite a composite by this evidence's policy
     * @return from 0, where every ballot was of the lowest level, to 1, where every one was of the highest
     */
    Rational share(Rational composite) {
        Rational least = Rational.of(policy.points().get(0));
        Rational best = Rational.of(policy.points().get(policy.points().size() - 1));
        return composite.minus(least).dividedBy(best.minus(least));
    }

    /**
     * Gathers what the views answer.
     *
     * @param statistics the figures of the ledgers, merged
     * @param records what {@link io.github.fourmatters.governance.figures.Accountability} answers for the same period and instant
     * @param period one to four whole quarters
     * @param asOf the instant up to which facts are looked at
     * @param policy weights, points, the least number of ballots and the favourable levels
     * @return the evidence; units that nothing is known of are not in it
     */
    public static Evidence of(
            Statistics statistics,
            ImmutableMap<UnitId, AccountabilityCount> records,
            Period period,
            Instant asOf,
            EvaluatePolicy policy) {
        requireNonNull(statistics, "statistics");
        requireNonNull(records, "records");
        requireNonNull(policy, "policy");
        return new Evidence(
                period,
                asOf,
                policy,
                CollectedFigures.of(statistics, period, asOf, policy).units(records));
    }
}
