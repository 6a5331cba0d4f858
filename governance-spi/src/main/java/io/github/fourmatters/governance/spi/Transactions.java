package io.github.fourmatters.governance.spi;

import java.util.function.Function;

/**
 * Opens transactions that the storage owns.
 *
 * <p>Thread-safe: any number of threads may call at once, each gets its own transaction. Calls do not nest: work that
 * opens a second transaction gets an independent one, and waits in vain for a ledger that the first one holds.
 */
public interface Transactions {

    /**
     * Runs work in one new transaction, and commits it when the work returns.
     *
     * <p>When the work throws, everything is rolled back and the exception goes on unchanged: no event, no timer, no
     * notice, no vault entry, no gap in the positions and no remembered command id is left. When this method returns,
     * the work is kept as durably as the storage keeps anything.
     *
     * @param work what to do, not null; the transaction that it is given ends with it
     * @param <T> what the work answers
     * @return what the work answered
     * @throws StorageException if the storage failed; {@link StorageException#retryable()} says whether the whole call
     *     may be tried again
     */
    <T> T call(Function<? super Transaction, ? extends T> work);

    /**
     * Runs work that only reads, on one moment of the storage: whatever it reads fits together, also while others commit. The
     * transaction that it is given ends with it, and nothing is kept.
     *
     * <p>A storage may let the writers of a ledger that is read wait meanwhile, so that the work had better be short, and must not
     * be called by a thread that holds the ledger; inside a transaction of one's own, read with that.
     *
     * @param work what to read, not null; whatever it tries to write is refused with {@link IllegalStateException}
     * @param <T> what the work answers
     * @return what the work answered
     * @throws StorageException if the storage failed; {@link StorageException#retryable()} says whether the whole call
     *     may be tried again
     */
    <T> T read(Function<? super Transaction, ? extends T> work);
}
