package io.github.fourmatters.governance.spi.journal;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/**
 * Shows that a durable journal was not rewritten: each event's hash covers the event and the hash before it, so that the
 * last one stands for the whole ledger.
 *
 * <p>Thread-safe, except that one transaction serves one thread at a time. Methods without a transaction read what is committed.
 */
public interface Chain {

    /**
     * Gives the end of a ledger's chain, to be noted down elsewhere.
     *
     * @param ledger the ledger, not null
     * @return its last position and hash, or empty if it has no event
     */
    Optional<ChainHead> head(LedgerId ledger);

    /**
     * Gives the end of a ledger's chain as a transaction sees it.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null
     * @return its last position and hash, or empty if it has no event
     */
    Optional<ChainHead> head(Transaction tx, LedgerId ledger);

    /**
     * Computes a ledger's chain again from its events. Reads the whole ledger, page by page.
     *
     * @param ledger the ledger, not null; one without events is whole
     * @return the first position that does not fit, or empty if the chain is whole
     */
    Optional<ChainBreak> verify(LedgerId ledger);

    /**
     * Computes a ledger's chain again from its events as a transaction sees them, so that whatever else is read in the transaction is
     * of the same moment.
     *
     * @param tx the transaction, which stays the caller's
     * @param ledger the ledger, not null; one without events is whole
     * @return the first position that does not fit, or empty if the chain is whole
     */
    Optional<ChainBreak> verify(Transaction tx, LedgerId ledger);
}
