package io.github.fourmatters.governance.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Krippendorff's α: 1 less the disagreement that there is, over the disagreement that chance alone would bring. 1 is perfect, 0 is chance,
 * below 0 is worse than chance.
 *
 * <p>α = 1 − (n − 1) · Σ o(c,k)·δ²(c,k) ÷ Σ n(c)·n(k)·δ²(c,k), with o(c,k) = Σ over units of the pairs (c, k) ÷ (m − 1), m ratings a unit,
 * and n(c) the ratings of level c; units with fewer than two ratings do not pair and are left out. After K. Krippendorff, Content Analysis
 * (3rd edition, chapter 11). It takes missing ratings as they come.
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /**
     * Computes α.
     *
     * @param matrix the ratings, not null
     * @param metric how far apart two levels are, not null
     * @return the exact coefficient, 1 or less; or empty where it is undefined: if nothing pairs, or all values that pair are the same
     */
    public static Optional<Rational> of(RatingMatrix matrix, Metric metric) {
        requireNonNull(metric, "metric");
        ImmutableList<LevelCounts> units = requireNonNull(matrix, "matrix").counts().stream()
                .filter(unit -> unit.total() >= 2)
                .collect(ImmutableList.toImmutableList());
        LevelCounts all = units.stream().reduce(LevelCounts.none(matrix.levels()), LevelCounts::plus);
        BiFunction<Integer, Integer, Rational> squared = (low, high) -> metric.squared(low, high, all);
        Rational expected = all.distance(squared);
        if (expected.signum() == 0) {
            return Optional.empty();
        }
        Rational observed = units.stream()
                .map(unit -> unit.distance(squared).dividedBy(Rational.of(unit.total() - 1)))
                .reduce(Rational.ZERO, Rational::plus);
        return Optional.of(
                Rational.ONE.minus(observed.times(Rational.of(all.total() - 1)).dividedBy(expected)));
    }
}
