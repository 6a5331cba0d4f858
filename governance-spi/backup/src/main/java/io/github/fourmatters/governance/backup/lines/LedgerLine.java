package io.github.fourmatters.governance.backup.lines;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.time.Instant;

/**
 * Holds the line that a ledger begins with: where its chain ends. Immutable.
 *
 * @param head its last position, 1 or more, and the hash there
 * @param recordedAt when its last event was recorded
 */
public record LedgerLine(ChainHead head, Instant recordedAt) {

    /**
     * Checks the parts.
     *
     * @param head its last position, 1 or more, and the hash there
     * @param recordedAt when its last event was recorded
     * @throws IllegalArgumentException if the position is below 1
     */
    public LedgerLine {
        requireNonNull(recordedAt, "recordedAt");
        if (head.position() < 1) {
            throw new IllegalArgumentException("position is " + head.position() + "; it must be at least 1");
        }
    }

    /**
     * Makes the line of a ledger.
     *
     * @param last its last event
     * @return its line
     */
    public static LedgerLine of(StoredEvent last) {
        return new LedgerLine(new ChainHead(last.stream().ledger(), last.position(), last.hash()), last.recordedAt());
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
        return new LineBuilder(LineKind.LEDGER)
                .text("id", ledger().value())
                .number("position", head.position())
                .text("hash", head.hash())
                .instant("recordedAt", recordedAt);
    }

    static LedgerLine read(Line line) {
        ChainHead head = new ChainHead(new LedgerId(line.text("id")), line.number("position"), line.text("hash"));
        LedgerLine ledger = new LedgerLine(head, line.instant("recordedAt"));
        line.end();
        return ledger;
    }
}
