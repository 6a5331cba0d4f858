package io.github.fourmatters.governance.audit;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.issue.ConfidentialWordsReference;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import java.util.Optional;

/** Compares the entries of the vault with the digests in the events. */
final class WordsCheck implements AuditCheck {
    /** How the entries are named that only an event brings; other names are those of others. */
    static final ImmutableSet<String> KINDS =
            ImmutableSet.of("report", "disconfirmation", "objection", "statement", "appeal");

    private final LedgerSnapshot snapshot;
    private final boolean opens;
    private final Vault vault;
    private final Vault stored;
    private final boolean seals;
    private final HashedTextSet told = new HashedTextSet();
    private long words;
    private long others;
    private long unopened;

    WordsCheck(LedgerSnapshot snapshot, boolean opens) {
        this.snapshot = snapshot;
        this.opens = opens;
        // Names are never encrypted.
        this.stored = EncryptedVault.stored(snapshot.storage().vault());
        this.vault = opens ? snapshot.storage().vault() : stored;
        this.seals = vault.encryption().isPresent() && opens;
    }

    long words() {
        return words;
    }

    long others() {
        return others;
    }

    /** How many of the others were not opened, so that changed bytes in them are not found. */
    long unopened() {
        return unopened;
    }

    @Override
    public void take(Recorded<Fact> recorded) {
        recorded.payload().event().confidential().ifPresent(each -> {
            words++;
            told.add(name(each.subject(), each.entry()));
            compare(each, LedgerSnapshot.at(recorded.position()));
        });
    }

    private void compare(ConfidentialWordsReference each, String position) {
        String place = name(each.subject(), each.entry()) + " (" + position + ")";
        Optional<byte[]> entry;
        try {
            entry = vault.get(snapshot.tx(), snapshot.ledger(), each.subject(), each.entry());
        } catch (RuntimeException failure) {
            snapshot.found(FindingKind.WORDS_UNREADABLE, place + ": " + FindingCollector.reason(failure));
            return;
        }
        if (entry.isPresent()) {
            if (opens
                    && !Hashing.sha256()
                            .hashBytes(entry.get())
                            .toString()
                            .equals(each.digest().value())) {
                snapshot.found(FindingKind.WORDS_ALTERED, place);
            }
        } else if (!vault.isErased(snapshot.tx(), snapshot.ledger(), each.subject())) {
            snapshot.found(FindingKind.WORDS_MISSING, place);
        }
    }

    @Override
    public void finish() {
        snapshot.each(
                FindingKind.WORDS_UNREADABLE,
                cursor -> stored.entries(snapshot.tx(), snapshot.ledger(), cursor, LedgerSnapshot.PAGE),
                this::expect);
    }

    private void expect(VaultEntry entry) {
        if (EncryptedVault.isKey(entry)) {
            return;
        }
        String name = name(entry.subject(), entry.name());
        if (!KINDS.contains(kind(entry.name()))) {
            others++;
            open(entry, name);
        } else if (!told.contains(name)) {
            snapshot.found(FindingKind.WORDS_UNEXPECTED, name);
        }
    }

    /** Opens an entry that no digest tells of: what encrypts binds its bytes to their place, so that others do not open. */
    private void open(VaultEntry entry, String name) {
        if (!seals) {
            unopened++;
            return;
        }
        try {
            vault.get(snapshot.tx(), snapshot.ledger(), entry.subject(), entry.name());
        } catch (RuntimeException failure) {
            snapshot.found(FindingKind.WORDS_UNREADABLE, name + ": " + FindingCollector.reason(failure));
        }
    }

    private static String kind(String entry) {
        return entry.substring(0, Math.max(0, entry.indexOf('/')));
    }

    private static String name(SubjectId subject, String entry) {
        return subject + " " + entry;
    }
}
