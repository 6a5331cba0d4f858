package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.check.Check;
import java.time.Instant;

/**
 * Tells how far a ledger has come. Immutable.
 *
 * @param ledger the ledger
 * @param position the position of its last event, which is the number of its events: 1 or more
 * @param recordedAt when that event was recorded, to the microsecond
 */
public record LedgerHead(LedgerId ledger, long position, Instant recordedAt) {

    /**
     * Checks the parts.
     *
     * @param ledger the ledger
     * @param position 1 or more
     * @param recordedAt when that event was recorded
     * @throws IllegalArgumentException if the position is below 1, or the instant finer than microseconds
     * @throws NullPointerException if a part is null; names it
     */
    public LedgerHead {
        requireNonNull(ledger, "ledger");
        Check.atLeast("position", position, 1);
        Microseconds.exact("recordedAt", recordedAt);
    }
}
