package io.github.fourmatters.governance.backup.lines;

import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.util.Optional;

/**
 * Checks that the lines of one ledger stand in their order, that nothing stands there twice, and that the events are chained. What does
 * not fit is an {@link IllegalArgumentException}.
 */
final class LedgerCheck {

    private final LedgerLine ledger;
    private final ChainCheck chain = new ChainCheck();
    private LineKind lastKind = LineKind.LEDGER;
    private Optional<DueTimer> lastTimer = Optional.empty();
    private String lastSubject = "";
    private String lastName = "";
    private boolean ended;

    LedgerCheck(LedgerLine ledger) {
        this.ledger = ledger;
    }

    LedgerLine ledger() {
        return ledger;
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException(what);
        }
    }

    private void follow(LineKind kind) {
        require(kind.compareTo(lastKind) >= 0, "it stands behind a line that it should stand before");
        lastKind = kind;
    }

    void event(StoredEvent event) {
        follow(LineKind.EVENT);
        chain.add(event);
    }

    void timer(DueTimer timer) {
        follow(LineKind.TIMER);
        require(
                lastTimer
                        .filter(before -> LineOrder.OF_TIMERS.compare(before, timer) >= 0)
                        .isEmpty(),
                "its timer does not stand in the order of the timers");
        lastTimer = Optional.of(timer);
    }

    void notice(LineKind kind) {
        follow(kind);
    }

    /** Takes a line about a subject: all of one subject stand together, subjects in the order of their ids, names in theirs. */
    void subject(LineKind kind, SubjectId subject, String name) {
        int bySubject = subject.value().compareTo(lastSubject);
        require(lastKind.isOfSubject() ? bySubject >= 0 : lastKind.compareTo(kind) < 0, "its subject is out of order");
        if (bySubject == 0) {
            int byKind = kind.compareTo(lastKind);
            require(byKind > 0 || (byKind == 0 && name.compareTo(lastName) > 0), "it stands twice or out of order");
        }
        lastKind = kind;
        lastSubject = subject.value();
        lastName = name;
    }

    /** Sees that the events have come to the head that the ledger's line tells. */
    void end(LineKind file) {
        if (!ended && file == LineKind.BACKUP) {
            chain.end(ledger);
        }
        ended = true;
    }
}
