package io.github.fourmatters.governance.notify;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Says how many deliveries a channel takes: in no stretch of so long a time, wherever it begins, are there more. A digest is one delivery,
 * and a failed one counts too.
 *
 * @param permits how many, 1 to 1,000
 * @param period in how long a time, whole microseconds, more than zero and at most a day
 */
public record RateLimit(int permits, Duration period) {
    /** Is the greatest number of permits; each is a row in the storage. */
    private static final int MOST = 1_000;

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Checks the parts.
     *
     * @param permits how many, 1 to 1,000
     * @param period in how long a time, whole microseconds, more than zero and at most a day
     * @throws IllegalArgumentException naming the part, its value and what is allowed
     */
    public RateLimit {
        checkArgument(permits >= 1 && permits <= MOST, "permits is %s; it must be 1 to %s", permits, MOST);
        checkArgument(
                Backoff.isKept(requireNonNull(period, "period")) && period.compareTo(LONGEST) <= 0,
                "period is %s; it must be more than zero and at most a day, in whole microseconds",
                period);
    }

    /**
     * Returns a limit by the minute.
     *
     * @param permits how many deliveries in a minute, 1 to 1,000
     * @return the limit
     * @throws IllegalArgumentException if the number is outside of that
     */
    public static RateLimit perMinute(int permits) {
        return new RateLimit(permits, Duration.ofMinutes(1));
    }
}
