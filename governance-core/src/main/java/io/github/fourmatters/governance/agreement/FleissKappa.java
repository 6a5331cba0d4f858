package io.github.fourmatters.governance.agreement;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/**
 * Fleiss' κ: the agreement beyond chance, over what there is room for beyond chance. 1 is perfect, 0 is chance.
 *
 * <p>κ = (P − E) ÷ (1 − E), where P is the share of agreeing pairs of raters, taken over all units, and E = Σ p(c)² with p(c) the share of
 * level c among all ratings. After J. L. Fleiss, Measuring nominal scale agreement among many raters (Psychological Bulletin 76, 1971). It
 * knows no order of levels, and takes complete ratings.
 */
public final class FleissKappa {
    private FleissKappa() {}

    /**
     * Computes κ.
     *
     * @param matrix the ratings, not null
     * @return the exact coefficient, 1 or less; or empty where it is undefined, if all values are the same
     * @throws IllegalArgumentException if a rating is missing
     */
    public static Optional<Rational> of(RatingMatrix matrix) {
        requireNonNull(matrix, "matrix").requireComplete("Fleiss' κ");
        LevelCounts all = matrix.counts().stream().reduce(LevelCounts.none(matrix.levels()), LevelCounts::plus);
        Rational chance = all.counts().stream()
                .map(count -> Rational.of(count, all.total()))
                .map(share -> share.times(share))
                .reduce(Rational.ZERO, Rational::plus);
        return chance.equals(Rational.ONE)
                ? Optional.empty()
                : RawAgreement.of(matrix).map(observed -> observed.minus(chance).dividedBy(Rational.ONE.minus(chance)));
    }
}
