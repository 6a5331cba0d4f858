package io.github.fourmatters.governance.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Counts cases (件): things that were raised, each counted once however often it is handled.
 *
 * <p>It adds up with its own kind alone, so that a sum of unlike things does not compile.
 *
 * @param count how many, 0 or more
 */
public record Cases(long count) {

    /** None: the count that changes nothing when it is added. */
    public static final Cases NONE = new Cases(0);

    /**
     * Makes a count of cases.
     *
     * @param count how many, 0 or more
     * @throws IllegalArgumentException if the count is negative
     */
    public Cases {
        checkArgument(count >= 0, "a count of cases must be 0 or more, was %s", count);
    }

    /**
     * Adds a count of the same kind.
     *
     * @param other the count to add, not null
     * @return the sum
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Cases plus(Cases other) {
        return new Cases(Math.addExact(count, requireNonNull(other, "other").count));
    }
}
