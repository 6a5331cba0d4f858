package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Checkpoints;
import io.github.fourmatters.governance.spi.journal.ViewId;

/** Keeps one row for each view and ledger. Takes no ledger's lock: a reader holds up no writer. */
final class JdbcCheckpoints implements Checkpoints {

    private static final String SELECT = "SELECT read_position FROM gov_checkpoint WHERE view_id = ? AND ledger = ?";
    private static final String MOVE =
            "UPDATE gov_checkpoint SET read_position = ? WHERE view_id = ? AND ledger = ? AND read_position = ?";
    private static final String BEGIN = "INSERT INTO gov_checkpoint (view_id, ledger, read_position) VALUES (?, ?, ?)";

    private final JdbcTransactions transactions;

    JdbcCheckpoints(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long position(Transaction tx, ViewId view, LedgerId ledger) {
        Session session = transactions.own(tx).session();
        requireNonNull(view, "view");
        requireNonNull(ledger, "ledger");
        return session.first(SELECT, p -> p.text(view.value()).ledger(ledger), row -> row.getLong(1))
                .orElse(0L);
    }

    @Override
    public boolean advance(Transaction tx, ViewId view, LedgerId ledger, long from, long to) {
        JdbcTransaction own = transactions.own(tx);
        Session session = own.session();
        requireNonNull(view, "view");
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("from", from, 0);
        Arguments.atLeast("to", to, from + 1);
        own.write();
        return from == 0 ? begin(own, view, ledger, to) : move(session, view, ledger, from, to);
    }

    private static boolean begin(JdbcTransaction own, ViewId view, LedgerId ledger, long to) {
        own.holdNewRows();
        Session session = own.session();
        int begun = session.dialect()
                .insertUnlessThere(
                        session, BEGIN, p -> p.text(view.value()).ledger(ledger).number(to));
        return begun == 1;
    }

    private static boolean move(Session session, ViewId view, LedgerId ledger, long from, long to) {
        int moved = session.update(
                MOVE, p -> p.number(to).text(view.value()).ledger(ledger).number(from));
        return moved == 1;
    }
}
