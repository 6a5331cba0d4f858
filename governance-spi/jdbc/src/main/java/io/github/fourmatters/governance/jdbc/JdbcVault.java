package io.github.fourmatters.governance.jdbc;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import java.util.Optional;

/** Keeps one row for each entry, and one for each subject that was erased. */
final class JdbcVault implements Vault {

    private static final String GET =
            "SELECT content FROM gov_vault WHERE ledger = ? AND subject = ? AND entry_name = ?";
    private static final String ERASE = "DELETE FROM gov_vault WHERE ledger = ? AND subject = ?";

    /** Is the name of the row that says that a subject was erased: no entry can have it. */
    private static final String ERASED = "";

    private final JdbcTransactions transactions;

    JdbcVault(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Arguments.code("name", requireNonNull(name, "name"), LONGEST_NAME);
        requireNonNull(bytes, "bytes");
        own.hold(ledger);
        write(own.session(), ledger, subject, name, bytes);
    }

    private static void write(Session session, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        session.update(
                session.dialect().putVaultEntry(),
                p -> p.ledger(ledger).text(subject.value()).text(name).bytes(bytes));
    }

    @Override
    public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Arguments.code("name", requireNonNull(name, "name"), LONGEST_NAME);
        return read(ledger, subject, name);
    }

    private Optional<byte[]> read(LedgerId ledger, SubjectId subject, String name) {
        return transactions.run(session ->
                session.first(GET, p -> p.ledger(ledger).text(subject.value()).text(name), row -> row.getBytes(1)));
    }

    @Override
    public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        own.hold(ledger);
        own.session().update(ERASE, p -> p.ledger(ledger).text(subject.value()));
        write(own.session(), ledger, subject, ERASED, new byte[0]);
    }

    @Override
    public boolean isErased(LedgerId ledger, SubjectId subject) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        return read(ledger, subject, ERASED).isPresent();
    }
}
