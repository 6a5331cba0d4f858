package io.github.fourmatters.governance.springboot;

import io.github.fourmatters.governance.ClockPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One clock for all instances, which goes as fast as time does and can be turned ahead. */
@TestConfiguration(proxyBeanMethods = false)
class TurnedClock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    InstantSource clockInTests() {
        return TurnedClock::now;
    }

    /** No server's clock goes along with one that is turned by hand. */
    @Bean
    @Primary
    ClockPolicy clockPolicyInTests() {
        return ClockPolicy.turnedByHand();
    }

    static Instant now() {
        return Instant.now().plus(AHEAD.get());
    }

    static void turnAhead(Duration further) {
        AHEAD.updateAndGet(before -> before.plus(further));
    }
}
