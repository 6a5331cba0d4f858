package io.github.fourmatters.governance.notify;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** How long to wait after a failed attempt. Whole microseconds, since nothing finer is kept. */
final class Backoff {
    static final Duration LONGEST = Duration.ofDays(365);

    private static final long SHARES = 1_000;

    private final DispatchPolicy policy;

    Backoff(DispatchPolicy policy) {
        this.policy = policy;
    }

    /** A step of the ladder and a share of the way to the next one: who failed together does not come back together. */
    Duration after(int attempt, String dedupeKey) {
        long step = step(attempt);
        long next = grow(step);
        return duration(step + (next - step) / SHARES * share(attempt, dedupeKey));
    }

    private long step(int attempt) {
        long ceiling = micros(policy.ceiling());
        long step = micros(policy.firstDelay());
        for (int failed = 1; failed < attempt && step < ceiling; failed++) {
            step = grow(step);
        }
        return step;
    }

    private long grow(long step) {
        long ceiling = micros(policy.ceiling());
        return step > ceiling / policy.factor() ? ceiling : step * policy.factor();
    }

    private static long share(int attempt, String dedupeKey) {
        long hash = Hashing.murmur3_128()
                .newHasher()
                .putString(dedupeKey, StandardCharsets.UTF_8)
                .putInt(attempt)
                .hash()
                .asLong();
        return Math.floorMod(hash, SHARES);
    }

    static boolean isKept(Duration duration) {
        return !duration.isNegative()
                && !duration.isZero()
                && duration.compareTo(LONGEST) <= 0
                && duration.toNanos() % 1_000 == 0;
    }

    /** What a far end asks for, rounded up to what is kept. */
    static Duration atLeast(Duration asked) {
        if (asked.compareTo(LONGEST) >= 0) {
            return LONGEST;
        }
        return duration(micros(asked.plusNanos(999)));
    }

    private static long micros(Duration duration) {
        return duration.getSeconds() * 1_000_000 + duration.getNano() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
