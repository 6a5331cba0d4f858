package io.github.fourmatters.governance.jdbc;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds one row of the journal, the event still encoded. */
record EventRow(
        StreamId stream,
        long version,
        long feedKey,
        CommandId command,
        String fingerprint,
        long recordedAt,
        Encoded encoded,
        HashCode hash) {

    static final String COLUMNS = "feed_key, stream, stream_version, command_id, fingerprint, recorded_at, event_type,"
            + " schema_version, payload, chain_hash";

    static final String INSERT = "INSERT INTO gov_event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                stream(row.getString(2)),
                row.getLong(3),
                row.getLong(1),
                new CommandId(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                new Encoded(row.getString(7), row.getInt(8), row.getBytes(9)),
                HashCode.fromBytes(row.getBytes(10)));
    }

    /** Reads what {@link StreamId#toString} wrote: neither ledger nor kind holds a '/'. */
    private static StreamId stream(String text) {
        int ledgerEnd = text.indexOf('/');
        int kindEnd = text.indexOf('/', ledgerEnd + 1);
        return new StreamId(
                new LedgerId(text.substring(0, ledgerEnd)),
                text.substring(ledgerEnd + 1, kindEnd),
                text.substring(kindEnd + 1));
    }

    void bind(Parameters p) throws SQLException {
        p.number(feedKey).stream(stream)
                .number(version)
                .text(command.value())
                .text(fingerprint)
                .number(recordedAt)
                .text(encoded.type())
                .number(encoded.schemaVersion())
                .bytes(encoded.payload())
                .bytes(hash.asBytes());
    }

    long position() {
        return FeedKey.position(feedKey);
    }

    EventRow chained(HashCode previous) {
        return new EventRow(stream, version, feedKey, command, fingerprint, recordedAt, encoded, hashAfter(previous));
    }

    /** Computes the hash of this row after the one before it: every text and the payload goes in with its length. */
    HashCode hashAfter(HashCode previous) {
        Hasher hasher = Hashing.sha256().newHasher().putBytes(previous.asBytes());
        put(hasher, stream.ledger().value());
        put(hasher, stream.kind());
        put(hasher, stream.key());
        hasher.putLong(version).putLong(position());
        put(hasher, command.value());
        put(hasher, fingerprint);
        hasher.putLong(recordedAt);
        put(hasher, encoded.type());
        byte[] payload = encoded.payload();
        return hasher.putInt(encoded.schemaVersion())
                .putInt(payload.length)
                .putBytes(payload)
                .hash();
    }

    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }

    <E> Recorded<E> decoded(EventCodec<E> codec) {
        return recorded(codec.decode(encoded));
    }

    <E> Recorded<E> recorded(E event) {
        return new Recorded<>(stream, version, position(), command, Microseconds.instant(recordedAt), event);
    }
}
