package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.util.Optional;

/** Checks that the events of a ledger follow each other without a gap, and that their hashes fit. Not thread-safe. */
public final class ChainCheck {

    private Optional<StoredEvent> last = Optional.empty();

    /** Begins before the first event. */
    public ChainCheck() {}

    /**
     * Takes the next event.
     *
     * @param event the event
     * @throws IllegalArgumentException if it does not fit the one before it; says where and what
     */
    public void add(StoredEvent event) {
        long position = last.map(StoredEvent::position).orElse(0L);
        String hash = last.map(StoredEvent::hash).orElse(StoredEvent.BEFORE_THE_FIRST);
        if (event.position() != position + 1) {
            throw misfit(event, "it does not follow position " + position);
        }
        if (!event.hash().equals(event.hashAfter(hash))) {
            throw misfit(event, "its hash does not fit");
        }
        if (last.filter(before -> event.recordedAt().isBefore(before.recordedAt()))
                .isPresent()) {
            throw misfit(event, "it was recorded before the one before it");
        }
        last = Optional.of(event);
    }

    private static IllegalArgumentException misfit(StoredEvent event, String what) {
        return new IllegalArgumentException("the event at position " + event.position() + " of ledger "
                + event.stream().ledger() + " is not the one that was recorded there: " + what);
    }

    /**
     * Sees that the last event is the one that the ledger is said to end with.
     *
     * @param ledger where it is said to end
     * @throws IllegalArgumentException if it is another one; names both positions
     */
    public void end(LedgerLine ledger) {
        if (!last.map(LedgerLine::of).equals(Optional.of(ledger))) {
            throw new IllegalArgumentException("ledger " + ledger.ledger() + " is said to end at position "
                    + ledger.head().position() + ", and its last event is another one, at "
                    + last.map(StoredEvent::position).orElse(0L));
        }
    }
}
