package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;

/**
 * So many of so many. Of nothing there is no share: it is absent then, never 0 and never 100 %.
 *
 * @param count how many have the property, 0 or more
 * @param of how many there are, the count or more
 */
public record Proportion(long count, long of) {
    /** None of none: the identity of {@link #plus}. */
    public static final Proportion NONE = new Proportion(0, 0);

    /**
     * Checks the numbers.
     *
     * @param count how many have the property
     * @param of how many there are
     * @throws IllegalArgumentException naming the numbers, unless 0 ≤ count ≤ of
     */
    public Proportion {
        checkArgument(count >= 0 && count <= of, "%s of %s is no proportion: it must be 0 to all of them", count, of);
    }

    /**
     * Adds another population.
     *
     * @param other the other one, not null
     * @return the counts of both
     * @throws ArithmeticException if a count exceeds {@link Long#MAX_VALUE}
     */
    public Proportion plus(Proportion other) {
        requireNonNull(other, "other");
        return new Proportion(Math.addExact(count, other.count), Math.addExact(of, other.of));
    }

    /**
     * Divides.
     *
     * @return count ÷ of, from 0 to 1, or empty if there is nothing to divide by
     */
    public Optional<Rational> value() {
        return of == 0 ? Optional.empty() : Optional.of(Rational.of(count, of));
    }

    /**
     * Says how far the share may be off by chance.
     *
     * @return Wilson's interval at 95 %, or empty if there is nothing
     */
    public Optional<Interval> interval() {
        return of == 0 ? Optional.empty() : Optional.of(Interval.wilson(count, of));
    }
}
