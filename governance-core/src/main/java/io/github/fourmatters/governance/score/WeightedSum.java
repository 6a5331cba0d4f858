package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/**
 * A mean on its way: what was summed, and over how much. Means add up, in any order and grouping, and are divided at the end.
 *
 * <p>Both parts are exact fractions, because an issue that belongs to a unit by a third brings a third of its ballots.
 *
 * @param sum the sum, not null
 * @param weight over how much it goes, 0 or more, not null; without weight there is no sum either
 */
public record WeightedSum(Rational sum, Rational weight) {
    /** The mean of nothing: the identity of {@link #plus}. */
    public static final WeightedSum NONE = new WeightedSum(Rational.ZERO, Rational.ZERO);

    /**
     * Checks the parts.
     *
     * @param sum the sum
     * @param weight over how much it goes
     * @throws IllegalArgumentException naming the parts, if the weight is below 0, or 0 with a sum
     */
    public WeightedSum {
        requireNonNull(sum, "sum");
        requireNonNull(weight, "weight");
        checkArgument(
                weight.signum() > 0 || (weight.signum() == 0 && sum.signum() == 0),
                "a mean of %s over %s is none: give a weight above 0",
                sum,
                weight);
    }

    /**
     * Makes the mean of whole numbers, such as the points of ballots.
     *
     * @param sum the sum
     * @param count how many there are, 0 or more
     * @return the mean
     * @throws IllegalArgumentException naming the numbers, if the count is below 0, or 0 with a sum
     */
    public static WeightedSum of(long sum, long count) {
        return new WeightedSum(Rational.of(sum), Rational.of(count));
    }

    /**
     * Makes the mean of one value.
     *
     * @param value the value, not null
     * @return the value, with the weight 1
     */
    public static WeightedSum of(Rational value) {
        return new WeightedSum(value, Rational.ONE);
    }

    /**
     * Adds what another mean goes over.
     *
     * @param other the other one, not null
     * @return the mean over both
     */
    public WeightedSum plus(WeightedSum other) {
        return new WeightedSum(sum.plus(requireNonNull(other, "other").sum), weight.plus(other.weight));
    }

    /**
     * Takes a share: a third of the sum over a third of the weight.
     *
     * @param share the share, 0 or more, not null
     * @return the same mean with a part of its weight
     * @throws IllegalArgumentException naming the share, if it is below 0
     */
    public WeightedSum times(Rational share) {
        checkArgument(requireNonNull(share, "share").signum() >= 0, "share %s must be 0 or more", share);
        return new WeightedSum(sum.times(share), weight.times(share));
    }

    /**
     * Divides.
     *
     * @return sum ÷ weight, or empty if there is nothing to divide by: never 0
     */
    public Optional<Rational> value() {
        return weight.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(weight));
    }
}
