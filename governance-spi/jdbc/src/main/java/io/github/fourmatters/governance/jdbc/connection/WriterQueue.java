package io.github.fourmatters.governance.jdbc.connection;

import io.github.fourmatters.governance.spi.StorageException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the transactions of this process write to one place one after the other, in the order in which they came; each from before its
 * first write until after its commit or rollback. Thread-safe. All who have the place open share one, or a commit of the one could meet
 * one of the other.
 */
public final class WriterQueue {

    // Whoever has the place open holds its queue; nobody else has to.
    private static final Map<String, WeakReference<WriterQueue>> BY_PLACE = new HashMap<>();

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
        synchronized (BY_PLACE) {
            WeakReference<WriterQueue> known = BY_PLACE.get(place);
            WriterQueue queue = known == null ? null : known.get();
            if (queue != null) {
                return queue;
            }
            forgetUnused();
            WriterQueue made = new WriterQueue(place);
            BY_PLACE.put(place, new WeakReference<>(made));
            return made;
        }
    }

    private static void forgetUnused() {
        BY_PLACE.values().removeIf(each -> each.get() == null);
    }

    /** Counts the places that somebody may have open. */
    static int places() {
        synchronized (BY_PLACE) {
            forgetUnused();
            return BY_PLACE.size();
        }
    }

    /**
     * Waits for the turn.
     *
     * @param patience how long at most
     * @throws StorageException at once, and not retryable, if this very thread has it; retryable, if it does not come in time or the
     *     thread is interrupted
     */
    public void take(Duration patience) {
        if (Thread.currentThread().equals(holder)) {
            throw new StorageException(
                    place
                            + " is held by an open transaction of this very thread; transactions do not nest: do both in one",
                    false,
                    null);
        }
        await(patience);
        holder = Thread.currentThread();
    }

    /** Gives the turn to whoever waits longest. */
    public void giveUp() {
        holder = null;
        turn.release();
    }

    /** Waits behind those who came before, also while the turn is free: without a time, a semaphore lets one push in. */
    private void await(Duration patience) {
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
