package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes the entries of a ledger when the transaction commits. */
final class MemoryVault<E> implements Vault {

    private static final VaultEntries NO_CHANGES = new VaultEntries();
    // Neither an id nor a name has a space in it.
    private static final Splitter PARTS = Splitter.on(' ');
    private static final ImmutableList<String> BEFORE_THE_FIRST = ImmutableList.of("", "");

    private final MemoryTransactions<E> transactions;
    private final Ledgers<E> ledgers;

    MemoryVault(MemoryTransactions<E> transactions, Ledgers<E> ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    private VaultEntries changes(Transaction tx, LedgerId ledger) {
        return transactions.own(tx).hold(requireNonNull(ledger, "ledger")).vault();
    }

    private <T> T committed(LedgerId ledger, Function<VaultView, T> read) {
        return ledgers.peek(requireNonNull(ledger, "ledger"))
                .vault(vault -> read.apply(new VaultView(vault, NO_CHANGES)));
    }

    private <T> T seen(Transaction tx, LedgerId ledger, Function<VaultView, T> read) {
        LedgerWork<E> held = transactions.own(tx).held(requireNonNull(ledger, "ledger"));
        return held == null
                ? committed(ledger, read)
                : held.ledger().vault(vault -> read.apply(new VaultView(vault, held.vault())));
    }

    @Override
    public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        requireNonNull(subject, "subject");
        Check.printable("name", name, Vault.LONGEST_NAME);
        byte[] copy = requireNonNull(bytes, "bytes").clone();
        changes(tx, ledger).put(subject, name, copy);
    }

    @Override
    public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
        requireNonNull(subject, "subject");
        Check.printable("name", name, Vault.LONGEST_NAME);
        return committed(ledger, vault -> vault.get(subject, name));
    }

    @Override
    public Optional<byte[]> get(Transaction tx, LedgerId ledger, SubjectId subject, String name) {
        requireNonNull(subject, "subject");
        Check.printable("name", name, Vault.LONGEST_NAME);
        return seen(tx, ledger, vault -> vault.get(subject, name));
    }

    @Override
    public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
        requireNonNull(subject, "subject");
        changes(tx, ledger).erase(subject);
    }

    @Override
    public boolean isErased(LedgerId ledger, SubjectId subject) {
        requireNonNull(subject, "subject");
        return committed(ledger, vault -> vault.isErased(subject));
    }

    @Override
    public boolean isErased(Transaction tx, LedgerId ledger, SubjectId subject) {
        requireNonNull(subject, "subject");
        return seen(tx, ledger, vault -> vault.isErased(subject));
    }

    @Override
    public boolean hasReturned(Transaction tx, LedgerId ledger, SubjectId subject) {
        requireNonNull(subject, "subject");
        return seen(tx, ledger, vault -> vault.hasReturned(subject));
    }

    @Override
    public Page<VaultEntry> entries(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Check.atLeast("max", max, 1);
        List<String> last = cursor.map(MemoryVault::parts).orElse(BEFORE_THE_FIRST);
        return Cursors.page(
                seen(tx, ledger, vault -> vault.entries(last.get(0), last.get(1), max + 1L)),
                max,
                entry -> entry.subject() + " " + entry.name());
    }

    private static List<String> parts(String cursor) {
        List<String> parts = PARTS.splitToList(cursor);
        if (parts.size() != BEFORE_THE_FIRST.size()) {
            throw Cursors.refused(cursor);
        }
        return parts;
    }

    @Override
    public Page<SubjectId> erased(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Check.atLeast("max", max, 1);
        String last = cursor.map(id -> Check.printable("cursor", id, SubjectId.LONGEST))
                .orElse("");
        return Cursors.page(seen(tx, ledger, vault -> vault.erased(last, max + 1L)), max, SubjectId::value);
    }

    @Override
    public void index(Transaction tx, LedgerId ledger, SubjectId subject, String token) {
        requireNonNull(subject, "subject");
        Check.code("token", token, Vault.LONGEST_NAME);
        changes(tx, ledger).index(subject, token);
    }

    @Override
    public ImmutableList<SubjectId> find(Transaction tx, LedgerId ledger, String token) {
        Check.code("token", token, Vault.LONGEST_NAME);
        return seen(tx, ledger, vault -> vault.find(token));
    }

    @Override
    public Page<VaultToken> tokens(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Check.atLeast("max", max, 1);
        List<String> last = cursor.map(MemoryVault::parts).orElse(BEFORE_THE_FIRST);
        return Cursors.page(
                seen(tx, ledger, vault -> vault.tokens(last.get(0), last.get(1), max + 1L)),
                max,
                each -> each.subject() + " " + each.token());
    }

    @Override
    public Optional<EncryptedVault> encryption() {
        return Optional.empty();
    }
}
