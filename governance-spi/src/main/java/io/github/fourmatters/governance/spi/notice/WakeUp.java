package io.github.fourmatters.governance.spi.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets the wait between two polls be cut short, for those who implement an {@link Outbox}. Thread-safe.
 *
 * <p>Each call wakes one of those who wait, or the next one who is about to; calls do not add up.
 */
public final class WakeUp {

    private final Semaphore called = new Semaphore(0);
    private final Object calling = new Object();

    /** Makes one that nobody has called. */
    public WakeUp() {}

    /** Wakes one waiter, now or when it comes. */
    public void call() {
        // One at a time, or two callers who both see none would leave two.
        synchronized (calling) {
            if (called.availablePermits() == 0) {
                called.release();
            }
        }
    }

    /**
     * Waits for a call.
     *
     * @param longest how long to wait at most; zero only takes a call that was made already
     * @return whether it was called, rather than out of time
     * @throws IllegalArgumentException if longest is negative
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean await(Duration longest) throws InterruptedException {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("longest is " + longest + "; it must not be negative");
        }
        return called.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    }
}
