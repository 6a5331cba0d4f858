package io.github.fourmatters.governance;

import io.github.fourmatters.governance.kernel.BuilderStyle;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problems;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a door trusts its own clock. What was recorded at a wrong instant cannot be undone: one command of a node whose clock is ten
 * years ahead would let everything fall due at once.
 *
 * <pre>{@code
 * ClockPolicy strict = ClockPolicy.builder().tolerance(Duration.ofSeconds(30)).build();
 * }</pre>
 */
@BuilderStyle
@Value.Immutable
public interface ClockPolicy {
    /**
     * How far the door's clock may be from that of the server that keeps everything. They are compared at the first command or tick and
     * then at most once a minute, where the storage has a server's time: of those that are shipped, on PostgreSQL, on MariaDB and on an H2
     * server. A storage in
     * this process or in a file has none, so nothing is compared there; several machines that share a file see only to {@link #longestSilence()}.
     *
     * @return from one second to one day; five minutes by default; empty to compare nothing
     */
    @Value.Default
    default Optional<Duration> tolerance() {
        return Optional.of(Duration.ofMinutes(5));
    }

    /**
     * How far a ledger may jump: how long after its last record the door's clock may be. A longer silence is confirmed with
     * {@link Governance#confirmClock}. A ledger without any record may begin at any instant.
     *
     * @return one day or more; 366 days by default; empty for any length
     */
    @Value.Default
    default Optional<Duration> longestSilence() {
        return Optional.of(Duration.ofDays(366));
    }

    /**
     * Checks the policy.
     *
     * @throws InvalidPolicyException naming every field that is wrong, its value and what is allowed
     */
    @Value.Check
    default void check() {
        new Problems()
                .unless(
                        isWithin(tolerance(), Duration.ofSeconds(1), Duration.ofDays(1)),
                        "tolerance",
                        tolerance(),
                        "empty, or from one second to one day")
                .unless(
                        isWithin(longestSilence(), Duration.ofDays(1), Duration.ofDays(366_000)),
                        "longestSilence",
                        longestSilence(),
                        "empty, or from one day to a thousand years")
                .refuseIfAny();
    }

    private static boolean isWithin(Optional<Duration> length, Duration least, Duration most) {
        return length.map(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0)
                .orElse(true);
    }

    /**
     * Returns the defaults: five minutes, 366 days.
     *
     * @return a policy with every default
     */
    static ClockPolicy defaults() {
        return builder().build();
    }

    /**
     * Returns the policy of a clock that is turned by hand, as when a history is imported or a scenario is played: it is compared with
     * nothing, and may jump as far as it likes.
     *
     * @return a policy without limits
     */
    static ClockPolicy turnedByHand() {
        return builder()
                .tolerance(Optional.empty())
                .longestSilence(Optional.empty())
                .build();
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
    final class Builder extends ImmutableClockPolicy.Builder {
        Builder() {}
    }
}
