package io.github.fourmatters.governance.jdbc.table;

import com.google.common.hash.HashCode;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StoredEvent;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Holds one row of the journal as it is read, joined with its stream and its command; the payload still packed. */
@SuppressWarnings("ArrayRecordComponent") // never handed out, and compared by nobody
record EventRow(
        StreamId stream,
        long version,
        long position,
        CommandId command,
        String fingerprint,
        Instant recordedAt,
        long typeNumber,
        byte[] packed,
        String hash) {

    /** Selects such rows; what follows is a condition on the event {@code e}, its stream {@code s} or its command {@code c}. */
    static final String SELECT =
            "SELECT l.ledger, s.stream_kind, s.stream_key, e.stream_version, e.feed_key, c.command_id,"
                    + " c.fingerprint, c.recorded_at, e.type_number, e.payload, e.chain_hash FROM gov_event e"
                    + " JOIN gov_command c ON c.first_event = e.feed_key - e.command_offset"
                    + " JOIN gov_stream s ON s.stream_number = e.stream_number"
                    + " JOIN gov_ledger l ON l.ledger_number = s.ledger_number ";

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                new StreamId(new LedgerId(row.getString(1)), row.getString(2), row.getString(3)),
                row.getLong(4),
                FeedKey.position(row.getLong(5)),
                new CommandId(row.getString(6)),
                PackedFingerprint.unpack(row.getBytes(7)),
                Microseconds.instant(row.getLong(8)),
                row.getLong(9),
                row.getBytes(10),
                HashCode.fromBytes(row.getBytes(11)).toString());
    }

    StoredEvent stored(EventTypes.Reading types) {
        EventType type = types.numbered(typeNumber);
        return new StoredEvent(stream, version, position, command, fingerprint, recordedAt, type.encoded(packed), hash);
    }

    <E> Recorded<E> recorded(EventTypes.Reading types, EventCodec<E> codec) {
        EventType type = types.numbered(typeNumber);
        return new Recorded<>(stream, version, position, command, recordedAt, codec.decode(type.encoded(packed)));
    }
}
