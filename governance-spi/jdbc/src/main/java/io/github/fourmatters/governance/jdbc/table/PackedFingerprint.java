package io.github.fourmatters.governance.jdbc.table;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.spi.StorageException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * Packs the fingerprint of a command: every command has one, and most are hashes of 32 bytes, written with 43 characters.
 *
 * <p>The first byte tells how: 0 is followed by the fingerprint in ASCII, 1 by the 32 bytes of each of its hashes, which stand in the
 * fingerprint as base64url (RFC 4648, section 5) without padding and with a full stop between them.
 */
final class PackedFingerprint {

    private static final byte AS_IT_IS = 0;
    private static final byte HASHES = 1;
    private static final int HASH_BYTES = 32;
    private static final int HASH_CHARACTERS = 43;
    private static final String STOP = ".";
    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();

    private PackedFingerprint() {}

    static byte[] pack(String fingerprint) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(HASHES);
        for (String part : Splitter.on(STOP).split(fingerprint)) {
            if (!isHash(part)) {
                return asItIs(fingerprint);
            }
            packed.writeBytes(ENCODING.decode(part));
        }
        return packed.toByteArray();
    }

    /** The last character has bits to spare; only where they are zero does the text come back as it was. */
    private static boolean isHash(String part) {
        return part.length() == HASH_CHARACTERS
                && ENCODING.canDecode(part)
                && ENCODING.encode(ENCODING.decode(part)).equals(part);
    }

    private static byte[] asItIs(String fingerprint) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(AS_IT_IS);
        packed.writeBytes(fingerprint.getBytes(StandardCharsets.US_ASCII));
        return packed.toByteArray();
    }

    static String unpack(byte[] packed) {
        if (packed.length > 1 && packed[0] == AS_IT_IS) {
            return new String(packed, 1, packed.length - 1, StandardCharsets.US_ASCII);
        }
        if (packed.length <= 1 || packed[0] != HASHES || (packed.length - 1) % HASH_BYTES != 0) {
            throw new StorageException(
                    "the fingerprint of a command is damaged: it is neither a text nor hashes of " + HASH_BYTES
                            + " bytes; restore a backup under another name",
                    false,
                    null);
        }
        StringJoiner fingerprint = new StringJoiner(STOP);
        for (int from = 1; from < packed.length; from += HASH_BYTES) {
            fingerprint.add(ENCODING.encode(Arrays.copyOfRange(packed, from, from + HASH_BYTES)));
        }
        return fingerprint.toString();
    }
}
