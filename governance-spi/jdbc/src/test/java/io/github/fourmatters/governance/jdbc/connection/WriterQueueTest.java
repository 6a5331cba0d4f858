package io.github.fourmatters.governance.jdbc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WriterQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void nobody_pushes_in_before_who_has_waited() throws InterruptedException {
        WriterQueue queue = WriterQueue.of("pushing");
        for (int round = 0; round < 200; round++) {
            AtomicBoolean had = new AtomicBoolean();
            queue.take(PATIENCE);
            Thread waiting = new Thread(() -> {
                queue.take(PATIENCE);
                had.set(true);
                queue.giveUp();
            });
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            queue.giveUp();
            queue.take(PATIENCE);
            assertThat(had)
                    .as("who waited had the turn first, in round %s", round)
                    .isTrue();
            queue.giveUp();
            waiting.join();
        }
    }

    @Test
    void a_place_that_nobody_has_open_is_forgotten() throws InterruptedException {
        WriterQueue held = WriterQueue.of("held");
        int before = WriterQueue.places();
        for (int at = 0; at < 10_000; at++) {
            WriterQueue.of("passing " + at).take(PATIENCE);
        }
        for (int tries = 0; tries < 100 && WriterQueue.places() > before + 1_000; tries++) {
            System.gc();
            Thread.sleep(20);
            WriterQueue.of("one more " + tries);
        }
        assertThat(WriterQueue.places()).isLessThan(before + 1_000);
        assertThat(WriterQueue.of("held")).isSameAs(held);
    }
}
