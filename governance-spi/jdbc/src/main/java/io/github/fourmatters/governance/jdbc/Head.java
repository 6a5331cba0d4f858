package io.github.fourmatters.governance.jdbc;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.LedgerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Holds the end of a ledger: its last position, when that was recorded, and the chain's hash there.
 *
 * <p>The events are what counts: a row that fell behind them, or is gone, because the database lost an update of it (see
 * Permits), is made good from them.
 */
record Head(long ledgerNumber, long position, long recordedAt, HashCode hash) {

    /** Stands before the first event of every chain: 32 zeros. */
    static final HashCode BEFORE_THE_FIRST = HashCode.fromBytes(new byte[32]);

    private static final String SELECT =
            "SELECT ledger_number, last_position, recorded_at, chain_hash FROM gov_ledger_head WHERE ledger = ?";
    private static final String LOCK = SELECT + " FOR UPDATE";
    private static final String BEYOND = "SELECT feed_key, recorded_at, chain_hash FROM gov_event"
            + " WHERE feed_key > ? AND feed_key < ? ORDER BY feed_key DESC LIMIT 1";
    private static final String ANY_EVENT =
            "SELECT feed_key FROM gov_event WHERE stream >= ? AND stream < ? ORDER BY stream LIMIT 1";
    private static final String INSERT =
            "INSERT INTO gov_ledger_head (ledger, last_position, recorded_at, chain_hash) VALUES (?, 0, ?, ?)";
    private static final String INSERT_AGAIN = "INSERT INTO gov_ledger_head"
            + " (ledger, last_position, recorded_at, chain_hash, ledger_number) VALUES (?, 0, ?, ?, ?)";
    private static final String UPDATE = "UPDATE gov_ledger_head SET last_position = ?, recorded_at = ?, chain_hash = ?"
            + " WHERE ledger_number = ?";

    /** Reads the head of a ledger, if there is one. */
    static Optional<Head> read(Session session, LedgerId ledger) {
        return session.first(SELECT, p -> p.ledger(ledger), Head::of)
                .or(() -> lostNumber(session, ledger).map(Head::empty))
                .map(head -> head.atLastEvent(session));
    }

    /** Locks the head of a ledger to the end of the transaction; makes it first if need be. */
    static Head lock(Session session, LedgerId ledger) {
        Optional<Head> head = session.first(LOCK, p -> p.ledger(ledger), Head::of);
        return (head.isPresent() ? head.get() : make(session, ledger)).atLastEvent(session);
    }

    private static Head empty(long ledgerNumber) {
        return new Head(ledgerNumber, 0, Long.MIN_VALUE, BEFORE_THE_FIRST);
    }

    private Head atLastEvent(Session session) {
        return session.first(BEYOND, p -> p.number(feedKey(position)).number(feedKeyOfNext()), this::ofEvent)
                .orElse(this);
    }

    private Head ofEvent(ResultSet row) throws SQLException {
        return new Head(
                ledgerNumber, FeedKey.position(row.getLong(1)), row.getLong(2), HashCode.fromBytes(row.getBytes(3)));
    }

    private static Optional<Long> lostNumber(Session session, LedgerId ledger) {
        // '0' follows '/', which no ledger's name holds.
        return session.first(
                ANY_EVENT, p -> p.text(ledger + "/").text(ledger + "0"), row -> FeedKey.ledgerNumber(row.getLong(1)));
    }

    private static Head make(Session session, LedgerId ledger) {
        Optional<Long> lost = lostNumber(session, ledger);
        session.dialect().insertUnlessThere(session, lost.isPresent() ? INSERT_AGAIN : INSERT, p -> {
            p.ledger(ledger).number(Long.MIN_VALUE).bytes(BEFORE_THE_FIRST.asBytes());
            if (lost.isPresent()) {
                p.number(lost.get());
            }
        });
        return session.first(LOCK, p -> p.ledger(ledger), Head::of)
                .orElseThrow(
                        () -> new IllegalStateException("the head of ledger " + ledger + " vanished while locked"));
    }

    /** Gives the primary key of the event at a position. */
    long feedKey(long at) {
        return FeedKey.of(ledgerNumber, at);
    }

    /** Gives a key behind those of all events of this ledger. */
    long feedKeyOfNext() {
        return FeedKey.of(ledgerNumber + 1, 0);
    }

    Head movedTo(long newPosition, long newRecordedAt, HashCode newHash) {
        return new Head(ledgerNumber, newPosition, newRecordedAt, newHash);
    }

    void write(Session session) {
        session.update(
                UPDATE,
                p -> p.number(position).number(recordedAt).bytes(hash.asBytes()).number(ledgerNumber));
    }

    private static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getLong(2), row.getLong(3), HashCode.fromBytes(row.getBytes(4)));
    }
}
