package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.jdbc.dialect.Parameters;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** Holds one row of the outbox. */
record NoticeRow(long id, Notice notice, int attempts, long lease, String failure, Instant availableAt) {

    static final String COLUMNS = "ledger, order_key, dedupe_key, recipient, template, parameters";

    static final String SELECT = "SELECT n.id, n.attempts, n.lease, n.failure, n.ledger, n.order_key, n.dedupe_key,"
            + " n.recipient, n.template, n.parameters, n.available_at FROM gov_notice n ";

    static final String INSERT = "INSERT INTO gov_notice (" + COLUMNS
            + ", parked, available_at, attempts, lease) VALUES (?, ?, ?, ?, ?, ?, FALSE, ?, 0, 0)";

    static final String RESTORE_WAITING = "INSERT INTO gov_notice (" + COLUMNS
            + ", parked, available_at, attempts, lease) VALUES (?, ?, ?, ?, ?, ?, FALSE, ?, ?, 0)";

    static final String RESTORE_PARKED = "INSERT INTO gov_notice (" + COLUMNS
            + ", parked, available_at, attempts, failure, lease) VALUES (?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, 0)";

    static NoticeRow of(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getString(7),
                new LedgerId(row.getString(5)),
                row.getString(6),
                row.getString(8),
                row.getString(9),
                ParameterText.read(row.getString(10)));
        return new NoticeRow(
                row.getLong(1),
                notice,
                row.getInt(2),
                row.getLong(3),
                Objects.requireNonNullElse(row.getString(4), ""),
                Microseconds.instant(row.getLong(11)));
    }

    static Parameters bind(Parameters p, Notice notice, long availableAt) throws SQLException {
        return p.ledger(notice.ledger())
                .text(notice.orderKey())
                .text(notice.dedupeKey())
                .text(notice.recipient())
                .text(notice.template())
                .text(ParameterText.write(notice.parameters()))
                .number(availableAt);
    }

    Undelivered undelivered() {
        return new Undelivered(Long.toString(id), notice, availableAt, attempts);
    }

    Parked parked() {
        return new Parked(Long.toString(id), attempts, notice, failure, availableAt);
    }
}
