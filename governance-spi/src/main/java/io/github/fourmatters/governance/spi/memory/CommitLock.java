package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Keeps whatever becomes visible out while somebody reads on one moment; those who read do not wait for each other. */
final class CommitLock {

    private final Duration patience;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    CommitLock(Duration patience) {
        this.patience = patience;
    }

    /** Reads while nothing changes. */
    <T> T read(Supplier<T> reading) {
        return under(lock.readLock(), reading);
    }

    /** Changes what others see, all at once. */
    <T> T change(Supplier<T> change) {
        if (lock.getReadHoldCount() > 0) {
            throw new StorageException(
                    "this very thread reads on one moment, and nothing can change meanwhile; write when it has been read",
                    false,
                    null);
        }
        return under(lock.writeLock(), change);
    }

    private <T> T under(Lock side, Supplier<T> work) {
        acquire(side);
        try {
            return work.get();
        } finally {
            side.unlock();
        }
    }

    private void acquire(Lock side) {
        try {
            if (!side.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageException(
                        "somebody read on one moment for more than " + patience + "; try again", true, null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for a read on one moment", true, interrupted);
        }
    }
}
