package io.github.fourmatters.governance.assessment;

import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Aggregation;
import io.github.fourmatters.governance.score.Proportion;
import io.github.fourmatters.governance.score.ThreeRates;
import io.github.fourmatters.governance.score.WeightedSum;
import io.github.fourmatters.governance.score.YearAggregation;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a unit's figures become its score: 100 · Σ w·x ÷ Σ w over the parts x that are there, each from 0 to 1, less the deduction.
 *
 * @param rules the rules
 * @param weights what the parts weigh in this document
 * @param share tells a composite as a share of the way from the worst to the best
 */
record UnitScoring(AssessmentPolicy rules, PartWeights weights, UnaryOperator<Rational> share) {
    private static final Rational HUNDRED = Rational.of(100);

    UnitScore of(UnitFigures figures) {
        Optional<Rational> composite = composite(figures);
        Optional<Rational> threeRates = threeRates(figures.followUps());
        Rational deduction = rules.deductionPerRecord()
                .times(Rational.of(figures.accountability().scored()));
        return new UnitScore(
                composite.map(this::figure),
                threeRates.map(this::figure),
                deduction,
                composite
                        .map(given -> percent(given, figures.onTime().value(), threeRates)
                                .minus(deduction))
                        .map(this::figure));
    }

    private Figure figure(Rational exact) {
        return Figure.of(exact, rules.rounding());
    }

    private Optional<Rational> composite(UnitFigures figures) {
        if (rules.yearMode() == YearAggregation.BY_BALLOTS) {
            return grade(figures.evaluation());
        }
        return rules.yearMode()
                .mean(
                        figures.rounds().values().stream()
                                .flatMap(round -> grade(round).stream())
                                .map(WeightedSum::of)
                                .toList(),
                        rules.rounding());
    }

    private Optional<Rational> grade(OpinionFigures score) {
        return rules.aggregation() == Aggregation.MICRO ? score.micro() : score.macro();
    }

    private Optional<Rational> threeRates(ResidentRates followUps) {
        return new ThreeRates(
                        proportion(followUps.response()),
                        proportion(followUps.resolution()),
                        proportion(followUps.satisfaction()))
                .composite(rules.threeRates());
    }

    private static Proportion proportion(Rate rate) {
        return new Proportion(rate.numerator(), rate.denominator());
    }

    private Rational percent(Rational composite, Optional<Rational> onTime, Optional<Rational> threeRates) {
        return Stream.of(
                        part(weights.evaluation(), Optional.of(share.apply(composite))),
                        part(weights.onTime(), onTime),
                        part(weights.threeRates(), threeRates))
                .reduce(WeightedSum.NONE, WeightedSum::plus)
                .value()
                .orElseThrow()
                .times(HUNDRED);
    }

    private static WeightedSum part(int weight, Optional<Rational> share) {
        return share.map(WeightedSum::of).orElse(WeightedSum.NONE).times(Rational.of(weight));
    }
}
