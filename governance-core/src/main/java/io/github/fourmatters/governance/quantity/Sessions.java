package io.github.fourmatters.governance.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Counts sessions (场次): gatherings that took place, however many people came.
 *
 * <p>It adds up with its own kind alone, so that a sum of unlike things does not compile.
 *
 * @param count how many, 0 or more
 */
public record Sessions(long count) {

    /** None: the count that changes nothing when it is added. */
    public static final Sessions NONE = new Sessions(0);

    /**
     * Makes a count of sessions.
     *
     * @param count how many, 0 or more
     * @throws IllegalArgumentException if the count is negative
     */
    public Sessions {
        checkArgument(count >= 0, "a count of sessions must be 0 or more, was %s", count);
    }

    /**
     * Adds a count of the same kind.
     *
     * @param other the count to add, not null
     * @return the sum
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Sessions plus(Sessions other) {
        return new Sessions(Math.addExact(count, requireNonNull(other, "other").count));
    }
}
