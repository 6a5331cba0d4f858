package io.github.fourmatters.governance.spi.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import java.util.Optional;

/** Encrypts the keys of a ledger's subjects under another master key. */
final class Rewrapping {

    private static final SubjectId OWN_SUBJECT = new SubjectId("#vault");
    private static final String REWRAPPED = "#rewrapped";

    // Entries may be large, and only the keys among them are looked for.
    private static final int PAGE = 50;

    private final Vault stored;
    private final SubjectKeys keys;
    private final Transaction tx;
    private final LedgerId ledger;

    Rewrapping(Vault stored, SubjectKeys keys, Transaction tx, LedgerId ledger) {
        this.stored = stored;
        this.keys = keys;
        this.tx = tx;
        this.ledger = ledger;
    }

    int run(VaultKey master) {
        if (stored.entries(tx, ledger, Optional.empty(), 1).items().isEmpty()) {
            // There are no keys, and perhaps no such ledger: writing would make it.
            return 0;
        }
        // Takes hold of the ledger, so that no key that is erased meanwhile is put back; and tells how far it has come.
        stored.put(tx, ledger, OWN_SUBJECT, REWRAPPED, master.id().getBytes(US_ASCII));
        int count = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page<VaultEntry> page = stored.entries(tx, ledger, cursor, PAGE);
            for (VaultEntry each : page.items()) {
                count += rewrap(each);
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return count;
    }

    private int rewrap(VaultEntry item) {
        EntryId entry = new EntryId(ledger, item.subject(), item.name());
        if (!item.name().equals(EncryptedVault.KEY) || !keys.isOutdated(entry, item.bytes())) {
            return 0;
        }
        VaultKey key = keys.read(entry, item.bytes());
        stored.put(tx, ledger, item.subject(), item.name(), keys.write(entry, key));
        return 1;
    }
}
