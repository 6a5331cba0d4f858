package io.github.fourmatters.governance.assessment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.view.AccountabilityCount;
import io.github.fourmatters.governance.view.Period;
import io.github.fourmatters.governance.view.Statistics;
import java.time.Instant;

/**
 * All that an assessment rests on: what the views know of each unit in a period, as of an instant.
 *
 * <pre>{@code
 * Period year = Period.year(2026, zone);
 * var records = governance.ask(Accountability.VIEW, ledgers, view -> view.byUnit(year, now));
 * var evidence = governance.ask(Statistics.VIEW, ledgers, view -> Evidence.of(view, records, year, now, policy));
 * Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, AssessmentRules.defaults());
 * }</pre>
 *
 * @param period the period: one to four whole quarters
 * @param asOf the instant up to which facts were looked at; a round closes some days after its quarter
 * @param bestPoints what the highest level is worth, above 0, so that a composite can be told in percent
 * @param units the figures of each unit
 */
public record Evidence(Period period, Instant asOf, int bestPoints, ImmutableMap<UnitId, UnitFigures> units) {
    private static final int MOST_QUARTERS = 4;

    /**
     * Checks the parts.
     *
     * @param period the period
     * @param asOf the instant up to which facts were looked at
     * @param bestPoints what the highest level is worth
     * @param units the figures of each unit
     * @throws IllegalArgumentException naming the period, unless it holds one to four whole quarters, or the points, unless they are above 0
     */
    public Evidence {
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        requireNonNull(units, "units");
        int quarters = period.quarters().size();
        checkArgument(
                quarters >= 1 && quarters <= MOST_QUARTERS,
                "period from %s to %s holds %s whole quarters; give one quarter, or a year",
                period.from(),
                period.to(),
                quarters);
        checkArgument(bestPoints > 0, "the highest level is worth %s points; it must be above 0", bestPoints);
    }

    /**
     * Gathers what the views answer.
     *
     * @param statistics the figures of the ledgers, merged
     * @param records what {@link io.github.fourmatters.governance.view.Accountability} answers for the same period and instant
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
        int best = requireNonNull(policy, "policy").points().get(policy.points().size() - 1);
        return new Evidence(
                period,
                asOf,
                best,
                Gathering.of(statistics, period, asOf, policy).units(records));
    }
}
