package io.github.fourmatters.governance.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds an exact fraction of two whole numbers, such as a composite of 219/50 or a majority of 2/3.
 *
 * <p>Every figure of the method stays exact until it is shown: {@code ⅔} has no decimal form, and a threshold of
 * {@code .6667} would turn two votes of three away. {@link #rounded(int, RoundingMode)} is the one place where a
 * figure is rounded.
 *
 * <pre>{@code
 * Rational rate = Rational.of(23, 80);
 * rate.toString();                                               // "23/80"
 * rate.times(Rational.of(100)).rounded(2, RoundingMode.HALF_UP); // 28.75
 * }</pre>
 *
 * <p>Two rationals are equal when they are the same number: {@code of(2, 4)} equals {@code of(1, 2)}. Instances are
 * immutable and safe to share between threads.
 */
public final class Rational implements Comparable<Rational> {

    /** Nought: the number that changes nothing when it is added. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** One: the number that changes nothing when it multiplies. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** Reading a number of a million digits would take minutes; no figure of the method comes near this. */
    private static final int LONGEST = 10_000;

    private static final Pattern WRITTEN = Pattern.compile("([+-]?[0-9]+)(?:/([0-9]+))?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Makes a whole number.
     *
     * @param number any whole number
     * @return the same number, with denominator 1
     */
    public static Rational of(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /**
     * Makes the fraction {@code numerator/denominator} in lowest terms: {@code of(6, -4)} is −3/2.
     *
     * @param numerator any whole number
     * @param denominator any whole number but 0
     * @return the fraction
     * @throws ArithmeticException if the denominator is 0; a rate with nothing in its denominator is absent, so ask
     *     before dividing
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Makes the fraction {@code numerator/denominator} in lowest terms, of any size.
     *
     * @param numerator any whole number, not null
     * @param denominator any whole number but 0, not null
     * @return the fraction
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    numerator + "/0 is no number: ask whether the denominator is 0 before dividing");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * Reads what {@link #toString()} writes: {@code "219/50"}, {@code "-3"}.
     *
     * <p>Decimals are not read, because a threshold such as two thirds has none.
     *
     * @param text a whole number, or two of them with a slash between and no spaces; not null
     * @return the number
     * @throws IllegalArgumentException if the text is written in another way, has more than 10,000 characters, or its denominator is 0
     */
    public static Rational parse(String text) {
        checkArgument(
                requireNonNull(text, "text").length() <= LONGEST,
                "a fraction of %s characters is not read: write it in lowest terms, with up to %s characters",
                text.length(),
                LONGEST);
        Matcher matcher = WRITTEN.matcher(text);
        checkArgument(matcher.matches(), "\"%s\" is not a fraction: write it as 3/4 or 3", text);
        BigInteger below = matcher.group(2) == null ? BigInteger.ONE : new BigInteger(matcher.group(2));
        checkArgument(below.signum() != 0, "\"%s\" divides by 0: write a denominator of 1 or more", text);
        return of(new BigInteger(matcher.group(1)), below);
    }

    /**
     * Tells the number above the line, in lowest terms.
     *
     * @return the numerator, which carries the sign
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Tells the number below the line, in lowest terms.
     *
     * @return the denominator, 1 or more
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Adds a number.
     *
     * @param other the number to add, not null
     * @return the exact sum
     */
    public Rational plus(Rational other) {
        requireNonNull(other, "other");
        if (denominator.equals(other.denominator)) {
            return of(numerator.add(other.numerator), denominator);
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Takes a number away.
     *
     * @param other the number to take away, not null
     * @return the exact difference
     */
    public Rational minus(Rational other) {
        return plus(requireNonNull(other, "other").negate());
    }

    /**
     * Multiplies by a number.
     *
     * @param other the number to multiply by, not null
     * @return the exact product
     */
    public Rational times(Rational other) {
        requireNonNull(other, "other");
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides by a number.
     *
     * @param other the number to divide by, not 0 and not null
     * @return the exact quotient
     * @throws ArithmeticException if the other number is 0; ask its {@link #signum()} before dividing
     */
    public Rational dividedBy(Rational other) {
        requireNonNull(other, "other");
        if (other.signum() == 0) {
            throw new ArithmeticException(
                    this + " cannot be divided by 0: ask whether the divisor is 0 before dividing");
        }
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Turns the sign round.
     *
     * @return this number with the other sign
     */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /**
     * Tells the sign.
     *
     * @return −1 below nought, 0 at nought, 1 above
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Rounds to a number of digits after the point, once and from the exact value.
     *
     * <p>889/200 is 4.45 with {@link RoundingMode#HALF_UP} and 4.44 with {@link RoundingMode#HALF_EVEN}. Decide
     * grades and ranks on the exact value and round only what is shown: 89.95 does not reach "90 or more".
     *
     * @param digits how many digits to keep after the point, 0 or more
     * @param mode how to treat what is cut off, not null; GB/T 8170 asks for {@code HALF_EVEN}
     * @return the rounded number, with exactly so many digits after the point
     * @throws IllegalArgumentException if the number of digits is negative
     * @throws ArithmeticException if the mode is {@code UNNECESSARY} and the number does not fit in the digits
     */
    public BigDecimal rounded(int digits, RoundingMode mode) {
        checkArgument(digits >= 0, "digits must be 0 or more, was %s", digits);
        requireNonNull(mode, "mode");
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
    }

    /**
     * Compares by size.
     *
     * @param other the number to compare with, not null
     * @return below 0 if this number is smaller, 0 if they are the same, above 0 if it is greater
     */
    @Override
    public int compareTo(Rational other) {
        requireNonNull(other, "other");
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /**
     * Writes the fraction in lowest terms.
     *
     * @return {@code "219/50"}, or {@code "3"} for a whole number
     */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
