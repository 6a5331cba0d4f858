package io.github.fourmatters.governance.spi;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.journal.Archive;
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

    /**
     * Gives the events as they lie in the storage, for a backup, and takes them back.
     *
     * @return the archive, never null
     */
    Archive archive();

    /**
     * Looks the whole place over: every index against its table, every head against its last event, every event against its stream. Changes nothing.
     * Reads everything once: seconds for a small file, minutes for a large one.
     *
     * @return a sentence for each thing that does not fit; none if all of it does
     */
    ImmutableList<String> inspect();

    /**
     * Gives room back that is no longer used, and overwrites what was erased, as far as this kind of storage can; the page of the
     * implementation says how far. Others may have to wait meanwhile.
     *
     * @throws StorageException if the storage fails, or others have it open and that does not go; nothing is lost then
     */
    void compact();
}
