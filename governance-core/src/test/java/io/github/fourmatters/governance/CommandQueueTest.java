package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose turn it is at a ledger. */
@Timeout(30)
class CommandQueueTest {
    private final CommandQueue queue = new CommandQueue();

    private PendingCommand entered(String id) {
        Envelope envelope = new Envelope(new CommandId(id), Town.LEDGER, Town.OFFICER, Town.raise(id));
        PendingCommand command = new PendingCommand(envelope, Fingerprint.of(envelope), Instant.EPOCH);
        queue.enter(List.of(command));
        return command;
    }

    @Test
    void nobody_goes_on_alone_who_is_still_in_the_line() throws Exception {
        entered("leads");
        PendingCommand first = entered("first");
        PendingCommand second = entered("second");
        FutureTask<PendingCommand.Turn> turn =
                new FutureTask<>(() -> GroupCommit.turn(queue, second, Duration.ofMillis(50)));
        Thread waits = new Thread(turn, "waits");
        Thread takes = new Thread(() -> queue.take(Town.LEDGER, 2), "takes");
        synchronized (first) {
            takes.start();
            awaitBlocked(takes);
            waits.start();
            // Its patience has ended, and before it can leave the line it is taken.
            awaitBlocked(waits);
        }
        takes.join();
        Thread.sleep(100);
        queue.putBack(Town.LEDGER, List.of(first, second));
        assertThat(turn.get()).isEqualTo(PendingCommand.Turn.ALONE);
        assertThat(queue.take(Town.LEDGER, 9)).containsExactly(first);
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }
}
