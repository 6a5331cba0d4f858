package io.github.fourmatters.governance.spi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A wake-up is kept for whoever comes next, and only one of them. */
class WakeUpTest {

    @Test
    void calls_do_not_add_up_even_at_once() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 3_000; round++) {
                WakeUp wakeUp = new WakeUp();
                CyclicBarrier together = new CyclicBarrier(4);
                Future<?>[] calls = new Future<?>[4];
                for (int caller = 0; caller < 4; caller++) {
                    calls[caller] = callers.submit(() -> {
                        together.await();
                        wakeUp.call();
                        return true;
                    });
                }
                for (Future<?> each : calls) {
                    each.get();
                }
                assertThat(wakeUp.await(Duration.ZERO)).isTrue();
                assertThat(wakeUp.await(Duration.ZERO)).as("round %s", round).isFalse();
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
