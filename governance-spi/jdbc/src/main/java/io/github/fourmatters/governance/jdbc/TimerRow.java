package io.github.fourmatters.governance.jdbc;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds one row of the timers. */
record TimerRow(long id, TimerKey key, long dueAt) {

    static final String SELECT =
            "SELECT timer_id, ledger, stream_kind, stream_key, timer_name, due_at FROM gov_timer WHERE ";

    static final String INSERT = "INSERT INTO gov_timer (timer_id, ledger, stream_kind, stream_key, timer_name, due_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)";

    static TimerRow of(ResultSet row) throws SQLException {
        StreamId subject = new StreamId(new LedgerId(row.getString(2)), row.getString(3), row.getString(4));
        return new TimerRow(row.getLong(1), new TimerKey(subject, row.getString(5)), row.getLong(6));
    }

    void bind(Parameters p) throws SQLException {
        p.number(id)
                .ledger(key.subject().ledger())
                .text(key.subject().kind())
                .text(key.subject().key())
                .text(key.name())
                .number(dueAt);
    }

    DueTimer due() {
        return new DueTimer(key, Microseconds.instant(dueAt));
    }
}
