package io.github.fourmatters.governance.spi.memory;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.check.Check;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.util.Optional;

/** Changes the entries of a ledger when the transaction commits. */
final class MemoryVault<E> implements Vault {

    private final MemoryTransactions<E> transactions;
    private final Ledgers<E> ledgers;

    MemoryVault(MemoryTransactions<E> transactions, Ledgers<E> ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    @Override
    public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Check.code("name", name, Vault.LONGEST_NAME);
        byte[] copy = requireNonNull(bytes, "bytes").clone();
        own.hold(ledger).changeVault(vault -> vault.put(subject, name, copy));
    }

    @Override
    public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Check.code("name", name, Vault.LONGEST_NAME);
        return ledgers.peek(ledger).vault(vault -> vault.get(subject, name));
    }

    @Override
    public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
        MemoryTransaction<E> own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        own.hold(ledger).changeVault(vault -> vault.erase(subject));
    }

    @Override
    public boolean isErased(LedgerId ledger, SubjectId subject) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        return ledgers.peek(ledger).vault(vault -> vault.isErased(subject));
    }
}
