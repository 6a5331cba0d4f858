package io.github.fourmatters.governance.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Counts attendances (人次): a person who comes twice counts twice, so this is never a number of persons.
 *
 * <p>A count such as 700余 ("700 and more") is known from below only. It is kept as a lower bound, and a sum with a
 * lower bound in it is one as well: {@code exactly(40).plus(atLeast(700))} is at least 740. It adds up with its own
 * kind alone.
 *
 * @param count how many, 0 or more
 * @param atLeast whether the count is a lower bound: true for "700 and more", false for an exact 700
 */
public record Attendances(long count, boolean atLeast) {

    /** None, exactly: the count that changes nothing when it is added. */
    public static final Attendances NONE = new Attendances(0, false);

    /**
     * Makes a count of attendances; {@link #exactly(long)} and {@link #atLeast(long)} read better.
     *
     * @param count how many, 0 or more
     * @param atLeast whether the count is a lower bound
     * @throws IllegalArgumentException if the count is negative
     */
    public Attendances {
        checkArgument(count >= 0, "a count of attendances must be 0 or more, was %s", count);
    }

    /**
     * Makes an exact count.
     *
     * @param count how many, 0 or more
     * @return the exact count
     * @throws IllegalArgumentException if the count is negative
     */
    public static Attendances exactly(long count) {
        return new Attendances(count, false);
    }

    /**
     * Makes a lower bound.
     *
     * @param count the number that is reached in any case, 0 or more
     * @return the lower bound
     * @throws IllegalArgumentException if the count is negative
     */
    public static Attendances atLeast(long count) {
        return new Attendances(count, true);
    }

    /**
     * Adds a count of the same kind; the sum is a lower bound when either part is.
     *
     * @param other the count to add, not null
     * @return the sum
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Attendances plus(Attendances other) {
        return new Attendances(Math.addExact(count, requireNonNull(other, "other").count), atLeast || other.atLeast);
    }
}
