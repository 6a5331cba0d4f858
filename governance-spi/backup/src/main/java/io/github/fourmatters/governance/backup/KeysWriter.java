package io.github.fourmatters.governance.backup;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.backup.lines.EntryDigest;
import io.github.fourmatters.governance.backup.lines.LedgerLine;
import io.github.fourmatters.governance.backup.lines.LineWriter;
import io.github.fourmatters.governance.spi.DurableStorage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the keys of one ledger's subjects, and who was erased. */
final class KeysWriter implements SubjectVisitor {

    private final LineWriter lines;
    private final StorageVault vault;
    private final List<VaultEntry> keys = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private Optional<SubjectId> erased = Optional.empty();
    private Optional<String> id = Optional.empty();
    private boolean hasAny;

    private KeysWriter(LineWriter lines, StorageVault vault) {
        this.lines = lines;
        this.vault = vault;
    }

    static void write(DurableStorage<?> storage, LineWriter lines, Transaction tx, LedgerLine line) {
        lines.ledger(line);
        StorageVault vault = StorageVault.of(storage);
        Subjects.visit(vault.stored(), tx, line.ledger(), new KeysWriter(lines, vault));
    }

    @Override
    public void begin(SubjectId subject, boolean wasErased) {
        erased = wasErased ? Optional.of(subject) : Optional.empty();
        keys.clear();
        standing.clear();
        id = Optional.empty();
        hasAny = false;
    }

    @Override
    public void entry(VaultEntry entry) {
        if (vault.isKey(entry)) {
            keys.add(entry);
            return;
        }
        hasAny = true;
        if (!vault.isEncrypted()) {
            stands(EntryDigest.digest(entry));
        } else if (id.isEmpty()) {
            id = EncryptedVault.keyId(entry);
        }
    }

    @Override
    public void token(VaultToken token) {
        hasAny = true;
        if (!vault.isEncrypted()) {
            stands(EntryDigest.digest(token));
        }
    }

    /** Only of whoever was erased it has to be told what was put since. */
    private void stands(String digest) {
        if (erased.isPresent()) {
            standing.add(digest);
        }
    }

    @Override
    public void end() {
        erased.ifPresent(subject -> lines.erased(subject, hasAny, ImmutableSet.copyOf(standing)));
        keys.forEach(each -> lines.key(each, id));
    }
}
