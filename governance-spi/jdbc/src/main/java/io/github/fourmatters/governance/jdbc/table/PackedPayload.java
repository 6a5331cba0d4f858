package io.github.fourmatters.governance.jdbc.table;

import io.github.fourmatters.governance.spi.StorageException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Packs the payload of an event against an example of its type, since events of one type are alike in all but a few values: a payload
 * of 300 bytes becomes one of about 60.
 *
 * <p>The first byte tells how: 0 is followed by the payload as it is, 1 by its raw deflate stream (RFC 1951) with the example as preset
 * dictionary. So any program that knows deflate can read it.
 */
final class PackedPayload {

    private static final byte AS_IT_IS = 0;
    private static final byte DEFLATED = 1;
    private static final int BUFFER = 2048;
    // Twice what an event may have, so that one that was altered cannot fill the memory.
    private static final int MOST_BYTES = 2 << 20;

    /** Is the payload that others are packed against; never changed. */
    @SuppressWarnings("ArrayRecordComponent") // never handed out, and compared by nobody
    record Example(byte[] payload) {}

    private PackedPayload() {}

    static byte[] pack(byte[] payload, Example example) {
        byte[] deflated = deflate(payload, example);
        return deflated.length < payload.length ? marked(DEFLATED, deflated) : marked(AS_IT_IS, payload);
    }

    private static byte[] marked(byte mark, byte[] bytes) {
        byte[] all = new byte[bytes.length + 1];
        all[0] = mark;
        System.arraycopy(bytes, 0, all, 1, bytes.length);
        return all;
    }

    private static byte[] deflate(byte[] payload, Example example) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(example.payload());
            deflater.setInput(payload);
            deflater.finish();
            byte[] buffer = new byte[payload.length];
            int length = deflater.deflate(buffer);
            // What does not fit is longer than the payload itself, and not wanted.
            return deflater.finished() ? Arrays.copyOf(buffer, length) : payload;
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] packed, Example example) {
        if (packed.length > 0 && packed[0] == AS_IT_IS) {
            return Arrays.copyOfRange(packed, 1, packed.length);
        }
        if (packed.length == 0 || packed[0] != DEFLATED) {
            throw damaged("it begins with none of its two marks", null);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(example.payload());
            inflater.setInput(packed, 1, packed.length - 1);
            return inflated(inflater);
        } catch (DataFormatException notDeflated) {
            throw damaged("it is no deflate stream", notDeflated);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflated(Inflater inflater) throws DataFormatException {
        byte[] all = new byte[BUFFER];
        int length = 0;
        while (!inflater.finished()) {
            if (length == all.length) {
                all = Arrays.copyOf(all, 2 * length);
            }
            int more = inflater.inflate(all, length, all.length - length);
            length += more;
            if (length > MOST_BYTES || (more == 0 && !inflater.finished())) {
                throw damaged(more == 0 ? "it ends too early" : "it is too long", null);
            }
        }
        return Arrays.copyOf(all, length);
    }

    private static StorageException damaged(String why, @Nullable Throwable cause) {
        return new StorageException(
                "the payload of an event is damaged: " + why + "; restore a backup under another name", false, cause);
    }
}
