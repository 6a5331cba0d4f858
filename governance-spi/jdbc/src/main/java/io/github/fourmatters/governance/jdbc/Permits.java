package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one transaction of this storage at a time write to a thing, from before it locks the row until after its commit or
 * rollback. Thread-safe.
 *
 * <p>The database's lock alone would do, were it not for H2 2.5.252: when a transaction rolls back while another one waits
 * for the row, an update that is committed afterwards is sometimes undone with it.
 */
final class Permits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConcurrentMap<Object, Semaphore> permits = new ConcurrentHashMap<>();

    void acquire(Object thing) {
        try {
            if (!of(thing).tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
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

    void release(Object thing) {
        of(thing).release();
    }

    private Semaphore of(Object thing) {
        return permits.computeIfAbsent(thing, absent -> new Semaphore(1));
    }
}
