package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what becomes of work that a close comes in the midst of. */
abstract class ShutdownContract extends ClosingContract {

    private static final int CROWD = 4;

    @Test
    @Timeout(60)
    void rule_16_what_a_close_interrupts_is_done_or_may_be_tried_again() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD + 1);
        try {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch closing = new CountDownLatch(1);
            List<Future<Optional<StorageException>>> answers = new ArrayList<>();
            for (int at = 0; at < CROWD; at++) {
                int number = at;
                answers.add(threads.submit(() -> interrupted(number, begun, closing)));
            }
            begun.await();
            Future<?> close = threads.submit(() -> storage().close());
            // A storage that waits for those at work is right as well, so that they must not wait for its answer.
            closing.await(200, TimeUnit.MILLISECONDS);
            closing.countDown();
            for (Future<Optional<StorageException>> each : answers) {
                Crowd.answer(each)
                        .ifPresent(failure -> assertThat(failure.retryable())
                                .as("%s", failure)
                                .isTrue());
            }
            Crowd.answer(close);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Begins on one ledger, where the others wait, and ends it when the storage is being closed. */
    private Optional<StorageException> interrupted(int number, CountDownLatch begun, CountDownLatch closing) {
        AtomicBoolean inside = new AtomicBoolean();
        try {
            storage().transactions().call(tx -> {
                inside.set(true);
                storage().journal().append(tx, command("c" + number, START, to(stream("s" + number), 0, "x")));
                begun.countDown();
                awaitQuietly(closing);
                return storage().vault().get(tx, LEDGER, RESIDENT, "name");
            });
            return Optional.empty();
        } catch (StorageException failure) {
            // Who comes only after the close was not interrupted.
            return Optional.of(failure).filter(each -> inside.get());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
