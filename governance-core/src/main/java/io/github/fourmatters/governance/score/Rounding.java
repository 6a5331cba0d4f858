package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How a figure is rounded when it is shown: once, from the exact value. What was rounded is never rounded again, as GB/T 8170 says too.
 *
 * <p>Never work out a share with {@code double}: {@code 23 / 80.0 * 100.0} is 28.749999999999996 and becomes 28.7, while the exact 28.75
 * becomes 28.8.
 *
 * @param digits how many digits are kept after the point, 0 to {@value #GREATEST_DIGITS}
 * @param mode what becomes of a half
 */
public record Rounding(int digits, Mode mode) {
    /** The greatest number of digits after the point. */
    public static final int GREATEST_DIGITS = 20;

    private static final Rational HUNDRED = Rational.of(100);

    /** What becomes of a half of the last digit; whatever is not exactly a half goes to the nearer side in each mode. */
    public enum Mode {
        /** A half goes away from zero (四舍五入): 889/200 becomes 4.45. */
        HALF_UP(RoundingMode.HALF_UP),
        /** A half goes to the even digit (GB/T 8170, 四舍六入五成双): 889/200 becomes 4.44. */
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;

        Mode(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /**
     * Checks the digits.
     *
     * @param digits how many digits are kept after the point
     * @param mode what becomes of a half
     * @throws IllegalArgumentException naming the digits, if they are out of range
     */
    public Rounding {
        requireNonNull(mode, "mode");
        checkArgument(digits >= 0 && digits <= GREATEST_DIGITS, "digits %s must be 0 to %s", digits, GREATEST_DIGITS);
    }

    /**
     * Rounds a figure.
     *
     * @param exact the exact figure, not null
     * @return the rounded one, with exactly so many digits after the point
     */
    public BigDecimal of(Rational exact) {
        return requireNonNull(exact, "exact").rounded(digits, mode.mode);
    }

    /**
     * Rounds a share as a percentage.
     *
     * @param share the exact share, 23/80 for example, not null
     * @return the rounded number of hundredths: 28.75 with two digits, 28.8 with one
     */
    public BigDecimal percentage(Rational share) {
        return of(requireNonNull(share, "share").times(HUNDRED));
    }

    /**
     * Tells the number that a reader of the rounded figure sees.
     *
     * @param exact the exact figure, not null
     * @return the rounded one, as a fraction to go on with
     */
    public Rational shown(Rational exact) {
        return Rational.of(of(exact).unscaledValue(), BigInteger.TEN.pow(digits));
    }
}
