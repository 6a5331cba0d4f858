package io.github.fourmatters.governance.jdbc.table;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.jdbc.dialect.Binder;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Outbox;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.notice.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps one row for each notice until it is delivered.
 *
 * <p>The column {@code lease} counts whatever happened to the row; a claim's token is the count that it made, so that
 * only the latest claim can still change the row.
 */
final class JdbcOutbox implements Outbox {

    private static final int KEPT_OF_FAILURE = 1000;
    private static final int LONGEST_WORKER = 100;

    private static final String HELD = " WHERE id = ? AND lease = ? AND parked = FALSE";
    private static final String COMPLETE = "DELETE FROM gov_notice" + HELD;
    private static final String RETRY = "UPDATE gov_notice SET lease = lease + 1, available_at = ?, failure = ?" + HELD;
    private static final String HOLD =
            "UPDATE gov_notice SET lease = lease + 1, attempts = attempts - 1, available_at = ?" + HELD;
    private static final String PARK = "UPDATE gov_notice SET lease = lease + 1, parked = TRUE, failure = ?" + HELD;
    private static final String PARKED =
            NoticeRow.SELECT + "WHERE n.ledger = ? AND n.parked = TRUE AND n.id > ? ORDER BY n.id LIMIT ?";
    private static final String UNDELIVERED =
            NoticeRow.SELECT + "WHERE n.ledger = ? AND n.parked = FALSE AND n.id > ? ORDER BY n.id LIMIT ?";
    private static final String REQUEUE = "INSERT INTO gov_notice (" + NoticeRow.COLUMNS
            + ", parked, available_at, attempts, lease) SELECT " + NoticeRow.COLUMNS
            + ", FALSE, ?, 0, 0 FROM gov_notice WHERE id = ? AND parked = TRUE";
    private static final String FIND_PARKED = NoticeRow.SELECT + "WHERE n.id = ? AND n.parked = TRUE";
    private static final String REMOVE_PARKED = "DELETE FROM gov_notice WHERE id = ? AND parked = TRUE";

    private final JdbcTransactions transactions;
    private final WakeUp wakeUp = new WakeUp();

    JdbcOutbox(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void enqueue(Transaction tx, Notice notice, Instant availableAt) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(notice, "notice");
        long available = Microseconds.of("availableAt", availableAt);
        // Held, so that the order of the ids is the order of the commits.
        own.hold(notice.ledger());
        own.session().oneRowLater(NoticeRow.INSERT, p -> NoticeRow.bind(p, notice, available));
    }

    @Override
    public void restore(Transaction tx, Undelivered notice) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(notice, "notice");
        long available = Microseconds.of("availableAt", notice.availableAt());
        Arguments.atLeast("attempts", notice.attempts(), 0);
        own.hold(notice.notice().ledger());
        own.session()
                .update(
                        NoticeRow.RESTORE_WAITING,
                        p -> NoticeRow.bind(p, notice.notice(), available).number(notice.attempts()));
    }

    @Override
    public void restore(Transaction tx, Parked notice) {
        JdbcTransaction own = transactions.own(tx);
        requireNonNull(notice, "notice");
        long since = Microseconds.of("since", notice.since());
        Arguments.atLeast("attempts", notice.attempts(), 0);
        own.hold(notice.notice().ledger());
        own.session()
                .update(
                        NoticeRow.RESTORE_PARKED,
                        p -> NoticeRow.bind(p, notice.notice(), since)
                                .number(notice.attempts())
                                .text(kept(notice.failure())));
    }

    @Override
    public ImmutableList<Claim> claim(String worker, int max, Instant now, Duration lease) {
        Arguments.code("worker", requireNonNull(worker, "worker"), LONGEST_WORKER);
        Arguments.atLeast("max", max, 1);
        long from = Microseconds.of("now", now);
        if (lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("lease is " + lease + "; it must be more than zero");
        }
        Instant until = Microseconds.exact("end of the lease", now.plus(lease));
        return transactions.write(own -> {
            // A look without a lock: who polls an empty outbox holds up nobody.
            if (NoticeLending.firsts(own.session(), from, 1).isEmpty()) {
                return ImmutableList.of();
            }
            own.write();
            return new NoticeLending(own.session(), worker, until).first(from, max);
        });
    }

    @Override
    public ImmutableList<Claim> claimBehind(Claim claim, String worker, int max, Instant now) {
        requireNonNull(claim, "claim");
        Arguments.code("worker", requireNonNull(worker, "worker"), LONGEST_WORKER);
        Arguments.atLeast("max", max, 1);
        Microseconds.exact("now", now);
        Long id = Longs.tryParse(claim.id());
        Long token = Longs.tryParse(claim.token());
        if (id == null || token == null) {
            return ImmutableList.of();
        }
        return transactions.write(own -> {
            own.write();
            return new NoticeLending(own.session(), worker, claim.leaseUntil()).behind(id, token, max, now);
        });
    }

    @Override
    public boolean complete(Claim claim) {
        requireNonNull(claim, "claim");
        return change(COMPLETE, Binder.NOTHING, claim);
    }

    @Override
    public boolean retry(Claim claim, Instant due, String failure) {
        requireNonNull(claim, "claim");
        requireNonNull(failure, "failure");
        long again = Microseconds.of("due", due);
        return change(RETRY, p -> p.number(again).text(kept(failure)), claim);
    }

    @Override
    public boolean hold(Claim claim, Instant due) {
        requireNonNull(claim, "claim");
        long again = Microseconds.of("due", due);
        return change(HOLD, p -> p.number(again), claim);
    }

    @Override
    public boolean park(Claim claim, String failure) {
        requireNonNull(claim, "claim");
        requireNonNull(failure, "failure");
        return change(PARK, p -> p.text(kept(failure)), claim);
    }

    private boolean change(String sql, Binder first, Claim claim) {
        Long id = Longs.tryParse(claim.id());
        Long token = Longs.tryParse(claim.token());
        if (id == null || token == null) {
            return false;
        }
        return transactions.write(own -> {
            own.write();
            return own.session().update(sql, p -> {
                        first.bind(p);
                        p.number(id).number(token);
                    })
                    == 1;
        });
    }

    private static String kept(String failure) {
        // Neither NUL nor half a character goes into every database.
        return failure.substring(0, Math.min(failure.length(), KEPT_OF_FAILURE))
                .codePoints()
                .map(each -> each == 0 || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public Page<Parked> parked(LedgerId ledger, Optional<String> cursor, int max) {
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        return transactions.run(session -> parked(session, ledger, cursor, max));
    }

    @Override
    public Page<Parked> parked(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        return parked(session, ledger, cursor, max);
    }

    private static Page<Parked> parked(Session session, LedgerId ledger, Optional<String> cursor, int max) {
        return Pages.map(page(session, PARKED, ledger, cursor, max), NoticeRow::parked);
    }

    @Override
    public Page<Undelivered> undelivered(Transaction tx, LedgerId ledger, Optional<String> cursor, int max) {
        Session session = transactions.own(tx).session();
        requireNonNull(ledger, "ledger");
        Arguments.atLeast("max", max, 1);
        return Pages.map(page(session, UNDELIVERED, ledger, cursor, max), NoticeRow::undelivered);
    }

    private static Page<NoticeRow> page(
            Session session, String sql, LedgerId ledger, Optional<String> cursor, int max) {
        long after = cursor.map(JdbcOutbox::place).orElse(0L);
        ImmutableList<NoticeRow> found =
                session.query(sql, p -> p.ledger(ledger).number(after).number(max + 1L), NoticeRow::of);
        return Pages.of(found, max, row -> Long.toString(row.id()));
    }

    private static Long place(String cursor) {
        Long place = Longs.tryParse(cursor);
        if (place == null) {
            throw Pages.foreign(cursor);
        }
        return place;
    }

    @Override
    public boolean release(String id, Instant availableAt) {
        requireNonNull(id, "id");
        long available = Microseconds.of("availableAt", availableAt);
        Long number = Longs.tryParse(id);
        return number != null && transactions.write(own -> release(own, number, available));
    }

    private static boolean release(JdbcTransaction own, long id, long available) {
        Session session = own.session();
        Optional<NoticeRow> parked = session.first(FIND_PARKED, p -> p.number(id), NoticeRow::of);
        if (parked.isEmpty()) {
            return false;
        }
        // As with enqueue, the ledger is held while an id is given; whoever came first has removed the row by now.
        own.hold(parked.get().notice().ledger());
        int put = session.update(REQUEUE, p -> p.number(available).number(id));
        session.update(REMOVE_PARKED, p -> p.number(id));
        return put == 1;
    }

    @Override
    public boolean drop(String id) {
        Long number = Longs.tryParse(requireNonNull(id, "id"));
        return number != null
                && transactions.write(own -> {
                    own.write();
                    return own.session().update(REMOVE_PARKED, p -> p.number(number)) == 1;
                });
    }

    @Override
    public void wake() {
        transactions.requireOpen();
        wakeUp.call();
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        transactions.requireOpen();
        wakeUp.await(longest);
    }
}
