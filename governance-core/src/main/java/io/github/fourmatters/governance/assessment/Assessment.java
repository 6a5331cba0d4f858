package io.github.fourmatters.governance.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;

/**
 * An assessment of units as a document: what it rests on, by which rules, and a row for each unit. Immutable.
 *
 * @param kind what it is for
 * @param period the quarter or the year
 * @param asOf the instant up to which facts were looked at
 * @param policy by which ballots became figures: weights, points, the least number of ballots and the favourable levels
 * @param rules the rules, all of them
 * @param charterVersions the versions of the charters under which the counted facts were decided, in the order of their names
 * @param population how many units, issues and ballots it is about
 * @param rows the ranked units by rank, then the others; where ranks are equal or absent, by the unit's id
 */
public record Assessment(
        AssessmentKind kind,
        Period period,
        Instant asOf,
        EvaluatePolicy policy,
        AssessmentPolicy rules,
        ImmutableSet<String> charterVersions,
        AssessedCounts population,
        ImmutableList<UnitAssessment> rows) {
    /**
     * Checks the parts.
     *
     * @param kind what it is for
     * @param period the quarter or the year
     * @param asOf the instant up to which facts were looked at
     * @param policy by which ballots became figures
     * @param rules the rules
     * @param charterVersions the versions of the charters
     * @param population what it is about
     * @param rows the units
     */
    public Assessment {
        requireNonNull(kind, "kind");
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        requireNonNull(policy, "policy");
        requireNonNull(rules, "rules");
        requireNonNull(charterVersions, "charterVersions");
        requireNonNull(population, "population");
        requireNonNull(rows, "rows");
    }

    /**
     * Assesses units.
     *
     * @param kind what the assessment is for, not null
     * @param evidence what the views know of the units, not null
     * @param rules the rules, not null
     * @return the document; the same for the same evidence, in whatever order its units stand
     */
    public static Assessment of(AssessmentKind kind, Evidence evidence, AssessmentPolicy rules) {
        requireNonNull(kind, "kind");
        requireNonNull(evidence, "evidence");
        requireNonNull(rules, "rules");
        return new Assessor(kind, evidence, rules).assessment();
    }

    /**
     * Lists the units that qualify in a merit selection.
     *
     * @return the units without an obstacle, by rank; none in a document of another kind, which does not ask
     */
    public ImmutableList<UnitId> qualified() {
        return rows.stream()
                .filter(row -> kind == AssessmentKind.MERIT_SELECTION
                        && row.obstacles().isEmpty())
                .map(UnitAssessment::unit)
                .collect(ImmutableList.toImmutableList());
    }
}
