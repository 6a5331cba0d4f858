package io.github.fourmatters.governance.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tests how a dispatcher waits, and how it is woken. */
abstract class WakingContract extends OutboxContract {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration FAR_LESS_THAN_LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    // Clocks and timers may disagree a little.
    private static final Duration NEARLY_SHORT = Duration.ofMillis(250);

    private Duration waited(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        storage().outbox().await(longest);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void rule_10_a_wait_that_nobody_ends_lasts_until_its_time_is_over() throws InterruptedException {
        assertThat(waited(SHORT)).isBetween(NEARLY_SHORT, FAR_LESS_THAN_LONG);
    }

    @Test
    void rule_10_waking_beforehand_ends_the_next_wait_at_once_and_no_other() throws InterruptedException {
        storage().outbox().wake();
        storage().outbox().wake();
        assertThat(waited(LONG)).isLessThan(FAR_LESS_THAN_LONG);
        assertThat(waited(SHORT)).isGreaterThanOrEqualTo(NEARLY_SHORT);
    }

    @Test
    void rule_10_waking_ends_the_wait_before_its_time() throws InterruptedException {
        AtomicBoolean awake = new AtomicBoolean();
        Thread dispatcher = new Thread(() -> awake.set(wasWoken()));
        dispatcher.start();
        dispatcher.join(SHORT.toMillis());
        assertThat(awake).as("awake before anybody woke it").isFalse();
        storage().outbox().wake();
        dispatcher.join(FAR_LESS_THAN_LONG.toMillis());
        assertThat(awake).as("awake").isTrue();
        dispatcher.join(TimeUnit.MINUTES.toMillis(1));
    }

    private boolean wasWoken() {
        try {
            storage().outbox().await(LONG);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
