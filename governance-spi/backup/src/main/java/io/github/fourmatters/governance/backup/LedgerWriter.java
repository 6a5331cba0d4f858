package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.ChainCheck;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineWriter;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Optional;

/** Writes everything of one ledger, as one transaction sees it. */
final class LedgerWriter {

    // An event may have a megabyte, and all of a page are in memory at once.
    private static final int PAGE = 100;
    private static final int TIMERS_AT_ONCE = 50_000;

    private final DurableStorage<?> storage;
    private final StorageVault vault;
    private final LineWriter lines;
    private final Transaction tx;
    private final LedgerId ledger;

    LedgerWriter(DurableStorage<?> storage, LineWriter lines, Transaction tx, LedgerId ledger) {
        this.storage = storage;
        this.vault = StorageVault.of(storage);
        this.lines = lines;
        this.tx = tx;
        this.ledger = ledger;
    }

    /** Reads the line of a ledger, which tells where its events end; there is none if it has no event. */
    static Optional<LedgerLine> line(DurableStorage<?> storage, Transaction tx, LedgerId ledger) {
        return storage.journal()
                .head(tx, ledger)
                .map(head -> storage.archive().read(tx, ledger, head.position() - 1, 1).stream()
                        .filter(last -> last.position() == head.position()
                                && last.recordedAt().equals(head.recordedAt()))
                        .map(LedgerLine::of)
                        .findFirst()
                        .orElseThrow(() -> damaged("ledger " + ledger + " is said to end at position " + head.position()
                                + ", recorded at " + head.recordedAt() + ", and its last event is not that one")));
    }

    private static BackupException damaged(String what) {
        return new BackupException(
                BackupRefusal.STORAGE_DAMAGED,
                "the storage is damaged, and no backup was made of it: " + what
                        + "; keep a copy of the storage, and restore an older backup into another one");
    }

    void write(LedgerLine line) {
        lines.ledger(line);
        events(line);
        new SortedTimers(storage.timers(), tx, ledger, TIMERS_AT_ONCE).forEach(lines::timer);
        Listing.of(cursor -> storage.outbox().undelivered(tx, ledger, cursor, PAGE))
                .forEachRemaining(lines::waiting);
        Listing.of(cursor -> storage.outbox().parked(tx, ledger, cursor, PAGE)).forEachRemaining(lines::parked);
        Subjects.visit(vault.stored(), tx, ledger, new Writing());
    }

    private void events(LedgerLine line) {
        ChainCheck chain = new ChainCheck();
        try {
            long after = 0;
            while (after < line.head().position()) {
                ImmutableList<StoredEvent> page = storage.archive().read(tx, ledger, after, PAGE);
                for (StoredEvent each : page) {
                    chain.add(each);
                    lines.event(each);
                }
                after = page.isEmpty()
                        ? line.head().position()
                        : page.get(page.size() - 1).position();
            }
            chain.end(line);
        } catch (IllegalArgumentException broken) {
            throw damaged(String.valueOf(broken.getMessage()));
        }
    }

    /** Writes what is in the vault, apart from its keys. */
    private final class Writing implements SubjectVisitor {

        @Override
        public void begin(SubjectId subject, boolean erased) {
            if (erased) {
                lines.erased(subject);
            }
        }

        @Override
        public void entry(VaultEntry entry) {
            if (!vault.isKey(entry)) {
                lines.entry(entry);
            }
        }

        @Override
        public void token(VaultToken token) {
            lines.token(token);
        }
    }
}
