package io.github.fourmatters.governance.jdbc.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.notice.Claim;
import java.time.Instant;

/** Lends notices out to one worker until one instant, in the transaction of a session. */
record NoticeLending(Session session, String worker, Instant until) {

    /** Selects what can be lent out: now, most rows. */
    static final String FIRSTS = NoticeRow.SELECT
            + "WHERE n.parked = FALSE AND n.available_at <= ? AND NOT EXISTS (SELECT 1 FROM gov_notice o"
            + " WHERE o.ledger = n.ledger AND o.parked = FALSE AND o.order_key = n.order_key AND o.id < n.id)"
            + " ORDER BY n.available_at, n.id LIMIT ?";

    private static final String BEHIND = NoticeRow.SELECT
            + "WHERE n.ledger = ? AND n.parked = FALSE AND n.order_key = ? AND n.id > ? ORDER BY n.id LIMIT ?";
    private static final String HELD = NoticeRow.SELECT + "WHERE n.id = ? AND n.lease = ? AND n.parked = FALSE";
    private static final String LEND = "UPDATE gov_notice SET lease = lease + 1, attempts = attempts + 1,"
            + " available_at = ?, worker = ? WHERE id = ? AND lease = ? AND parked = FALSE";

    static ImmutableList<NoticeRow> firsts(Session session, long from, int max) {
        return session.query(FIRSTS, p -> p.number(from).number(max), NoticeRow::of);
    }

    ImmutableList<Claim> first(long from, int max) {
        return firsts(session, from, max).stream()
                .filter(this::lend)
                .map(this::claim)
                .collect(toImmutableList());
    }

    /** Lends out what stands behind a notice, as long as nothing comes between. */
    ImmutableList<Claim> behind(long id, long token, int max, Instant now) {
        return session.first(HELD, p -> p.number(id).number(token), NoticeRow::of)
                .map(held -> behind(held, max).stream()
                        .takeWhile(row -> !row.availableAt().isAfter(now)
                                && row.notice().recipient().equals(held.notice().recipient())
                                && lend(row))
                        .map(this::claim)
                        .collect(toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private ImmutableList<NoticeRow> behind(NoticeRow held, int max) {
        return session.query(
                BEHIND,
                p -> p.ledger(held.notice().ledger())
                        .text(held.notice().orderKey())
                        .number(held.id())
                        .number(max),
                NoticeRow::of);
    }

    private boolean lend(NoticeRow row) {
        long leaseEnd = Microseconds.of("end of the lease", until);
        int lent = session.update(
                LEND, p -> p.number(leaseEnd).text(worker).number(row.id()).number(row.lease()));
        return lent == 1;
    }

    private Claim claim(NoticeRow row) {
        return new Claim(
                Long.toString(row.id()), Long.toString(row.lease() + 1), row.attempts() + 1, row.notice(), until);
    }
}
