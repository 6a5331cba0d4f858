package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the transactions of this process write to one place one after the other, in the order in which they came; each from before its
 * first write until after its commit or rollback. Thread-safe. All who have the place open share one, or a commit of the one could meet
 * one of the other.
 */
public final class WriterQueue {

    private static final ConcurrentMap<String, WriterQueue> BY_PLACE = new ConcurrentHashMap<>();

    private final String place;
    // A semaphore rather than a lock: a transaction may be handed from one thread to another. A fair one, or a busy
    // thread starves others.
    private final Semaphore turn = new Semaphore(1, true);
    private volatile @Nullable Thread holder;

    private WriterQueue(String place) {
        this.place = place;
    }

    /**
     * Gives the queue of a place.
     *
     * @param place the place, as its dialect names it
     * @return the queue that everybody in this process shares who has the place open
     */
    public static WriterQueue of(String place) {
        return BY_PLACE.computeIfAbsent(place, WriterQueue::new);
    }

    /**
     * Waits for the turn.
     *
     * @param patience how long at most
     * @throws StorageException at once, and not retryable, if this very thread has it; retryable, if it does not come in time or the
     *     thread is interrupted
     */
    public void take(Duration patience) {
        if (!turn.tryAcquire()) {
            await(patience);
        }
        holder = Thread.currentThread();
    }

    /** Gives the turn to whoever waits longest. */
    public void giveUp() {
        holder = null;
        turn.release();
    }

    private void await(Duration patience) {
        if (Thread.currentThread().equals(holder)) {
            throw new StorageException(
                    place
                            + " is held by an open transaction of this very thread; transactions do not nest: do both in one",
                    false,
                    null);
        }
        try {
            if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageException(
                        place + " was held by another transaction for more than " + patience + "; try again",
                        true,
                        null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for " + place + "; try again", true, interrupted);
        }
    }
}
