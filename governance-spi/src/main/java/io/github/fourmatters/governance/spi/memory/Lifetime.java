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

    void end() {
        closed = true;
    }
}
