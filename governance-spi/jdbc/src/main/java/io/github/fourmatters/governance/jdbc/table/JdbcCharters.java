package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.Charters;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps one row for each charter; never changed, never removed. */
final class JdbcCharters implements Charters {

    private static final String SELECT = "SELECT version, holds_from, content_hash, content FROM gov_charter";
    private static final String ALL =
            SELECT + " ORDER BY CASE WHEN holds_from IS NULL THEN 0 ELSE 1 END, holds_from, version";
    private static final String ONE = SELECT + " WHERE version = ?";
    private static final String INSERT =
            "INSERT INTO gov_charter (version, holds_from, content_hash, content) VALUES (?, ?, ?, ?)";
    private static final String COUNT = "SELECT COUNT(*) FROM gov_charter";

    private final JdbcTransactions transactions;

    JdbcCharters(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PublishedCharter publish(Transaction tx, PublishedCharter charter) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(charter, "charter");
        Session session = own.session();
        Optional<PublishedCharter> before = find(session, charter.version());
        if (before.isPresent()) {
            return before.get();
        }
        own.write();
        own.holdNewRows();
        Optional<Long> from = charter.from().map(instant -> Microseconds.of("from", instant));
        session.dialect()
                .insertUnlessThere(
                        session,
                        INSERT,
                        p -> p.text(charter.version())
                                .number(from)
                                .text(charter.hash())
                                .bytes(charter.content()));
        return find(session, charter.version())
                .orElseThrow(() -> new IllegalStateException("the row of " + charter + " vanished"));
    }

    private static Optional<PublishedCharter> find(Session session, String version) {
        return session.first(ONE, p -> p.text(version), JdbcCharters::charter);
    }

    private static PublishedCharter charter(ResultSet row) throws SQLException {
        long from = row.getLong(2);
        boolean fromTheBeginning = row.wasNull();
        return new PublishedCharter(
                row.getString(1),
                fromTheBeginning ? Optional.empty() : Optional.of(Microseconds.instant(from)),
                row.getString(3),
                row.getBytes(4));
    }

    @Override
    public ImmutableList<PublishedCharter> all(Transaction tx) {
        return transactions.own(tx).session().query(ALL, Binder.NOTHING, JdbcCharters::charter);
    }

    @Override
    public long count() {
        return transactions.run(session ->
                session.first(COUNT, Binder.NOTHING, row -> row.getLong(1)).orElse(0L));
    }
}
