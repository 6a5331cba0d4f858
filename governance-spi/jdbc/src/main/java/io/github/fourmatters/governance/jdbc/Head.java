package io.github.fourmatters.governance.jdbc;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.LedgerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Holds the end of a ledger: its last position, when that was recorded, and the chain's hash there. */
record Head(long position, long recordedAt, HashCode hash) {

    /** Stands before the first event of every chain: 32 zeros. */
    static final HashCode BEFORE_THE_FIRST = HashCode.fromBytes(new byte[32]);

    private static final String COLUMNS = "SELECT last_position, recorded_at, chain_hash FROM gov_ledger_head";
    private static final String SELECT = COLUMNS + " WHERE ledger = ?";
    private static final String LOCK = SELECT + " FOR UPDATE";
    // Never a row, unless the database lost an update of the head (see Permits): the events are what counts.
    private static final String BEYOND = "SELECT feed_position, recorded_at, chain_hash FROM gov_event"
            + " WHERE ledger = ? AND feed_position > ? ORDER BY feed_position DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO gov_ledger_head (ledger, last_position, recorded_at, chain_hash) VALUES (?, 0, ?, ?)";
    private static final String UPDATE =
            "UPDATE gov_ledger_head SET last_position = ?, recorded_at = ?, chain_hash = ? WHERE ledger = ?";

    /** Reads the committed head of a ledger, if there is one. */
    static Optional<Head> read(Session session, LedgerId ledger) {
        return session.first(SELECT, p -> p.ledger(ledger), Head::of);
    }

    /** Locks the head of a ledger to the end of the transaction; makes it first if need be. */
    static Head lock(Session session, LedgerId ledger) {
        Optional<Head> head = session.first(LOCK, p -> p.ledger(ledger), Head::of);
        return atLastEvent(session, ledger, head.isPresent() ? head.get() : make(session, ledger));
    }

    private static Head atLastEvent(Session session, LedgerId ledger, Head head) {
        return session.first(BEYOND, p -> p.ledger(ledger).number(head.position()), Head::of)
                .orElse(head);
    }

    private static Head make(Session session, LedgerId ledger) {
        session.dialect()
                .insertUnlessThere(
                        session,
                        INSERT,
                        p -> p.ledger(ledger).number(Long.MIN_VALUE).bytes(BEFORE_THE_FIRST.asBytes()));
        return session.first(LOCK, p -> p.ledger(ledger), Head::of)
                .orElseThrow(
                        () -> new IllegalStateException("the head of ledger " + ledger + " vanished while locked"));
    }

    void write(Session session, LedgerId ledger) {
        session.update(
                UPDATE,
                p -> p.number(position).number(recordedAt).bytes(hash.asBytes()).ledger(ledger));
    }

    private static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getLong(2), HashCode.fromBytes(row.getBytes(3)));
    }
}
