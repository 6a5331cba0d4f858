package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of one ledger into the storage, in one transaction. */
final class LedgerRestore implements LineVisitor {

    private static final int EVENTS_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final DurableStorage<?> storage;
    private final Transaction tx;
    private final LedgerId ledger;
    private final SubjectRestore subjects;
    private final Restored restored;
    private final List<StoredEvent> events = new ArrayList<>();
    private long bytes;

    LedgerRestore(
            DurableStorage<?> storage, Transaction tx, LedgerId ledger, SubjectRestore subjects, Restored restored) {
        this.storage = storage;
        this.tx = tx;
        this.ledger = ledger;
        this.subjects = subjects;
        this.restored = restored;
    }

    @Override
    public void event(StoredEvent event) {
        events.add(event);
        bytes += event.encoded().payload().length;
        restored.count(LineKind.EVENT);
        if (events.size() == EVENTS_AT_ONCE || bytes > BYTES_AT_ONCE) {
            putEvents();
        }
    }

    private void putEvents() {
        storage.archive().restore(tx, ledger, ImmutableList.copyOf(events));
        events.clear();
        bytes = 0;
    }

    @Override
    public void timer(DueTimer timer) {
        putEvents();
        storage.timers().set(tx, timer.key(), timer.at());
        restored.count(LineKind.TIMER);
    }

    @Override
    public void waiting(Undelivered notice) {
        storage.outbox().restore(tx, notice);
        restored.count(LineKind.NOTICE);
    }

    @Override
    public void parked(Parked notice) {
        storage.outbox().restore(tx, notice);
        restored.count(LineKind.PARKED);
    }

    @Override
    public void erased(SubjectId subject) {
        subjects.erased(subject);
    }

    @Override
    public void entry(VaultEntry entry) {
        subjects.entry(entry);
    }

    @Override
    public void token(VaultToken token) {
        subjects.token(token);
    }

    void end() {
        putEvents();
        subjects.end();
    }
}
