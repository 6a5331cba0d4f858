package io.github.fourmatters.governance.app.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.json.GovernanceJson;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.FeedPage;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.Optional;

/** Finds out whether a ledger knows a resident at all. */
final class SubjectSearch {
    private static final int PAGE = 500;

    private final Storage<Fact> storage;
    private final LedgerId ledger;

    SubjectSearch(Storage<Fact> storage, LedgerId ledger) {
        this.storage = storage;
        this.ledger = ledger;
    }

    /** Tells whether an entry of the vault or an event names the resident. */
    boolean names(SubjectId subject) {
        return isInVault(subject) || isInEvents(subject.value());
    }

    private boolean isInVault(SubjectId subject) {
        Vault stored = EncryptedVault.stored(storage.vault());
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<VaultEntry> page = storage.transactions().read(tx -> stored.entries(tx, ledger, from, PAGE));
            if (page.items().stream().anyMatch(entry -> entry.subject().equals(subject))) {
                return true;
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return false;
    }

    private boolean isInEvents(String subject) {
        long read = 0;
        FeedPage<Fact> page;
        do {
            page = storage.journal().readLedger(ledger, read, PAGE);
            if (page.events().stream().anyMatch(recorded -> names(recorded.payload(), subject))) {
                return true;
            }
            read += page.events().size();
        } while (read < page.head());
        return false;
    }

    private static boolean names(Fact fact, String subject) {
        return names(GovernanceJson.mapper().<JsonNode>valueToTree(fact), subject);
    }

    private static boolean names(JsonNode node, String subject) {
        if (node.isTextual()) {
            return node.textValue().equals(subject);
        }
        for (JsonNode child : node) {
            if (names(child, subject)) {
                return true;
            }
        }
        return false;
    }
}
