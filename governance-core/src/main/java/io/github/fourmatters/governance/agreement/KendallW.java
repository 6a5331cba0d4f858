package io.github.fourmatters.governance.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Kendall's W, the coefficient of concordance: whether raters put the units into the same order, however generous each one is. 1 is the
 * same order, 0 is none in common.
 *
 * <p>W = 12·S ÷ (m²(n³ − n) − m·T) for m raters and n units, where S = Σ (R − m(n + 1)/2)² over the rank sums R of the units, equals share
 * the mean of their ranks, and T = Σ (t³ − t) over every group of t equals of every rater. After M. G. Kendall, Rank Correlation Methods
 * (chapter 6), with the correction for ties. It takes complete ratings.
 */
public final class KendallW {
    private KendallW() {}

    /**
     * Computes W.
     *
     * @param matrix the ratings, not null
     * @return the exact coefficient, from 0 to 1; or empty where it is undefined, if there is one unit, or no rater tells any two apart
     * @throws IllegalArgumentException if a rating is missing
     */
    public static Optional<Rational> of(RatingMatrix matrix) {
        requireNonNull(matrix, "matrix").requireComplete("Kendall's W");
        BigInteger raters = BigInteger.valueOf(matrix.raters());
        BigInteger room =
                raters.multiply(raters).multiply(orders(matrix.units())).subtract(raters.multiply(ties(matrix)));
        // Ranks are counted twice to stay whole, so that S comes out four times as great: 12 becomes 3.
        return room.signum() == 0
                ? Optional.empty()
                : Optional.of(Rational.of(BigInteger.valueOf(3).multiply(fourfoldSpread(matrix)), room));
    }

    private static BigInteger fourfoldSpread(RatingMatrix matrix) {
        ImmutableList<ImmutableList<Long>> ranks = IntStream.range(0, matrix.raters())
                .mapToObj(rater -> doubledRanks(counts(matrix, rater), matrix.row(rater)))
                .collect(ImmutableList.toImmutableList());
        long mean = Math.multiplyExact((long) matrix.raters(), matrix.units() + 1L);
        return IntStream.range(0, matrix.units())
                .mapToObj(unit -> BigInteger.valueOf(
                        ranks.stream().mapToLong(row -> row.get(unit)).sum() - mean))
                .map(off -> off.multiply(off))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Twice the mean rank of each unit: twice those below, one for each equal, and one. */
    private static ImmutableList<Long> doubledRanks(LevelCounts counts, ImmutableList<Integer> row) {
        return row.stream()
                .map(level -> 2
                                * counts.counts().subList(0, level - 1).stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                        + counts.counts().get(level - 1)
                        + 1)
                .collect(ImmutableList.toImmutableList());
    }

    private static BigInteger ties(RatingMatrix matrix) {
        return IntStream.range(0, matrix.raters())
                .mapToObj(rater -> counts(matrix, rater))
                .flatMap(counts -> counts.counts().stream())
                .map(KendallW::orders)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static LevelCounts counts(RatingMatrix matrix, int rater) {
        return LevelCounts.of(matrix.levels(), matrix.row(rater).stream());
    }

    /** n³ − n. */
    private static BigInteger orders(long number) {
        return BigInteger.valueOf(number).pow(3).subtract(BigInteger.valueOf(number));
    }
}
