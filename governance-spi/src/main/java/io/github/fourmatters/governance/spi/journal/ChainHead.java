package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;

/**
 * Holds the end of a ledger's hash chain. Immutable.
 *
 * @param ledger the ledger
 * @param position the position of its last event
 * @param hash the SHA-256 that stands there, 64 lower-case hexadecimal digits
 */
public record ChainHead(LedgerId ledger, long position, String hash) {

    /**
     * Refuses nulls.
     *
     * @param ledger the ledger
     * @param position the position of its last event
     * @param hash the SHA-256 that stands there
     */
    public ChainHead {
        requireNonNull(ledger, "ledger");
        requireNonNull(hash, "hash");
    }
}
