package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Microseconds;
import io.github.fourmatters.governance.spi.check.Check;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Holds one event as a durable journal stores it, and computes its place in the chain of hashes. Immutable.
 *
 * <p>The hash is SHA-256 over the hash of the event before it (32 bytes; zeros before the first) and then, in this order, ledger,
 * kind and key of the stream, version, position, command, fingerprint, instant, type, schema version and payload. A text is its UTF-8
 * bytes behind their number; the numbers of bytes and the schema version have 4 bytes, version, position and the instant in
 * microseconds since 1970 have 8, the lowest byte first.
 *
 * @param stream the stream that it stands in
 * @param version its place in the stream, 1 or more
 * @param position its place in the ledger, 1 or more
 * @param command the command that it came from
 * @param fingerprint what the command said, condensed
 * @param recordedAt when it was recorded, to the microsecond
 * @param encoded the event, as its codec wrote it
 * @param hash the SHA-256 that stands there, 64 lower-case hexadecimal digits
 */
public record StoredEvent(
        StreamId stream,
        long version,
        long position,
        CommandId command,
        String fingerprint,
        Instant recordedAt,
        Encoded encoded,
        String hash) {

    /** Stands before the first event of every chain: 64 zeros. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /**
     * Checks the parts.
     *
     * @param stream the stream that it stands in
     * @param version 1 or more
     * @param position 1 or more
     * @param command the command that it came from
     * @param fingerprint what the command said, condensed
     * @param recordedAt when it was recorded
     * @param encoded the event
     * @param hash the SHA-256 that stands there
     * @throws IllegalArgumentException if version or position is below 1, or the instant finer than microseconds
     * @throws NullPointerException if a part is null; names it
     */
    public StoredEvent {
        requireNonNull(stream, "stream");
        Check.atLeast("version", version, 1);
        Check.atLeast("position", position, 1);
        requireNonNull(command, "command");
        requireNonNull(fingerprint, "fingerprint");
        Microseconds.exact("recordedAt", recordedAt);
        requireNonNull(encoded, "encoded");
        requireNonNull(hash, "hash");
    }

    /**
     * Computes the hash that belongs here after the one before it. Whether it is the one that stands here is for the caller to compare.
     *
     * @param previous the hash of the event before, 64 lower-case hexadecimal digits; {@link #BEFORE_THE_FIRST} for the first
     * @return the hash, 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if previous is no such hash
     */
    public String hashAfter(String previous) {
        Hasher hasher = Hashing.sha256()
                .newHasher()
                .putBytes(HashCode.fromString(previous).asBytes());
        put(hasher, stream.ledger().value());
        put(hasher, stream.kind());
        put(hasher, stream.key());
        hasher.putLong(version).putLong(position);
        put(hasher, command.value());
        put(hasher, fingerprint);
        hasher.putLong(Microseconds.of("recordedAt", recordedAt));
        put(hasher, encoded.type());
        byte[] payload = encoded.payload();
        return hasher.putInt(encoded.schemaVersion())
                .putInt(payload.length)
                .putBytes(payload)
                .hash()
                .toString();
    }

    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }

    /**
     * Gives this event with another hash.
     *
     * @param other the hash, not null
     * @return the same event, chained so
     */
    public StoredEvent withHash(String other) {
        return new StoredEvent(stream, version, position, command, fingerprint, recordedAt, encoded, other);
    }
}
