package io.github.fourmatters.governance.spi.journal;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;

/**
 * Gives the events of a durable journal as they lie in it, and takes them back into another one, hash by hash the same.
 *
 * <p>Thread-safe, except that one transaction serves one thread at a time; the transaction stays the caller's.
 */
public interface Archive {

    /**
     * Reads events as they are stored.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one that does not exist has none
     * @param afterPosition the last position already known; 0 to read from the start
     * @param max how many at most, 1 or more
     * @return the events after that position, in the order of their positions
     * @throws IllegalArgumentException if afterPosition is below 0 or max below 1
     */
    ImmutableList<StoredEvent> read(Transaction tx, LedgerId ledger, long afterPosition, int max);

    /**
     * Puts events behind the last one of a ledger, exactly as they were stored. Takes the ledger's lock, as an append does. Each
     * event must follow the one before it: by position, by the version of its stream, by time, and by the chain of hashes.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; it comes into being with its first event
     * @param events the events, not null; none changes nothing
     * @throws IllegalArgumentException if one of them does not follow; names the position and what does not fit, and the transaction
     *     is to be rolled back
     */
    void restore(Transaction tx, LedgerId ledger, ImmutableList<StoredEvent> events);
}
