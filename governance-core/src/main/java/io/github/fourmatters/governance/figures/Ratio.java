package io.github.fourmatters.governance.figures;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One count set against another that does not contain it, and so perhaps above 1; never to be taken for a {@link Rate}. Immutable.
 *
 * @param numerator the first count, 0 or more
 * @param denominator the second count, 0 or more
 * @param counts what is counted, as a fixed word such as {@code issues-done/issues-accepted}
 * @param period the period of both counts
 * @param asOf the instant up to which facts were looked at
 */
public record Ratio(long numerator, long denominator, String counts, Period period, Instant asOf) {
    /**
     * Checks the numbers.
     *
     * @param numerator the first count
     * @param denominator the second count
     * @param counts what is counted
     * @param period the period of both counts
     * @param asOf the instant up to which facts were looked at
     * @throws IllegalArgumentException naming the numbers, if one is negative
     */
    public Ratio {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        checkArgument(
                numerator >= 0 && denominator >= 0,
                "ratio %s/%s of %s must be of counts of 0 or more",
                numerator,
                denominator,
                counts);
    }

    /**
     * Returns the ratio as a number.
     *
     * @return a fraction of 0 or more, or empty if the denominator is 0
     */
    public Optional<Rational> value() {
        return denominator == 0 ? Optional.empty() : Optional.of(Rational.of(numerator, denominator));
    }
}
