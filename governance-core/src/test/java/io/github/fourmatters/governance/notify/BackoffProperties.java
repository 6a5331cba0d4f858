package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {
    private static final long YEAR = Duration.ofDays(365).toNanos() / 1_000;

    @Property
    void waits_stay_between_the_first_delay_and_the_ceiling(
            @ForAll("policies") DispatchPolicy policy, @ForAll String key, @ForAll @IntRange(min = 1) int attempt) {
        assertThat(new Backoff(policy).after(attempt, key)).isBetween(policy.firstDelay(), policy.ceiling());
    }

    @Property
    void waits_never_shrink_from_one_attempt_to_the_next(
            @ForAll("policies") DispatchPolicy policy,
            @ForAll String key,
            @ForAll @IntRange(min = 1, max = 100) int attempt) {
        Backoff backoff = new Backoff(policy);

        assertThat(backoff.after(attempt + 1, key)).isGreaterThanOrEqualTo(backoff.after(attempt, key));
    }

    @Property
    void waits_grow_by_the_factor_at_least_until_the_ceiling(@ForAll String key) {
        Backoff backoff = new Backoff(DispatchPolicy.defaults());

        IntStream.rangeClosed(1, 9)
                .forEach(attempt -> assertThat(backoff.after(attempt, key))
                        .isBetween(Duration.ofMinutes(1L << (attempt - 1)), Duration.ofMinutes(1L << attempt)));
        assertThat(backoff.after(12, key)).isEqualTo(Duration.ofHours(6));
    }

    @Property
    void the_same_notice_and_attempt_wait_the_same_time(
            @ForAll("policies") DispatchPolicy policy, @ForAll String key, @ForAll @IntRange(min = 1) int attempt) {
        assertThat(new Backoff(policy).after(attempt, key)).isEqualTo(new Backoff(policy).after(attempt, key));
    }

    @Property(tries = 20)
    void notices_that_failed_together_do_not_come_back_together(@ForAll String key) {
        Backoff backoff = new Backoff(DispatchPolicy.defaults());

        assertThat(IntStream.range(0, 100)
                        .mapToObj(number -> backoff.after(1, key + number))
                        .distinct())
                .hasSizeGreaterThan(50);
    }

    @Property
    void a_wait_that_is_asked_for_is_never_cut_short_below_a_year(@ForAll("durations") Duration asked) {
        assertThat(Backoff.atLeast(asked)).isBetween(asked, asked.plusNanos(999));
        assertThat(Backoff.atLeast(asked).toNanos() % 1_000).isZero();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, YEAR * 1_000).map(Duration::ofNanos);
    }

    @Provide
    Arbitrary<DispatchPolicy> policies() {
        Arbitrary<Long> micros = Arbitraries.longs().between(1, YEAR);
        return Combinators.combine(micros, micros, Arbitraries.integers().greaterOrEqual(2))
                .as((one, other, factor) -> DispatchPolicy.builder()
                        .firstDelay(Duration.ofNanos(Math.min(one, other) * 1_000))
                        .ceiling(Duration.ofNanos(Math.max(one, other) * 1_000))
                        .factor(factor)
                        .build());
    }
}
