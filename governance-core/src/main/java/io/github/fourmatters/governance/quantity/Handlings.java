package io.github.fourmatters.governance.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Counts case handlings (件次): one case that is handled twice counts twice, as an end-to-end errand does.
 *
 * <p>It adds up with its own kind alone, so that a sum of unlike things does not compile.
 *
 * @param count how many, 0 or more
 */
public record Handlings(long count) {

    /** None: the count that changes nothing when it is added. */
    public static final Handlings NONE = new Handlings(0);

    /**
     * Makes a count of handlings.
     *
     * @param count how many, 0 or more
     * @throws IllegalArgumentException if the count is negative
     */
    public Handlings {
        checkArgument(count >= 0, "a count of case handlings must be 0 or more, was %s", count);
    }

    /**
     * Adds a count of the same kind.
     *
     * @param other the count to add, not null
     * @return the sum
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Handlings plus(Handlings other) {
        return new Handlings(Math.addExact(count, requireNonNull(other, "other").count));
    }
}
