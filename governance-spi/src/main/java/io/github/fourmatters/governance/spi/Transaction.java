package io.github.fourmatters.governance.spi;

import java.util.Optional;

/**
 * One unit of work of a storage: all of it is kept, or none of it.
 *
 * <p>A transaction belongs to whoever opened it: the storage, through {@link Transactions}, or the embedding
 * application, through a storage's own way of joining one. The contracts that take it never commit, roll back or close
 * it. It sees its own writes, and the writes of others once they are committed.
 *
 * <p>Not thread-safe: it is used by one thread at a time, and only until it has ended. A storage refuses a transaction
 * of another storage with {@link IllegalArgumentException}, and one that has ended with {@link IllegalStateException}.
 */
public interface Transaction {

    /**
     * Gives the thing beneath, such as a {@code java.sql.Connection}, for work that shall be kept or undone together
     * with ours.
     *
     * @param type what is asked for, not null
     * @param <T> what is asked for
     * @return the thing, or empty if this storage has none of that type; it must not be committed, rolled back or
     *     closed while the transaction is open, nor used once it has ended. In a transaction that only reads, nothing that is
     *     written on it is kept
     * @throws IllegalStateException if the transaction has ended
     * @throws StorageException if the storage was closed meanwhile
     */
    <T> Optional<T> unwrap(Class<T> type);
}
