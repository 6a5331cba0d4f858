package io.github.fourmatters.governance.assessment;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.Optional;

/**
 * One unit's row in an assessment.
 *
 * @param unit the unit
 * @param rank 1 + how many units have a strictly better exact score; or empty, for the reason beside it
 * @param unranked why there is no rank; empty if there is one
 * @param grade the grade of the exact score; empty without a rank
 * @param figures what the score was worked out from
 * @param score what it comes to
 * @param obstacles in a merit selection, why the unit does not qualify, none if it does; always empty in other documents
 */
public record UnitAssessment(
        UnitId unit,
        Optional<Integer> rank,
        Optional<UnrankedReason> unranked,
        Optional<String> grade,
        UnitFigures figures,
        UnitScore score,
        ImmutableSet<MeritObstacle> obstacles) {
    /**
     * Checks the parts.
     *
     * @param unit the unit
     * @param rank its rank
     * @param unranked why there is none
     * @param grade its grade
     * @param figures what the score was worked out from
     * @param score what it comes to
     * @param obstacles why the unit does not qualify
     * @throws IllegalArgumentException naming the unit, unless it has either a rank and a grade, or a reason for having none
     */
    public UnitAssessment {
        requireNonNull(unit, "unit");
        requireNonNull(rank, "rank");
        requireNonNull(unranked, "unranked");
        requireNonNull(grade, "grade");
        requireNonNull(figures, "figures");
        requireNonNull(score, "score");
        requireNonNull(obstacles, "obstacles");
        checkArgument(
                rank.isPresent() != unranked.isPresent() && rank.isPresent() == grade.isPresent(),
                "unit %s has rank %s, grade %s and reason for no rank %s; give it a rank and a grade, or a reason",
                unit,
                rank,
                grade,
                unranked);
    }
}
