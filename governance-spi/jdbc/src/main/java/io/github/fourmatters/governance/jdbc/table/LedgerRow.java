package io.github.fourmatters.governance.jdbc.table;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.jdbc.connection.Session;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the row of a ledger: its last position, when that was recorded, and the chain's hash there. */
record LedgerRow(LedgerId ledger, long number, long position, long recordedAt, String hash) {

    private static final int HASH_BYTES = 32;

    private static final String SELECT =
            "SELECT ledger, ledger_number, last_position, recorded_at, chain_hash FROM gov_ledger WHERE ledger = ?";
    private static final String INSERT =
            "INSERT INTO gov_ledger (ledger, last_position, recorded_at, chain_hash) VALUES (?, 0, ?, ?)";
    private static final String UPDATE =
            "UPDATE gov_ledger SET last_position = ?, recorded_at = ?, chain_hash = ?" + " WHERE ledger_number = ?";

    /** Reads the row of a ledger, if there is one. */
    static Optional<LedgerRow> read(Session session, LedgerId ledger) {
        return session.first(SELECT, p -> p.ledger(ledger), LedgerRow::of);
    }

    /** Locks the row of a ledger to the end of the transaction; makes it first if need be. */
    static LedgerRow lock(Session session, LedgerId ledger) {
        return locked(session, ledger).orElseGet(() -> make(session, ledger));
    }

    private static Optional<LedgerRow> locked(Session session, LedgerId ledger) {
        return session.first(session.dialect().locking(SELECT), p -> p.ledger(ledger), LedgerRow::of);
    }

    private static LedgerRow make(Session session, LedgerId ledger) {
        session.dialect().holdNewRows(session);
        return locked(session, ledger).orElseGet(() -> inserted(session, ledger));
    }

    private static LedgerRow inserted(Session session, LedgerId ledger) {
        byte[] nothing = HashCode.fromString(StoredEvent.BEFORE_THE_FIRST).asBytes();
        session.dialect()
                .insertUnlessThere(
                        session,
                        INSERT,
                        p -> p.ledger(ledger).number(Long.MIN_VALUE).bytes(nothing));
        return locked(session, ledger)
                .orElseThrow(() -> new IllegalStateException("the row of ledger " + ledger + " vanished while locked"));
    }

    /** Gives the primary key of the event at a position. */
    long feedKey(long at) {
        return FeedKey.of(number, at);
    }

    Optional<LedgerHead> head() {
        return position == 0
                ? Optional.empty()
                : Optional.of(new LedgerHead(ledger, position, Microseconds.instant(recordedAt)));
    }

    /** Moves the ledger on to its last event; gives the row as it is then. */
    LedgerRow moveTo(Session session, StoredEvent last) {
        long lastRecordedAt = Microseconds.of("recordedAt", last.recordedAt());
        session.oneRowLater(
                UPDATE,
                p -> p.number(last.position())
                        .number(lastRecordedAt)
                        .bytes(HashCode.fromString(last.hash()).asBytes())
                        .number(number));
        return new LedgerRow(ledger, number, last.position(), lastRecordedAt, last.hash());
    }

    private static LedgerRow of(ResultSet row) throws SQLException {
        return new LedgerRow(
                new LedgerId(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4), hash(row.getBytes(5)));
    }

    private static String hash(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length != HASH_BYTES) {
            throw new StorageException(
                    "the row of a ledger is damaged: its hash has " + (bytes == null ? 0 : bytes.length)
                            + " bytes, not " + HASH_BYTES + "; restore a backup",
                    false,
                    null);
        }
        return HashCode.fromBytes(bytes).toString();
    }
}
