package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;

/**
 * Names the first place where a ledger's hash chain does not fit. Immutable.
 *
 * @param ledger the ledger
 * @param position the first position that does not fit
 * @param reason what is wrong there
 */
public record ChainBreak(LedgerId ledger, long position, String reason) {

    /**
     * Refuses nulls.
     *
     * @param ledger the ledger
     * @param position the first position that does not fit
     * @param reason what is wrong there
     */
    public ChainBreak {
        requireNonNull(ledger, "ledger");
        requireNonNull(reason, "reason");
    }
}
