package io.github.fourmatters.governance.figures;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * What became of the issues that were accepted in a period. {@code settled + open + excluded = accepted}. Immutable.
 *
 * @param accepted how many were accepted in the period and were not joined to another since
 * @param settled how many of them have their work done and not sent back
 * @param open how many of them still have work to come, reopened ones and those sent back among them
 * @param excluded how many of them ended otherwise: withdrawn, or without action
 * @param merged how many more were accepted in the period and joined to another since
 * @param rate settled / accepted
 */
public record AcceptedOutcomes(long accepted, long settled, long open, long excluded, long merged, Rate rate) {
    /**
     * Checks the sum.
     *
     * @param accepted how many were accepted
     * @param settled how many are settled
     * @param open how many are open
     * @param excluded how many ended otherwise
     * @param merged how many more were joined to another
     * @param rate settled / accepted
     * @throws IllegalArgumentException naming the counts, if they do not add up
     */
    public AcceptedOutcomes {
        Objects.requireNonNull(rate, "rate");
        checkArgument(
                Math.addExact(Math.addExact(settled, open), excluded) == accepted,
                "%s settled, %s open and %s excluded do not add up to %s accepted",
                settled,
                open,
                excluded,
                accepted);
    }
}
