package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.notice.DigestNotifier;

/**
 * Says that several notices to one recipient of one ledger become one delivery. What waits at that moment goes together, so a channel
 * that is open for half an hour in the morning makes a daily digest.
 *
 * <p>All notices of a digest are delivered, tried again or parked together. One that was attempted twice already goes alone, and so do
 * those of a digest that was rejected: a poisoned notice does not take others along for long.
 *
 * @param notifier who delivers several notices at once
 * @param most how many notices at most go together, 2 or more
 */
public record DigestPolicy(DigestNotifier notifier, int most) {
    /** Is the last attempt that is made together with others. */
    static final int TOGETHER = 2;

    /**
     * Checks the parts.
     *
     * @param notifier who delivers several notices at once
     * @param most how many notices at most go together, 2 or more
     * @throws IllegalArgumentException if the number is below 2
     */
    public DigestPolicy {
        requireNonNull(notifier, "notifier");
        checkArgument(most >= 2, "most is %s; it must be at least 2", most);
    }
}
