package io.github.fourmatters.governance.spi;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Says that a storage failed, and whether trying again is right.
 *
 * <p>It is never thrown for a conflict, a repeat or a refusal: those are values. The transaction that it came out of is
 * to be rolled back.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the same work may succeed when it is tried again. */
    private final boolean retryable;

    /**
     * Makes an exception.
     *
     * @param message names the thing, the value and the way out, not null
     * @param retryable whether the same work may succeed when it is tried again
     * @param cause what the storage met, or null
     */
    public StorageException(String message, boolean retryable, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.retryable = retryable;
    }

    /**
     * Says whether a retry is right: true for a lost connection, a deadlock or a lock that came too late; false for
     * what will fail in the same way again.
     *
     * @return whether the whole transaction may be tried again
     */
    public final boolean retryable() {
        return retryable;
    }
}
