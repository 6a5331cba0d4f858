package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.Parameters;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.text.IdRule;
import io.github.fourmatters.governance.spi.vault.EncryptedVault;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.spi.vault.Vault;
import io.github.fourmatters.governance.spi.vault.VaultEntry;
import io.github.fourmatters.governance.spi.vault.VaultToken;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps one row for each entry, one for each token, and one for each subject that was erased. */
final class JdbcVault implements Vault {

    private static final String OF_LEDGER =
            " WHERE ledger_number = (SELECT ledger_number FROM gov_ledger WHERE ledger = ?)";
    private static final String OF_SUBJECT = OF_LEDGER + " AND subject = ?";

    private static final String GET = "SELECT content FROM gov_vault" + OF_SUBJECT + " AND entry_name = ?";
    private static final String IS_ERASED = "SELECT subject FROM gov_vault_erased" + OF_SUBJECT;
    private static final String ERASE = "DELETE FROM gov_vault" + OF_SUBJECT;
    private static final String ERASE_TOKENS = "DELETE FROM gov_vault_token" + OF_SUBJECT;
    private static final String REMEMBER = "INSERT INTO gov_vault_erased (ledger_number, subject) VALUES (?, ?)";
    private static final String FORGET_RETURN = "UPDATE gov_vault_erased SET returned = FALSE" + OF_SUBJECT;
    private static final String RETURN = "UPDATE gov_vault_erased SET returned = TRUE"
            + " WHERE ledger_number = ? AND subject = ? AND returned = FALSE"
            // Where something stands, the mark came without an erasure, and that is to stay visible.
            + nothingStands("gov_vault") + nothingStands("gov_vault_token");
    private static final String HAS_RETURNED = IS_ERASED + " AND returned = TRUE";
    private static final String INDEX = "INSERT INTO gov_vault_token (ledger_number, token, subject) VALUES (?, ?, ?)";
    private static final String FIND =
            "SELECT subject FROM gov_vault_token" + OF_LEDGER + " AND token = ? ORDER BY subject";
    private static final String ENTRIES = "SELECT subject, entry_name, content FROM gov_vault" + OF_LEDGER
            + " AND subject >= ? AND (subject > ? OR entry_name > ?) ORDER BY subject, entry_name LIMIT ?";
    private static final String TOKENS = "SELECT subject, token FROM gov_vault_token" + OF_LEDGER
            + " AND subject >= ? AND (subject > ? OR token > ?) ORDER BY subject, token LIMIT ?";
    private static final String ERASED =
            "SELECT subject FROM gov_vault_erased" + OF_LEDGER + " AND subject > ? ORDER BY subject LIMIT ?";

    private static String nothingStands(String table) {
        return " AND NOT EXISTS (SELECT 1 FROM " + table + " s WHERE s.ledger_number = gov_vault_erased.ledger_number"
                + " AND s.subject = gov_vault_erased.subject)";
    }

    private final JdbcTransactions transactions;
    private final String put;
    private final VaultKind vaultKind = new VaultKind();

    JdbcVault(JdbcTransactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.put = dialect.upsert(
                "gov_vault", ImmutableList.of("ledger_number", "subject", "entry_name"), ImmutableList.of("content"));
    }

    @Override
    public void put(Transaction tx, LedgerId ledger, SubjectId subject, String name, byte[] bytes) {
        JdbcTransaction own = transactions.own(tx);
        requireKey(ledger, subject, name);
        requireNonNull(bytes, "bytes");
        LedgerRow row = own.hold(ledger);
        vaultKind.require(own.session(), ledger, row, new VaultEntry(subject, name, bytes));
        noteReturn(own, row, subject);
        // It is written later, and the caller may overwrite a secret at once.
        byte[] kept = bytes.clone();
        own.session()
                .later(
                        put,
                        p -> p.number(row.number())
                                .text(subject.value())
                                .text(name)
                                .bytes(kept));
    }

    private static void noteReturn(JdbcTransaction own, LedgerRow row, SubjectId subject) {
        own.session().later(RETURN, p -> p.number(row.number()).text(subject.value()));
    }

    private static void requireKey(LedgerId ledger, SubjectId subject, String name) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        IdRule.KEY.require("name", name, LONGEST_NAME);
    }

    @Override
    public Optional<byte[]> get(LedgerId ledger, SubjectId subject, String name) {
        requireKey(ledger, subject, name);
        return transactions.run(session -> get(session, ledger, subject, name));
    }

    @Override
    public Optional<byte[]> get(Transaction tx, LedgerId ledger, SubjectId subject, String name) {
        Session session = transactions.own(tx).session();
        requireKey(ledger, subject, name);
        return get(session, ledger, subject, name);
    }

    private static Optional<byte[]> get(Session session, LedgerId ledger, SubjectId subject, String name) {
        return session.first(GET, p -> p.ledger(ledger).text(subject.value()).text(name), row -> row.getBytes(1));
    }

    @Override
    public void erase(Transaction tx, LedgerId ledger, SubjectId subject) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        LedgerRow row = own.hold(ledger);
        Binder whose = p -> p.ledger(ledger).text(subject.value());
        own.session().update(ERASE, whose);
        own.session().update(ERASE_TOKENS, whose);
        own.session()
                .dialect()
                .insertUnlessThere(
                        own.session(), REMEMBER, p -> p.number(row.number()).text(subject.value()));
        own.session().update(FORGET_RETURN, whose);
    }

    @Override
    public boolean isErased(LedgerId ledger, SubjectId subject) {
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        return transactions.run(session -> isErased(session, ledger, subject));
    }

    @Override
    public boolean isErased(Transaction tx, LedgerId ledger, SubjectId subject) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        return isErased(session, ledger, subject);
    }

    @Override
    public boolean hasReturned(Transaction tx, LedgerId ledger, SubjectId subject) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        return session.first(HAS_RETURNED, p -> p.ledger(ledger).text(subject.value()), row -> true)
                .isPresent();
    }

    private static boolean isErased(Session session, LedgerId ledger, SubjectId subject) {
        return session.first(IS_ERASED, p -> p.ledger(ledger).text(subject.value()), row -> true)
                .isPresent();
    }

    @Override
    public Page<VaultEntry> entries(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        Place after = Place.of(cursor);
        ImmutableList<VaultEntry> found = session.query(
                ENTRIES,
                p -> after.bind(p.ledger(ledger)).number(max + 1L),
                row -> new VaultEntry(new SubjectId(row.getString(1)), row.getString(2), row.getBytes(3)));
        return Pages.of(found, max, each -> each.subject() + " " + each.name());
    }

    @Override
    public Page<SubjectId> erased(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        cursor.filter(each -> each.indexOf(' ') >= 0).ifPresent(each -> {
            throw Pages.foreign(each);
        });
        Arguments.atLeast("max", max, 1);
        ImmutableList<SubjectId> found = session.query(
                ERASED,
                p -> p.ledger(ledger).text(cursor.orElse("")).number(max + 1L),
                row -> new SubjectId(row.getString(1)));
        return Pages.of(found, max, SubjectId::value);
    }

    @Override
    public void index(Transaction tx, LedgerId ledger, SubjectId subject, String token) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(ledger, "ledger");
        requireNonNull(subject, "subject");
        Arguments.code("token", requireNonNull(token, "token"), LONGEST_NAME);
        LedgerRow row = own.hold(ledger);
        noteReturn(own, row, subject);
        own.session()
                .dialect()
                .insertUnlessThere(
                        own.session(),
                        INDEX,
                        p -> p.number(row.number()).text(token).text(subject.value()));
    }

    @Override
    public ImmutableList<SubjectId> find(Transaction tx, LedgerId ledger, String token) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.code("token", requireNonNull(token, "token"), LONGEST_NAME);
        return session.query(FIND, p -> p.ledger(ledger).text(token), row -> new SubjectId(row.getString(1)));
    }

    @Override
    public Page<VaultToken> tokens(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        Place after = Place.of(cursor);
        ImmutableList<VaultToken> found = session.query(
                TOKENS,
                p -> after.bind(p.ledger(ledger)).number(max + 1L),
                row -> new VaultToken(new SubjectId(row.getString(1)), row.getString(2)));
        return Pages.of(found, max, each -> each.subject() + " " + each.token());
    }

    /** Names a place in a listing that is ordered by subject and then by something else; neither part holds a space. */
    private record Place(String subject, String name) {

        static Place of(Optional<String> cursor) {
            String after = cursor.orElse(" ");
            int space = after.indexOf(' ');
            if (space < 0 || space != after.lastIndexOf(' ')) {
                throw Pages.foreign(after);
            }
            return new Place(after.substring(0, space), after.substring(space + 1));
        }

        Parameters bind(Parameters p) throws SQLException {
            return p.text(subject).text(subject).text(name);
        }
    }

    @Override
    public Optional<EncryptedVault> encryption() {
        return Optional.empty();
    }
}
