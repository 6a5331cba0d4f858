package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The range in which a share may lie, given that only some were asked. Immutable.
 *
 * @param lower the lower end, 0 or more
 * @param upper the upper end, 1 or less
 */
public record Interval(BigDecimal lower, BigDecimal upper) {
    private static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final int DIGITS = 18;
    /** The two-sided 95 % quantile of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054235524594430520551527955");

    private static final BigDecimal Z_SQUARED = Z.multiply(Z, PRECISION);

    /**
     * Checks the ends.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @throws IllegalArgumentException naming the ends, unless 0 ≤ lower ≤ upper ≤ 1
     */
    public Interval {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        checkArgument(
                lower.signum() >= 0 && lower.compareTo(upper) <= 0 && upper.compareTo(BigDecimal.ONE) <= 0,
                "interval from %s to %s must lie between 0 and 1",
                lower,
                upper);
    }

    /**
     * Returns Wilson's score interval at 95 %, to 18 digits, rounded outwards: 133 of 151 gives .8194 to .9233.
     *
     * @param count how many have the property
     * @param of how many were asked, 1 or more
     * @return the interval; its lower end is exactly 0 where none has the property, its upper end exactly 1 where all have
     * @throws IllegalArgumentException naming the numbers, unless 0 ≤ count ≤ of and of ≥ 1
     */
    public static Interval wilson(long count, long of) {
        checkArgument(of >= 1 && count >= 0 && count <= of, "no interval for %s of %s", count, of);
        BigDecimal x = BigDecimal.valueOf(count);
        BigDecimal n = BigDecimal.valueOf(of);
        BigDecimal quarter = Z_SQUARED.divide(BigDecimal.valueOf(4), PRECISION);
        BigDecimal spread = x.multiply(n.subtract(x))
                .divide(n, PRECISION)
                .add(quarter, PRECISION)
                .sqrt(PRECISION)
                .multiply(Z, PRECISION);
        BigDecimal centre = x.add(Z_SQUARED.divide(BigDecimal.valueOf(2), PRECISION), PRECISION);
        BigDecimal scale = n.add(Z_SQUARED, PRECISION);
        return new Interval(
                count == 0
                        ? BigDecimal.ZERO
                        : centre.subtract(spread).divide(scale, PRECISION).setScale(DIGITS, RoundingMode.FLOOR),
                count == of
                        ? BigDecimal.ONE
                        : centre.add(spread).divide(scale, PRECISION).setScale(DIGITS, RoundingMode.CEILING));
    }
}
