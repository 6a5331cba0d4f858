package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one transaction of this storage at a time write to a thing, from before it locks the row until after its commit or
 * rollback. Thread-safe.
 *
 * <p>The database's lock alone would do, were it not for H2 2.5.252: when a transaction rolls back while another one waits
 * for the row, an update that is committed afterwards is sometimes undone with it. Another storage object on the same
 * database has permits of its own; between the two it is the database's lock that counts, and a {@link Head} that was
 * undone is made good. Timers, new notices and the vault are written by whoever has the head. A checkpoint and a claim are
 * not: their rows are waited for between two objects, and none of their updates was ever seen to be lost.
 */
final class Permits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConcurrentMap<Object, Permit> permits = new ConcurrentHashMap<>();

    void acquire(Object thing) {
        permits.computeIfAbsent(thing, Permit::new).acquire();
    }

    void release(Object thing) {
        permits.computeIfAbsent(thing, Permit::new).release();
    }

    /** Is the permit for one thing. */
    private static final class Permit {

        private final Object thing;
        // A semaphore rather than a lock: a transaction may be handed from one thread to another.
        private final Semaphore semaphore = new Semaphore(1);
        private volatile @Nullable Thread holder;

        Permit(Object thing) {
            this.thing = thing;
        }

        void acquire() {
            if (!semaphore.tryAcquire()) {
                await();
            }
            holder = Thread.currentThread();
        }

        void release() {
            holder = null;
            semaphore.release();
        }

        private void await() {
            if (Thread.currentThread().equals(holder)) {
                throw new StorageException(
                        thing + " is held by an open transaction of this very thread; transactions do not nest: do"
                                + " both in one",
                        false,
                        null);
            }
            try {
                if (!semaphore.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new StorageException(
                            thing + " was held by another transaction for more than " + PATIENCE + "; try again",
                            true,
                            null);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StorageException("interrupted while waiting for " + thing, true, interrupted);
            }
        }
    }
}
