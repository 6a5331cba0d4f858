package io.github.fourmatters.governance.assessment;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Aggregation;
import io.github.fourmatters.governance.score.GradeScale;
import io.github.fourmatters.governance.score.Rounding;
import io.github.fourmatters.governance.score.ThreeRates;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.score.YearAggregation;
import io.github.fourmatters.governance.spi.text.IdRule;
import org.immutables.value.Value;

/**
 * By what units are assessed. Every number is local policy; the defaults are a beginning, and no norm asks for them. Scores are in percent:
 * 100 is the best.
 *
 * <pre>{@code
 * AssessmentPolicy.builder().version("xinlin-2026").minimumBallotsToRank(30).build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface AssessmentPolicy {
    /**
     * Names these rules in every document that is made by them.
     *
     * @return a name, by {@link IdRule#NAME}; {@code assessment-1} by default
     */
    @Value.Default
    default String version() {
        return "assessment-1";
    }

    /**
     * What the parts weigh in the annual assessment and in merit selection.
     *
     * @return the weights; evaluation 60, on time 20, three rates 20 by default
     */
    @Value.Default
    default PartWeights annualWeights() {
        return new PartWeights(60, 20, 20);
    }

    /**
     * What the parts weigh in the conduct appraisal.
     *
     * @return the weights; evaluation 60, three rates 40, and on time not at all by default
     */
    @Value.Default
    default PartWeights conductWeights() {
        return new PartWeights(60, 0, 40);
    }

    /**
     * What response, resolution and satisfaction weigh among themselves.
     *
     * @return the weights; 20, 40 and 40 by default, an absent rate leaving its weight to the others
     */
    @Value.Default
    default ThreeRates.Weights threeRates() {
        return new ThreeRates.Weights(20, 40, 40, WhenMissing.RENORMALISE);
    }

    /**
     * How the grades of several issues become the unit's.
     *
     * @return the way; {@link Aggregation#MICRO} by default
     */
    @Value.Default
    default Aggregation aggregation() {
        return Aggregation.MICRO;
    }

    /**
     * How quarters become a year.
     *
     * @return the way; {@link YearAggregation#BY_BALLOTS} by default
     */
    @Value.Default
    default YearAggregation yearMode() {
        return YearAggregation.BY_BALLOTS;
    }

    /**
     * How figures are rounded when they are published, and were in the quarters' notices.
     *
     * @return the rounding; two digits, half to even (GB/T 8170) by default
     */
    @Value.Default
    default Rounding rounding() {
        return new Rounding(2, Rounding.Mode.HALF_EVEN);
    }

    /**
     * How many counted ballots about a unit's issues it takes to rank the unit. How many a party must have cast for its mean to
     * count is {@link io.github.fourmatters.governance.evaluate.EvaluatePolicy#minimumBallots()}.
     *
     * @return at least 1; 10 by default
     */
    @Value.Default
    default int minimumBallotsToRank() {
        return 10;
    }

    /**
     * What each accountability record takes off that no appeal has overturned.
     *
     * @return points in percent, 0 or more; 5 by default
     */
    @Value.Default
    default Rational deductionPerRecord() {
        return Rational.of(5);
    }

    /**
     * The grades, decided on the exact score.
     *
     * @return the grades; {@code EXCELLENT} from 90 on, {@code GOOD} from 80, {@code QUALIFIED} from 60 and {@code UNQUALIFIED} by default
     */
    @Value.Default
    default GradeScale grades() {
        return new GradeScale(
                ImmutableList.of(
                        new GradeScale.Step(Rational.of(90), "EXCELLENT"),
                        new GradeScale.Step(Rational.of(80), "GOOD"),
                        new GradeScale.Step(Rational.of(60), "QUALIFIED")),
                "UNQUALIFIED");
    }

    /**
     * The least grade that may be commended.
     *
     * @return the name of one of the {@link #grades()}; {@code GOOD} by default
     */
    @Value.Default
    default String leastGradeForMerit() {
        return "GOOD";
    }

    /**
     * Checks the rules.
     *
     * @throws InvalidPolicyException naming every value that cannot be used
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        IdRule.NAME.fault(version()).isEmpty(),
                        "version",
                        version(),
                        "a name of visible characters of one script, with single spaces between")
                .unless(annualWeights().isUsable(), "annualWeights", annualWeights(), PartWeights.ALLOWED)
                .unless(conductWeights().isUsable(), "conductWeights", conductWeights(), PartWeights.ALLOWED)
                .unless(
                        minimumBallotsToRank() >= 1,
                        "minimumBallotsToRank",
                        minimumBallotsToRank(),
                        "a whole number from 1 on")
                .unless(deductionPerRecord().signum() >= 0, "deductionPerRecord", deductionPerRecord(), "0 or more")
                .unless(
                        GradeOrder.of(grades()).contains(leastGradeForMerit()),
                        "leastGradeForMerit",
                        leastGradeForMerit(),
                        "one of " + GradeOrder.of(grades()))
                .refuseIfAny();
    }

    /**
     * Returns the rules with every default.
     *
     * @return the rules
     */
    static AssessmentPolicy defaults() {
        return builder().build();
    }

    /**
     * Begins rules with every default.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins rules that are like these.
     *
     * @return a builder with the values of these
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds rules; what is not set keeps its default. */
    final class Builder extends ImmutableAssessmentPolicy.Builder {
        Builder() {}
    }
}
