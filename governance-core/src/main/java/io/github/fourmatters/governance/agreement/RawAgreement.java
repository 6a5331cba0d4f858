package io.github.fourmatters.governance.agreement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/** The share of pairs of raters that gave the same level to the same unit, with nothing taken off for chance. */
public final class RawAgreement {
    private RawAgreement() {}

    /**
     * Computes the share.
     *
     * @param matrix the ratings, not null
     * @return agreeing pairs ÷ pairs, from 0 to 1, or empty if nothing pairs
     */
    public static Optional<Rational> of(RatingMatrix matrix) {
        ImmutableList<LevelCounts> units = requireNonNull(matrix, "matrix").counts();
        long pairs = units.stream().mapToLong(LevelCounts::pairs).sum();
        long agreeing = units.stream().mapToLong(LevelCounts::agreeing).sum();
        return pairs == 0 ? Optional.empty() : Optional.of(Rational.of(agreeing, pairs));
    }
}
