package io.github.fourmatters.governance.spi;

import io.github.fourmatters.governance.spi.journal.Chain;

/**
 * Is a storage that outlives the process, and can show that its journal was not rewritten.
 *
 * @param <E> the type of the events
 */
public interface DurableStorage<E> extends Storage<E> {

    /**
     * Shows that the journal was not rewritten.
     *
     * @return the hash chains of the ledgers, never null
     */
    Chain chain();
}
