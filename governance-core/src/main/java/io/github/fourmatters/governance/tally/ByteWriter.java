package io.github.fourmatters.governance.tally;

import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a {@link ByteForm}. */
final class ByteWriter {
    // The longest array that every virtual machine allows.
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final ByteForm form;
    private byte[] bytes = new byte[256];
    private int length;

    ByteWriter(ByteForm form) {
        this.form = form;
        append(Ints.toByteArray(form.magic()));
        octet(ByteForm.VERSION);
    }

    /** Writes a number of 0 to 255. */
    ByteWriter octet(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Writes a number of 0 or more. */
    ByteWriter whole(long value) {
        long rest = value;
        while (rest >= 0x80) {
            octet((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    /** Writes any number: the small ones are short, whatever their sign. */
    ByteWriter signed(long value) {
        long folded = (value << 1) ^ (value >> 63);
        return octet((int) folded & 1).whole(folded >>> 1);
    }

    ByteWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return whole(encoded.length).append(encoded);
    }

    byte[] finish() {
        append(Ints.toByteArray(ByteForm.checksum(bytes, length)));
        return Arrays.copyOf(bytes, length);
    }

    private ByteWriter append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    private void reserve(int more) {
        long needed = (long) length + more;
        if (needed > LONGEST) {
            throw new IllegalStateException(form.kind() + " is too large for one array of bytes: write it in parts");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, Math.max(needed, 2L * bytes.length)));
        }
    }
}
