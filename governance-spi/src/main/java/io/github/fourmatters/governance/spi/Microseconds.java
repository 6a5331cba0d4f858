package io.github.fourmatters.governance.spi;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Turns instants into whole microseconds since 1970-01-01T00:00Z and back, which is what every database keeps exactly.
 *
 * <p>Stateless. Finer instants are refused rather than cut; whoever means to cut says so with {@link #cut}.
 */
public final class Microseconds {

    private static final long PER_SECOND = 1_000_000L;

    private Microseconds() {}

    /**
     * Cuts an instant down to its microsecond.
     *
     * @param instant any instant, not null
     * @return the last whole microsecond not after it
     */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Checks that an instant is whole microseconds and within the range that is kept.
     *
     * @param name what the instant is, for the message
     * @param instant the instant, not null
     * @return the instant
     * @throws IllegalArgumentException if it is finer than microseconds, or beyond about 292,000 years of 1970
     */
    public static Instant exact(String name, Instant instant) {
        of(name, instant);
        return instant;
    }

    /**
     * Gives an instant as microseconds.
     *
     * @param name what the instant is, for the message
     * @param instant the instant, not null
     * @return microseconds since 1970-01-01T00:00Z
     * @throws IllegalArgumentException if it is finer than microseconds, or beyond about 292,000 years of 1970
     */
    public static long of(String name, Instant instant) {
        requireNonNull(instant, name);
        long seconds = instant.getEpochSecond();
        int nanos = instant.getNano();
        if (nanos % 1000 != 0) {
            throw new IllegalArgumentException(
                    name + " is " + instant + "; at most microseconds are kept: cut it with Microseconds.cut");
        }
        try {
            return Math.addExact(Math.multiplyExact(seconds, PER_SECOND), nanos / 1000L);
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException(
                    name + " is " + instant + "; only about 292,000 years around 1970 are kept", beyond);
        }
    }

    /**
     * Gives back the instant of a number of microseconds.
     *
     * @param microseconds since 1970-01-01T00:00Z
     * @return the instant
     */
    public static Instant instant(long microseconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, PER_SECOND), Math.floorMod(microseconds, PER_SECOND) * 1000L);
    }
}
