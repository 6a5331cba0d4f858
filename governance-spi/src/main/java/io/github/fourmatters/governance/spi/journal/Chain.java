package io.github.fourmatters.governance.spi.journal;

import io.github.fourmatters.governance.spi.LedgerId;
import java.util.Optional;

/**
 * Shows that a durable journal was not rewritten: each event's hash covers the event and the hash before it, so that the
 * last one stands for the whole ledger.
 *
 * <p>Thread-safe. Reads what is committed.
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
     * Computes a ledger's chain again from its events. Reads the whole ledger, page by page.
     *
     * @param ledger the ledger, not null; one without events is whole
     * @return the first position that does not fit, or empty if the chain is whole
     */
    Optional<ChainBreak> verify(LedgerId ledger);
}
