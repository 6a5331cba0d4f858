package io.github.fourmatters.governance.backup;

import io.github.fourmatters.governance.backup.lines.EntryDigest;
import io.github.fourmatters.governance.backup.lines.LineKind;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.Optional;

/** Puts what a backup holds of the subjects of one ledger into the vault, unless they were erased since. */
final class SubjectRestore {

    private final StorageVault vault;
    private final boolean fileEncrypted;
    private final NewestKeys keys;
    private final Restored restored;
    private final Transaction tx;
    private final LedgerId ledger;
    private Optional<Current> current = Optional.empty();

    SubjectRestore(
            StorageVault vault,
            boolean fileEncrypted,
            NewestKeys keys,
            Restored restored,
            Transaction tx,
            LedgerId ledger) {
        this.vault = vault;
        this.fileEncrypted = fileEncrypted;
        this.keys = keys;
        this.restored = restored;
        this.tx = tx;
        this.ledger = ledger;
    }

    /** Takes a subject that the file tells was erased. */
    void erased(SubjectId subject) {
        current = Optional.of(begin(subject, true));
    }

    void entry(VaultEntry entry) {
        of(entry.subject()).put(entry);
    }

    void token(VaultToken token) {
        of(token.subject()).put(token);
    }

    private Current of(SubjectId subject) {
        Current found = current.filter(each -> each.subject.equals(subject)).orElseGet(() -> begin(subject, false));
        current = Optional.of(found);
        return found;
    }

    private Current begin(SubjectId subject, boolean erasedInFile) {
        keysUpTo(Optional.of(subject));
        Optional<KeySubject> known =
                keys.peek().filter(each -> each.subject().equals(subject)).isPresent() ? keys.next() : Optional.empty();
        boolean erasedHere = vault.stored().isErased(tx, ledger, subject);
        if (!erasedHere && (erasedInFile || known.filter(KeySubject::erased).isPresent())) {
            erase(subject);
        }
        return new Current(subject, erasedInFile, erasedHere, known);
    }

    /** Takes what the keys tell of subjects of whom there is nothing in the file. */
    private void keysUpTo(Optional<SubjectId> next) {
        while (keys.peek().filter(each -> isBefore(each.subject(), next)).isPresent()) {
            keys.next().ifPresent(this::takeWithoutEntries);
        }
    }

    private static boolean isBefore(SubjectId subject, Optional<SubjectId> next) {
        return next.map(SubjectId::value)
                .filter(value -> subject.value().compareTo(value) >= 0)
                .isEmpty();
    }

    private void takeWithoutEntries(KeySubject known) {
        boolean erasedHere = vault.stored().isErased(tx, ledger, known.subject());
        if (known.erased() && !erasedHere) {
            erase(known.subject());
        }
        // Without an id they open no entry: they are notes of the vault's own.
        if (fileEncrypted && !erasedHere && known.id().isEmpty()) {
            putKeys(known);
        }
    }

    private void erase(SubjectId subject) {
        vault.stored().erase(tx, ledger, subject);
        restored.count(LineKind.ERASED);
    }

    private void putKeys(KeySubject known) {
        for (VaultEntry each : known.keys()) {
            vault.stored().put(tx, ledger, each.subject(), each.name(), each.bytes());
            restored.count(LineKind.KEY);
        }
    }

    /** Takes what the keys tell of the subjects behind the last one. */
    void end() {
        keysUpTo(Optional.empty());
    }

    /** Is the subject whose lines are just read. */
    private final class Current {

        private final SubjectId subject;
        private final boolean erasedHere;
        private final boolean erasedSince;
        private final Optional<KeySubject> known;
        private boolean hasEntries;
        private boolean hasKeys;

        Current(SubjectId subject, boolean erasedInFile, boolean erasedHere, Optional<KeySubject> known) {
            this.subject = subject;
            this.erasedHere = erasedHere;
            this.known = known;
            this.erasedSince = known.filter(KeySubject::erased)
                    .filter(each -> !(erasedInFile && each.returned()))
                    .isPresent();
        }

        void put(VaultEntry entry) {
            hasEntries = true;
            if (erasedHere || erasedSince || isGone(EntryDigest.digest(entry))) {
                restored.leaveOutErased();
            } else if (!fileEncrypted) {
                put(vault.open(), entry);
            } else if (isOpened(entry)) {
                putKeysOnce();
                put(vault.stored(), entry);
            } else {
                restored.leaveOutKeyless();
            }
        }

        /**
         * Tells of whoever was erased whether something may have been theirs before. Without encryption only what stands today is known to
         * be of afterwards: they may have been erased once more since the backup, and have come back once more.
         */
        private boolean isGone(String digest) {
            return !fileEncrypted
                    && known.filter(each -> each.erased() && !each.standing().contains(digest))
                            .isPresent();
        }

        private void put(Vault into, VaultEntry entry) {
            into.put(tx, ledger, entry.subject(), entry.name(), entry.bytes());
            restored.count(LineKind.ENTRY);
        }

        /** Tells whether the key of today is the one that the entry was encrypted under: whoever was erased and came back has another. */
        private boolean isOpened(VaultEntry entry) {
            Optional<String> id = known.flatMap(KeySubject::id);
            return id.isPresent() && id.equals(EncryptedVault.keyId(entry));
        }

        private void putKeysOnce() {
            if (!hasKeys) {
                hasKeys = true;
                known.ifPresent(SubjectRestore.this::putKeys);
            }
        }

        void put(VaultToken token) {
            boolean withoutWords = fileEncrypted && hasEntries && !hasKeys;
            if (erasedHere || erasedSince || withoutWords || isGone(EntryDigest.digest(token))) {
                restored.leaveOutToken();
            } else {
                vault.stored().index(tx, ledger, token.subject(), token.token());
                restored.count(LineKind.TOKEN);
            }
        }
    }
}
