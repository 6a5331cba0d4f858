package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses the first entry of a ledger that would lie in clear beside encrypted ones, or encrypted beside such as lie in clear. Looks at one
 * entry, once for each ledger: all are of one kind. Thread-safe.
 */
final class VaultKind {

    private static final String ONE =
            "SELECT subject, entry_name, content FROM gov_vault WHERE ledger_number = ? LIMIT 1";

    private final Set<LedgerId> known = ConcurrentHashMap.newKeySet();

    void require(Session session, LedgerId ledger, LedgerRow row, VaultEntry entry) {
        if (known.contains(ledger)) {
            return;
        }
        Optional<VaultEntry> standing = session.first(
                ONE,
                p -> p.number(row.number()),
                found -> new VaultEntry(new SubjectId(found.getString(1)), found.getString(2), found.getBytes(3)));
        if (standing.isPresent()) {
            require(ledger, entry, isEncrypted(standing.get()));
            known.add(ledger);
        }
    }

    private static void require(LedgerId ledger, VaultEntry entry, boolean encrypted) {
        if (isEncrypted(entry) == encrypted) {
            return;
        }
        String which = "the vault of ledger " + ledger + " holds entries that are ";
        throw new StorageException(
                encrypted
                        ? which + "encrypted, and entry '" + entry.name()
                                + "' would lie beside them in clear; open the storage with its keys, by"
                                + " StorageOptions.defaults().vault(inner -> EncryptedVault.over(inner, keys))"
                        : which + "not encrypted, and entry '" + entry.name()
                                + "' would lie beside them encrypted; open the storage without keys, as before, or write a"
                                + " backup and restore it into a new storage that is opened with keys: it encrypts them",
                false,
                null);
    }

    private static boolean isEncrypted(VaultEntry entry) {
        return EncryptedVault.isKey(entry) || EncryptedVault.keyId(entry).isPresent();
    }
}
