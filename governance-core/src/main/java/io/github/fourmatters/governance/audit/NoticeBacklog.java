package io.github.fourmatters.governance.audit;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import java.time.Instant;

/**
 * Notices of a ledger that have waited too long: perhaps nobody delivers them. Nothing is wrong with the storage then. Immutable.
 *
 * @param ledger the ledger
 * @param notices how many have waited longer than they should, 1 or more
 * @param oldest when what the oldest tells of was recorded; of an embedder's own, when it could be claimed
 */
public record NoticeBacklog(LedgerId ledger, long notices, Instant oldest) {
    /**
     * Checks the parts.
     *
     * @param ledger the ledger
     * @param notices how many
     * @param oldest when what the oldest tells of was recorded
     */
    public NoticeBacklog {
        requireNonNull(ledger, "ledger");
        requireNonNull(oldest, "oldest");
    }
}
