package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Weighting;
import java.util.Objects;

/**
 * What the three parties said in the rounds of some quarters. Ballots are summed, so that a year is the sum of its quarters (BY_BALLOTS).
 * Immutable.
 *
 * @param weighting by which ballots became composites
 * @param favourableLevels the levels that count as satisfied
 * @param overall about every issue
 * @param byQuarter about the issues of each round
 * @param byUnit about the issues attributed to each unit when they closed
 * @param byCategory about the issues of each category that counted when they closed
 */
public record Evaluation(
        Weighting weighting,
        ImmutableSet<Integer> favourableLevels,
        OpinionFigures overall,
        ImmutableMap<Quarter, OpinionFigures> byQuarter,
        ImmutableMap<UnitId, OpinionFigures> byUnit,
        ImmutableMap<CategoryCode, OpinionFigures> byCategory) {
    /**
     * Checks the parts.
     *
     * @param weighting by which ballots became composites
     * @param favourableLevels the levels that count as satisfied
     * @param overall about every issue
     * @param byQuarter about the issues of each round
     * @param byUnit about the issues of each unit
     * @param byCategory about the issues of each category
     */
    public Evaluation {
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(favourableLevels, "favourableLevels");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(byQuarter, "byQuarter");
        Objects.requireNonNull(byUnit, "byUnit");
        Objects.requireNonNull(byCategory, "byCategory");
    }
}
