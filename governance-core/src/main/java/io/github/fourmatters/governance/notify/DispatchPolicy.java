package io.github.fourmatters.governance.notify;

import io.github.fourmatters.governance.kernel.BuilderStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How notices are delivered, and how patiently. The defaults try twelve times over some twenty hours.
 *
 * <pre>{@code
 * DispatchPolicy policy = DispatchPolicy.builder().worker("node-1").maximumAttempts(20).build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface DispatchPolicy {
    /**
     * The name under which notices are claimed, for those who look into the storage. Workers need not have different names.
     *
     * @return 1 to 100 printable ASCII characters without spaces; {@code "dispatcher"} by default
     */
    @Value.Default
    default String worker() {
        return "dispatcher";
    }

    /**
     * How many notices are claimed at once. They are delivered one after the other, so all of them should fit into one lease.
     *
     * @return at least 1; 20 by default
     */
    @Value.Default
    default int batch() {
        return 20;
    }

    /**
     * How long claimed notices are kept from other workers. Longer than a batch takes at its slowest, or the end of
     * the batch is claimed again, which counts as an attempt; a notice that is just being delivered when its lease ends may be
     * delivered twice. After a crash, this is how long they rest.
     *
     * @return 1 µs to 365 days in whole microseconds; five minutes by default
     */
    @Value.Default
    default Duration lease() {
        return Duration.ofMinutes(5);
    }

    /**
     * The shortest wait after the first failed attempt.
     *
     * @return 1 µs to 365 days in whole microseconds; one minute by default
     */
    @Value.Default
    default Duration firstDelay() {
        return Duration.ofMinutes(1);
    }

    /**
     * How many times longer the shortest wait is after each further failed attempt.
     *
     * @return at least 2; 2 by default
     */
    @Value.Default
    default int factor() {
        return 2;
    }

    /**
     * The longest wait. A far end that asks for a longer one gets it all the same.
     *
     * @return the first delay to 365 days in whole microseconds; six hours by default
     */
    @Value.Default
    default Duration ceiling() {
        return Duration.ofHours(6);
    }

    /**
     * After how many failed attempts a notice is parked, which lets those behind it go on.
     *
     * @return at least 1; 12 by default
     */
    @Value.Default
    default int maximumAttempts() {
        return 12;
    }

    /**
     * Checks the policy.
     *
     * @throws IllegalStateException naming the first field that is wrong, its value and what is allowed
     */
    @Value.Check
    default void check() {
        demand(worker().matches("[!-~]{1,100}"), "worker", worker(), "1 to 100 printable ASCII characters, no spaces");
        demand(batch() >= 1, "batch", batch(), "at least 1");
        demand(Backoff.isKept(lease()), "lease", lease(), "1 µs to 365 days in whole microseconds");
        demand(Backoff.isKept(firstDelay()), "firstDelay", firstDelay(), "1 µs to 365 days in whole microseconds");
        demand(factor() >= 2, "factor", factor(), "at least 2");
        demand(
                Backoff.isKept(ceiling()) && ceiling().compareTo(firstDelay()) >= 0,
                "ceiling",
                ceiling(),
                "the first delay to 365 days in whole microseconds");
        demand(maximumAttempts() >= 1, "maximumAttempts", maximumAttempts(), "at least 1");
    }

    private static void demand(boolean holds, String field, Object value, String allowed) {
        if (!holds) {
            throw new IllegalStateException(field + " is " + value + "; it must be " + allowed);
        }
    }

    /**
     * Returns the defaults.
     *
     * @return a policy with every default
     */
    static DispatchPolicy defaults() {
        return builder().build();
    }

    /**
     * Begins a policy with every default.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a policy that is like this one.
     *
     * @return a builder with this policy's values
     */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a policy; what is not set keeps its default. */
    final class Builder extends ImmutableDispatchPolicy.Builder {
        Builder() {}
    }
}
