package io.github.fourmatters.governance.calendar;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Is one stretch of work in a working day without a break, such as 9:00 to 12:00.
 *
 * @param from when work begins, on a whole minute; not null
 * @param to when work ends, on a whole minute after the beginning and on the same day; not null
 */
public record WorkShift(LocalTime from, LocalTime to) {

    /**
     * Makes a shift.
     *
     * @param from when work begins, not null
     * @param to when work ends, after the beginning, not null
     * @throws IllegalArgumentException if the shift does not end after it begins, or if a time has seconds
     */
    public WorkShift {
        checkWholeMinute(requireNonNull(from, "from"));
        checkWholeMinute(requireNonNull(to, "to"));
        checkArgument(
                from.isBefore(to), "a shift from %s to %s: it must end after it begins, on the same day", from, to);
    }

    /**
     * Tells how long the shift is.
     *
     * @return whole minutes, 1 or more
     */
    public Duration length() {
        return Duration.between(from, to);
    }

    Duration workedBefore(LocalTime time) {
        if (time.isBefore(from)) {
            return Duration.ZERO;
        }
        return time.isAfter(to) ? length() : Duration.between(from, time);
    }

    private static void checkWholeMinute(LocalTime time) {
        checkArgument(time.truncatedTo(ChronoUnit.MINUTES).equals(time), "%s is not on a whole minute", time);
    }
}
