package io.github.fourmatters.governance;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.Instant;

/**
 * Says that a command in a transaction of the caller's came upon alarms that fell due before it. They ring in transactions of their own,
 * or a roll-back would undo them and the next try would pay for all of them again; and those cannot begin while the caller may hold the
 * ledger. Nothing was written. It is right to try again after a tick:
 *
 * <pre>{@code
 * try {
 *     work();                              // opens a transaction, and gives commands in it
 * } catch (AlarmsDueException due) {       // the transaction has been rolled back
 *     governance.tick(due.ledger(), clock.instant());
 *     work();
 * }
 * }</pre>
 */
public final class AlarmsDueException extends StorageException {
    private static final long serialVersionUID = 1L;

    /** The ledger, as far as it is not lost on the way through a serial form. */
    private final transient LedgerId ledger;

    /** When the first of the alarms fell due. */
    private final Instant dueAt;

    AlarmsDueException(LedgerId ledger, Instant dueAt) {
        super(
                "alarms of ledger '" + ledger + "' have fallen due, the first at " + dueAt
                        + ", and cannot ring in a transaction of the caller's; roll it back, call tick(ledger, now) outside of"
                        + " any transaction, and do it again",
                true,
                null);
        this.ledger = requireNonNull(ledger, "ledger");
        this.dueAt = requireNonNull(dueAt, "dueAt");
    }

    /**
     * Names the ledger that is to be ticked.
     *
     * @return the ledger; not to be asked of an exception that went through a serial form
     */
    public LedgerId ledger() {
        return ledger;
    }

    /**
     * Tells when the first of the alarms fell due.
     *
     * @return the instant
     */
    public Instant dueAt() {
        return dueAt;
    }
}
