package io.github.fourmatters.governance.spi.charter;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Transaction;

/**
 * Keeps the charters that were published, each under its version, for ever.
 *
 * <p>Thread-safe, except that one transaction serves one thread at a time; the transaction stays the caller's.
 */
public interface Charters {

    /**
     * Publishes a charter, unless one of its version is there: then that one stays as it is. A transaction that is just
     * publishing the same version is waited for.
     *
     * @param tx the transaction, which stays the caller's
     * @param charter the charter, not null
     * @return the charter that stands under this version now: the given one, or the one that was there before, for the caller to
     *     compare
     */
    PublishedCharter publish(Transaction tx, PublishedCharter charter);

    /**
     * Lists the charters as a transaction sees them.
     *
     * @param tx the transaction, which stays the caller's
     * @return all of them, ordered by the instant from which they hold, then by version
     */
    ImmutableList<PublishedCharter> all(Transaction tx);

    /**
     * Counts the charters that are published, as committed: a node that has seen so many has nothing new to read. Much cheaper
     * than listing them.
     *
     * @return how many, 0 or more; it never decreases
     */
    long count();
}
