package io.github.fourmatters.governance.spi.memory;

import io.github.fourmatters.governance.spi.StorageException;

/** Knows whether the storage is still open. */
final class Lifetime {

    private volatile boolean closed;

    void requireOpen() {
        if (closed) {
            throw new StorageException(
                    "this storage is closed, and what it held is forgotten; make another one", false, null);
        }
    }

    /** Refuses to go on with what was begun before the close: that may be tried again, on another storage. */
    void requireUninterrupted() {
        if (closed) {
            throw new StorageException(
                    "this storage was closed while the transaction ran, and nothing of it is kept; try it again on another one",
                    true,
                    null);
        }
    }

    void end() {
        closed = true;
    }
}
