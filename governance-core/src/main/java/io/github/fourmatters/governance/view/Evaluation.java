package io.github.fourmatters.governance.view;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Objects;

/**
 * What the three parties said in the rounds of some quarters. Ballots are summed, so that a year is the sum of its quarters (BY_BALLOTS).
 * Immutable.
 *
 * @param policy by which ballots became these figures: weights, points, the least number of ballots and the favourable levels
 * @param overall about every issue
 * @param byQuarter about the issues of each round
 * @param byUnit about the issues attributed to each unit when they closed
 * @param byCategory about the issues of each category that counted when they closed
 */
public record Evaluation(
        EvaluatePolicy policy,
        Score overall,
        ImmutableMap<Quarter, Score> byQuarter,
        ImmutableMap<UnitId, Score> byUnit,
        ImmutableMap<CategoryCode, Score> byCategory) {
    /**
     * Checks the parts.
     *
     * @param policy by which ballots became these figures
     * @param overall about every issue
     * @param byQuarter about the issues of each round
     * @param byUnit about the issues of each unit
     * @param byCategory about the issues of each category
     */
    public Evaluation {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(byQuarter, "byQuarter");
        Objects.requireNonNull(byUnit, "byUnit");
        Objects.requireNonNull(byCategory, "byCategory");
    }
}
