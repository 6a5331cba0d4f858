package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one transaction at a time write to something, and the others wait for so long. */
final class Permit {

    private final String name;
    private final Duration patience;
    // A semaphore rather than a lock: a transaction may be handed from one thread to another.
    private final Semaphore permit = new Semaphore(1);
    private volatile @Nullable Thread holder;

    Permit(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    void acquire() {
        if (!permit.tryAcquire()) {
            await();
        }
        holder = Thread.currentThread();
    }

    void release() {
        holder = null;
        permit.release();
    }

    private void await() {
        if (Thread.currentThread().equals(holder)) {
            throw new StorageException(
                    name
                            + " is held by an open transaction of this very thread; transactions do not nest: do both in one",
                    false,
                    null);
        }
        try {
            if (!permit.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageException(
                        name + " was held by another transaction for more than " + patience + "; try again",
                        true,
                        null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for " + name, true, interrupted);
        }
    }
}
