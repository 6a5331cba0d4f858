package io.github.fourmatters.governance.app.audit;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.fourmatters.governance.app.option.StorageOption;
import io.github.fourmatters.governance.app.shell.Complaint;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.Collection;
import java.util.Optional;

/** Looks for keys of residents that are under a master key which was not given: then no word can be opened, and nothing is damaged. */
final class MissingMasterKey {
    private static final int PAGE = 500;

    private final Storage<Fact> storage;
    private final Collection<String> given;
    private final Multiset<String> unknown = HashMultiset.create();
    private int known;

    private MissingMasterKey(Storage<Fact> storage, Collection<String> given) {
        this.storage = storage;
        this.given = given;
    }

    /**
     * Refuses to go on without the key.
     *
     * @param given the ids of the master keys that were given
     * @throws Complaint naming the id of the key that is missing
     */
    static void refuse(Storage<Fact> storage, Collection<String> given) {
        MissingMasterKey search = new MissingMasterKey(storage, given);
        StorageOption.ledgers(storage).forEach(search::count);
        search.missing().ifPresent(id -> {
            throw Complaint.badInput(
                    "the words of residents are under master key '" + id
                            + "', which was not given; name it with --master-key FILE, or audit all else with"
                            + " --without-words",
                    "居民言语由主密钥“" + id + "”保护，而该密钥未给出；请用 --master-key FILE 指定，或用 --without-words 审计其余内容");
        });
    }

    private void count(LedgerId ledger) {
        Vault stored = EncryptedVault.stored(storage.vault());
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<VaultEntry> page = storage.transactions().read(tx -> stored.entries(tx, ledger, from, PAGE));
            page.items().stream().filter(EncryptedVault::isKey).forEach(this::count);
            cursor = page.next();
        } while (cursor.isPresent());
    }

    private void count(VaultEntry key) {
        Optional<String> id = EncryptedVault.keyId(key);
        if (id.isPresent() && !given.contains(id.get())) {
            unknown.add(id.get());
        } else {
            known++;
        }
    }

    /** One stray id among keys that can be opened is damage, and for the audit to tell. */
    private Optional<String> missing() {
        return unknown.entrySet().stream()
                .filter(each -> each.getCount() > 1 || known == 0)
                .map(Multiset.Entry::getElement)
                .sorted()
                .findFirst();
    }
}
