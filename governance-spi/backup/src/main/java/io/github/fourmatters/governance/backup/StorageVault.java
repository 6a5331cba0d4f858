package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.backup.refusal.BackupException;
import io.github.fourmatters.governance.backup.refusal.BackupRefusal;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;

/**
 * Holds a storage's vault as its callers see it, and as it lies in the storage. Immutable.
 *
 * @param open the vault that callers see
 * @param stored the vault as it lies in the storage; the same one if nothing is encrypted
 * @param isEncrypted whether the entries lie in the storage encrypted
 */
record StorageVault(Vault open, Vault stored, boolean isEncrypted) {

    /** Looks at a storage's vault; refuses one that does not tell whether it is encrypted. */
    static StorageVault of(Storage<?> storage) {
        Vault open = storage.vault();
        try {
            return new StorageVault(
                    open, EncryptedVault.stored(open), open.encryption().isPresent());
        } catch (UnsupportedOperationException untold) {
            throw new BackupException(
                    BackupRefusal.VAULT_UNKNOWN, "nothing is written or restored: " + untold.getMessage(), untold);
        }
    }

    /** Tells whether an entry as it lies in the storage is the vault's own. */
    boolean isKey(VaultEntry entry) {
        return isEncrypted() && EncryptedVault.isKey(entry);
    }
}
