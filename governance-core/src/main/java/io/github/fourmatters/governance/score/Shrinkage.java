package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;

/**
 * Draws the mean of few ballots towards a common one: (S + kμ) ÷ (n + k), as if everybody had k ballots of μ beforehand.
 *
 * <p>Otherwise a unit with a single ballot of 5 leads every list. Both numbers must be frozen before the round, in its charter or its
 * opening: chosen afterwards they would choose the winner. With k = 10 and μ = 21/5, one ballot of 5 gives 47/11, and fifty ballots with
 * 240 points give 47/10.
 *
 * @param strength k: how many ballots the common mean counts for, above 0
 * @param mean μ: the common mean
 */
public record Shrinkage(Rational strength, Rational mean) {
    /**
     * Checks the strength.
     *
     * @param strength how many ballots the common mean counts for
     * @param mean the common mean
     * @throws IllegalArgumentException naming the strength, unless it is above 0
     */
    public Shrinkage {
        requireNonNull(strength, "strength");
        requireNonNull(mean, "mean");
        checkArgument(strength.signum() > 0, "strength %s must be above 0", strength);
    }

    /**
     * Draws a mean towards the common one.
     *
     * @param raw S over n, not null
     * @return a value between S ÷ n and μ; μ itself without a ballot
     */
    public Rational of(WeightedSum raw) {
        requireNonNull(raw, "raw");
        return raw.sum().plus(strength.times(mean)).dividedBy(raw.weight().plus(strength));
    }
}
