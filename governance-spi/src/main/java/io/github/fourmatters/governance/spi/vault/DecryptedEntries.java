package io.github.fourmatters.governance.spi.vault;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the entries of an encrypted vault for those who may read them. Serves one call. */
final class DecryptedEntries {

    private final EncryptedVault vault;
    private final Vault stored;
    private final Transaction tx;
    private final LedgerId ledger;
    private final Map<SubjectId, Optional<VaultKey>> keys = new HashMap<>();

    DecryptedEntries(EncryptedVault vault, Transaction tx, LedgerId ledger) {
        this.vault = vault;
        this.stored = EncryptedVault.stored(vault);
        this.tx = tx;
        this.ledger = ledger;
    }

    Page<VaultEntry> page(Optional<String> cursor, int max) {
        List<VaultEntry> found = new ArrayList<>();
        Page<VaultEntry> page = stored.entries(tx, ledger, cursor, max);
        add(found, page.items());
        while (page.next().isPresent() && found.size() < max) {
            page = stored.entries(tx, ledger, page.next(), max - found.size());
            add(found, page.items());
        }
        return new Page<>(ImmutableList.copyOf(found), behindKeys(page.next()));
    }

    /** Goes on to the first entry that is no key, so that there is a next page only if there is something on it. */
    private Optional<String> behindKeys(Optional<String> next) {
        Optional<String> from = next;
        while (from.isPresent()) {
            Page<VaultEntry> one = stored.entries(tx, ledger, from, 1);
            if (!one.items().stream().allMatch(EncryptedVault::isKey)) {
                return from;
            }
            from = one.next();
        }
        return from;
    }

    private void add(List<VaultEntry> found, ImmutableList<VaultEntry> items) {
        for (VaultEntry each : items) {
            if (!EncryptedVault.isKey(each)) {
                decrypted(each).ifPresent(bytes -> found.add(new VaultEntry(each.subject(), each.name(), bytes)));
            }
        }
    }

    private Optional<byte[]> decrypted(VaultEntry item) {
        EntryId entry = new EntryId(ledger, item.subject(), item.name());
        Encrypted encrypted = Encrypted.read(entry, item.bytes());
        Optional<VaultKey> key = keys.computeIfAbsent(item.subject(), subject -> vault.key(tx, entry));
        return key.filter(own -> own.id().equals(encrypted.keyId()))
                .map(own -> Optional.of(encrypted.open(own, entry)))
                // Erased and put anew, or damaged, since it was listed: reading it alone finds out.
                .orElseGet(() -> vault.get(tx, ledger, item.subject(), item.name()));
    }
}
