package io.github.fourmatters.governance.audit;

import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Looks whether anything stands of those who were erased and have not come back since. */
final class ErasureCheck {
    private final LedgerSnapshot snapshot;
    private final Vault stored;
    private final Set<SubjectId> gone = new HashSet<>();
    private final Set<SubjectId> standing = new TreeSet<>(Comparator.comparing(SubjectId::value));

    ErasureCheck(LedgerSnapshot snapshot) {
        this.snapshot = snapshot;
        this.stored = EncryptedVault.stored(snapshot.storage().vault());
    }

    void run() {
        snapshot.<SubjectId>each(
                FindingKind.WORDS_UNREADABLE,
                cursor -> stored.erased(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                this::erased);
        if (!gone.isEmpty()) {
            snapshot.<VaultEntry>each(
                    FindingKind.WORDS_UNREADABLE,
                    cursor -> stored.entries(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                    entry -> stands(entry.subject()));
            snapshot.<VaultToken>each(
                    FindingKind.WORDS_UNREADABLE,
                    cursor -> stored.tokens(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                    token -> stands(token.subject()));
        }
        standing.forEach(subject -> snapshot.found(FindingKind.ERASURE_INCOMPLETE, subject.value()));
    }

    private void erased(SubjectId subject) {
        if (!stored.hasReturned(snapshot.tx(), snapshot.ledger(), subject)) {
            gone.add(subject);
        }
    }

    private void stands(SubjectId subject) {
        if (gone.contains(subject)) {
            standing.add(subject);
        }
    }
}
