package io.github.fourmatters.governance.backup.lines;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds the line that a ledger begins with: where its chain ends. Immutable.
 *
 * @param head its last position, and the hash there; 0 and zeros if it has no event
 * @param recordedAt when the last event was recorded, or empty if there is none
 */
public record LedgerLine(ChainHead head, Optional<Instant> recordedAt) {

    /**
     * Checks the parts.
     *
     * @param head its last position, 0 or more, and the hash there
     * @param recordedAt when the last event was recorded, or empty if there is none
     * @throws IllegalArgumentException if the position is below 0
     */
    public LedgerLine {
        if (head.position() < 0) {
            throw new IllegalArgumentException("position is " + head.position() + "; it must be at least 0");
        }
        requireNonNull(recordedAt, "recordedAt");
    }

    /**
     * Makes the line of a ledger.
     *
     * @param ledger the ledger
     * @param last its last event, or empty if it has none
     * @return its line
     */
    public static LedgerLine of(LedgerId ledger, Optional<StoredEvent> last) {
        return new LedgerLine(
                new ChainHead(
                        ledger,
                        last.map(StoredEvent::position).orElse(0L),
                        last.map(StoredEvent::hash).orElse(StoredEvent.BEFORE_THE_FIRST)),
                last.map(StoredEvent::recordedAt));
    }

    /**
     * Names the ledger.
     *
     * @return the ledger
     */
    public LedgerId ledger() {
        return head.ledger();
    }

    LineBuilder line() {
        LineBuilder line = new LineBuilder(LineKind.LEDGER)
                .text("id", ledger().value())
                .number("position", head.position())
                .text("hash", head.hash());
        recordedAt.ifPresent(at -> line.instant("recordedAt", at));
        return line;
    }

    static LedgerLine read(Line line) {
        ChainHead head = new ChainHead(new LedgerId(line.text("id")), line.number("position"), line.text("hash"));
        LedgerLine ledger = new LedgerLine(head, line.instantIfThere("recordedAt"));
        line.end();
        return ledger;
    }
}
