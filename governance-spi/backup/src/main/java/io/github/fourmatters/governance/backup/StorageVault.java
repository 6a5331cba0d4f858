package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;

/**
 * Holds a storage's vault as its callers see it, and as it lies in the storage. Immutable.
 *
 * @param open the vault that callers see
 * @param stored the vault as it lies in the storage; the same one if nothing is encrypted
 */
record StorageVault(Vault open, Vault stored) {

    static StorageVault of(Storage<?> storage) {
        return new StorageVault(storage.vault(), EncryptedVault.stored(storage.vault()));
    }

    boolean isEncrypted() {
        return open instanceof EncryptedVault;
    }

    /** Tells whether an entry as it lies in the storage is the vault's own. */
    boolean isKey(VaultEntry entry) {
        return isEncrypted() && EncryptedVault.isKey(entry);
    }
}
