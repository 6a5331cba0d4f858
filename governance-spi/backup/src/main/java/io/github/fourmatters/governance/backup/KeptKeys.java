package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.nio.file.Path;
import java.util.Optional;

/** Sees that a file of keys may be replaced: that each of its keys is still in the storage, or its subject was erased there. */
final class KeptKeys {

    private final DurableStorage<?> storage;

    KeptKeys(DurableStorage<?> storage) {
        this.storage = storage;
    }

    void require(Path file) {
        try (BackupReader reader = BackupReader.open(file, LineKind.KEYS)) {
            storage.transactions().<Boolean>read(tx -> {
                reader.readAll(new Looking(file, tx));
                return true;
            });
        }
    }

    /** Looks for each key in the storage. */
    private final class Looking implements LineVisitor {

        private final Path file;
        private final Transaction tx;
        private Optional<LedgerId> ledger = Optional.empty();

        Looking(Path file, Transaction tx) {
            this.file = file;
            this.tx = tx;
        }

        @Override
        public void ledger(LedgerLine line) {
            ledger = Optional.of(line.ledger());
        }

        @Override
        public void key(VaultEntry entry, Optional<String> id) {
            LedgerId of = ledger.orElseThrow();
            StorageVault vault = StorageVault.of(storage);
            SubjectId subject = entry.subject();
            if (vault.stored().get(tx, of, subject, entry.name()).isEmpty()
                    && !vault.stored().isErased(tx, of, subject)) {
                throw new BackupException(
                        BackupRefusal.KEYS_WOULD_BE_LOST,
                        file + " holds the key of subject " + subject + " in ledger " + of
                                + ", and this storage neither has it nor has erased the subject, so that the file was left as it"
                                + " is; is it of another storage? Choose another name");
            }
        }
    }
}
