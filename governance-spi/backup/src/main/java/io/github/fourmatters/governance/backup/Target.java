package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.util.Optional;

/** Knows what the storage has already, and refuses what would not fit it. */
final class Target {

    private final DurableStorage<?> storage;

    Target(DurableStorage<?> storage) {
        this.storage = storage;
    }

    Optional<ChainHead> head(LedgerId ledger) {
        return storage.chain().head(ledger);
    }

    /** Tells whether a ledger has to be restored; refuses one that is there already and is another one. */
    boolean isWanting(ChainHead file, Optional<ChainHead> there, Optional<String> hashInFile) {
        if (there.isEmpty() || there.get().equals(file)) {
            return there.isEmpty();
        }
        ChainHead head = there.get();
        String positions = "ledger " + file.ledger() + " has " + head.position() + " events in the storage and "
                + file.position() + " in the file, ";
        if (hashInFile.equals(Optional.of(head.hash()))) {
            throw new BackupException(
                    BackupRefusal.TARGET_IS_OLDER,
                    positions + "which go on behind those; what is there is not moved on: restore into a new storage");
        }
        if (head.position() > file.position() && hasEvent(file)) {
            throw new BackupException(
                    BackupRefusal.TARGET_IS_NEWER,
                    positions + "so that the newest would be lost; restore into a new storage if that is meant");
        }
        throw new BackupException(
                BackupRefusal.TARGET_DIFFERS, positions + "and they are not the same ones; restore into a new storage");
    }

    private boolean hasEvent(ChainHead head) {
        ImmutableList<StoredEvent> at =
                storage.transactions().read(tx -> storage.archive().read(tx, head.ledger(), head.position() - 1, 1));
        return at.stream().anyMatch(event -> event.hash().equals(head.hash()));
    }

    /** Refuses charters of which the storage has others under the same version. */
    void require(ImmutableList<PublishedCharter> charters) {
        ImmutableList<PublishedCharter> there = storage.transactions().read(storage.charters()::all);
        for (PublishedCharter each : charters) {
            there.stream()
                    .filter(other -> other.version().equals(each.version()))
                    .forEach(other -> requireSame(each, other));
        }
    }

    /** Publishes a charter, or sees that it is there; tells which. */
    boolean publish(Transaction tx, PublishedCharter charter) {
        boolean isNew = storage.charters().all(tx).stream()
                .noneMatch(each -> each.version().equals(charter.version()));
        requireSame(charter, storage.charters().publish(tx, charter));
        return isNew;
    }

    private static void requireSame(PublishedCharter file, PublishedCharter there) {
        if (!file.hash().equals(there.hash()) || !file.from().equals(there.from())) {
            throw new BackupException(
                    BackupRefusal.CHARTER_DIFFERS,
                    "the storage has " + there + ", and the file has " + file
                            + "; a version is never changed, so restore into a new storage");
        }
    }

    /** Refuses ledgers of which there is something, though they have no event. */
    void requireEmpty(ImmutableList<ChainHead> ledgers) {
        for (ChainHead each : ledgers) {
            storage.transactions().<Boolean>read(tx -> {
                requireEmpty(tx, each.ledger());
                return true;
            });
        }
    }

    /** Refuses a ledger of which there is something, as a transaction sees it. */
    void requireEmpty(Transaction tx, LedgerId ledger) {
        Vault vault = StorageVault.of(storage).stored();
        boolean isEmpty = storage.journal().head(tx, ledger).isEmpty()
                && storage.timers().all(tx, ledger, Optional.empty(), 1).items().isEmpty()
                && storage.outbox()
                        .undelivered(tx, ledger, Optional.empty(), 1)
                        .items()
                        .isEmpty()
                && storage.outbox()
                        .parked(tx, ledger, Optional.empty(), 1)
                        .items()
                        .isEmpty()
                && vault.entries(tx, ledger, Optional.empty(), 1).items().isEmpty()
                && vault.tokens(tx, ledger, Optional.empty(), 1).items().isEmpty();
        if (!isEmpty) {
            throw new BackupException(
                    BackupRefusal.TARGET_NOT_EMPTY,
                    "ledger " + ledger
                            + " has no events in the storage, and yet timers, notices or entries of its vault, or"
                            + " somebody has just begun it; restore into a new storage");
        }
    }
}
