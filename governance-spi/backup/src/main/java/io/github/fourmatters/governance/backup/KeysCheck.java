package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.backup.lines.BackupReader;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.backup.lines.LineVisitor;
import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.journal.ChainHead;
import java.nio.file.Path;
import java.util.Optional;

/** Sees that a backup's vault can be restored: with keys that are whole and new enough, into a vault that can read them. */
final class KeysCheck {

    private final StorageVault vault;
    private final Optional<Path> keys;
    private final boolean keyless;

    KeysCheck(StorageVault vault, Optional<Path> keys, boolean keyless) {
        this.vault = vault;
        this.keys = keys;
        this.keyless = keyless;
    }

    void require(Path file, BackupReport backup, ImmutableList<ChainHead> wanting) {
        if (backup.vaultEncrypted() && !vault.isEncrypted()) {
            throw new BackupException(
                    BackupRefusal.VAULT_NOT_ENCRYPTED,
                    "the vault in " + file
                            + " is encrypted, and that of the storage is not; open the storage with an encrypted"
                            + " vault, under the same master key");
        }
        if (keys.isPresent()) {
            BackupReport newest = read(keys.get());
            requireNewEnough(file, backup, keys.get(), newest);
            requireLedgers(keys.get(), newest, wanting);
            requireAsFar(file, keys.get(), newest, wanting);
        } else if (backup.vaultEncrypted() && !keyless && backup.counts().entries() > 0) {
            throw new BackupException(
                    BackupRefusal.KEYS_MISSING,
                    "the vault in " + file
                            + " is encrypted; name the newest file of its keys, or say that nothing of the vault is"
                            + " wanted");
        }
    }

    private static void requireNewEnough(Path file, BackupReport backup, Path keys, BackupReport report) {
        if (report.madeAt().isBefore(backup.madeAt())) {
            throw new BackupException(
                    BackupRefusal.KEYS_OLDER,
                    keys + " was written at " + report.madeAt() + ", before " + file + " at " + backup.madeAt()
                            + ", so that keys may be missing; name the newest file of keys");
        }
    }

    /** The instants are those that somebody named; how far the ledgers had come is certain. */
    private static void requireAsFar(Path file, Path keys, BackupReport report, ImmutableList<ChainHead> wanting) {
        for (ChainHead each : wanting) {
            report.heads().stream()
                    .filter(head -> head.ledger().equals(each.ledger()))
                    .forEach(head -> requireAsFar(file, keys, head, each));
        }
    }

    private static void requireAsFar(Path file, Path keys, ChainHead head, ChainHead backup) {
        String positions = "ledger " + head.ledger() + " has " + head.position() + " events in " + keys + " and "
                + backup.position() + " in " + file;
        if (head.position() < backup.position()) {
            throw new BackupException(
                    BackupRefusal.KEYS_OLDER,
                    positions + ", so that keys may be missing; name the newest file of keys");
        }
        if (head.position() == backup.position() && !head.hash().equals(backup.hash())) {
            throw new BackupException(
                    BackupRefusal.KEYS_OF_ANOTHER,
                    positions
                            + ", and they are not the same ones; name the file of keys of the storage that the backup"
                            + " was made of");
        }
    }

    private static BackupReport read(Path keys) {
        try (BackupReader reader = BackupReader.open(keys, LineKind.KEYS)) {
            reader.readAll(LineVisitor.NOTHING);
            return BackupReport.of(reader);
        }
    }

    private static void requireLedgers(Path keys, BackupReport report, ImmutableList<ChainHead> wanting) {
        ImmutableList<LedgerId> known =
                report.heads().stream().map(ChainHead::ledger).collect(ImmutableList.toImmutableList());
        for (ChainHead each : wanting) {
            if (!known.contains(each.ledger())) {
                throw new BackupException(
                        BackupRefusal.KEYS_OF_ANOTHER,
                        keys + " knows nothing of ledger " + each.ledger() + ", but of " + known
                                + "; name the file of keys of the storage that the backup was made of");
            }
        }
    }
}
