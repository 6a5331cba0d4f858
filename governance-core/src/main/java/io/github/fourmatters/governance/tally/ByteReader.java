package io.github.fourmatters.governance.tally;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ByteForm}, and nothing that is not written as its writer would. */
final class ByteReader {
    private final ByteForm form;
    private final byte[] bytes;
    private final int end;
    private int offset;

    ByteReader(ByteForm form, byte[] bytes) {
        this.form = form;
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.end = bytes.length - ByteForm.CHECKSUM_LENGTH;
        need(Ints.BYTES + 1);
        if (Ints.fromByteArray(bytes) != form.magic()) {
            throw malformed(0, "they do not begin with the letters '" + letters() + "'");
        }
        offset = Ints.BYTES;
        if (octet() != ByteForm.VERSION) {
            throw malformed(
                    Ints.BYTES,
                    "version " + bytes[Ints.BYTES] + " of the form is not known, only version " + ByteForm.VERSION
                            + " is");
        }
    }

    private String letters() {
        return new String(Ints.toByteArray(form.magic()), StandardCharsets.US_ASCII);
    }

    int offset() {
        return offset;
    }

    int octet() {
        need(1);
        return Byte.toUnsignedInt(bytes[offset++]);
    }

    /** Reads the number of a constant. */
    <T> T constant(ImmutableList<T> constants) {
        int start = offset;
        int number = octet();
        if (number >= constants.size()) {
            throw malformed(start, "there is no constant " + number + ", only 0 to " + (constants.size() - 1));
        }
        return constants.get(number);
    }

    long whole() {
        int start = offset;
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            int digit = octet();
            value |= (long) (digit & 0x7f) << shift;
            if (digit < 0x80) {
                if (digit == 0 && shift > 0) {
                    throw malformed(start, "a number is written longer than it need be");
                }
                return value;
            }
        }
        throw malformed(start, "a number exceeds " + Long.MAX_VALUE);
    }

    int wholeInt() {
        int start = offset;
        long value = whole();
        if (value > Integer.MAX_VALUE) {
            throw malformed(start, "number " + value + " exceeds " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    long signed() {
        int start = offset;
        int low = octet();
        if (low > 1) {
            throw malformed(start, "a sign must be 0 or 1, is " + low);
        }
        long folded = whole() << 1 | low;
        return (folded >>> 1) ^ -(folded & 1);
    }

    /** Reads how many entries follow, each of at least so many bytes: so no number, however great, takes memory that is not filled. */
    int count(int leastBytes) {
        return length("", " entries", leastBytes);
    }

    private int length(String before, String after, int leastBytes) {
        int start = offset;
        long count = whole();
        if (count > (end - offset) / leastBytes) {
            throw malformed(
                    start, before + count + after + " cannot be in the " + (end - offset) + " bytes that are left");
        }
        return (int) count;
    }

    String text() {
        int start = offset;
        int length = length("a text of ", " bytes", 1);
        if (!Utf8.isWellFormed(bytes, offset, length)) {
            throw malformed(start, "a text is not in UTF-8");
        }
        offset += length;
        return new String(bytes, offset - length, length, StandardCharsets.UTF_8);
    }

    /** Makes a value of what is read, and names the place where it is refused. */
    <T> T value(Supplier<T> reading) {
        int start = offset;
        try {
            return reading.get();
        } catch (MalformedBytesException inside) {
            throw inside;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            throw malformed(start, Objects.requireNonNullElse(refused.getMessage(), "a value is out of range"));
        }
    }

    /** Reads a map, which must be written in the order of its keys. */
    <K extends Comparable<? super K>, V> ImmutableSortedMap<K, V> sorted(
            int leastBytes, Supplier<K> key, Supplier<V> value) {
        ImmutableSortedMap.Builder<K, V> entries = ImmutableSortedMap.naturalOrder();
        @Nullable K before = null;
        for (int left = count(leastBytes); left > 0; left--) {
            int start = offset;
            K next = value(key);
            if (before != null) {
                ascending(before, next, start);
            }
            entries.put(next, value.get());
            before = next;
        }
        return entries.buildOrThrow();
    }

    /** Checks that one entry comes after the one before. */
    <T extends Comparable<? super T>> void ascending(T before, T after, int start) {
        if (before.compareTo(after) >= 0) {
            throw malformed(start, "entries are out of order: " + after + " does not come after " + before);
        }
    }

    /** Checks that everything was read, and nothing changed on the way. */
    void finish() {
        if (offset != end) {
            throw malformed(offset, (end - offset) + " bytes are left over");
        }
        int expected = ByteForm.checksum(bytes, end);
        if (expected != Ints.fromByteArray(Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw malformed(end, "the checksum does not fit, so some byte before was changed");
        }
    }

    private void need(int more) {
        if (end - offset < more) {
            throw malformed(bytes.length, "they end too early");
        }
    }

    MalformedBytesException malformed(int at, String problem) {
        return new MalformedBytesException(form.kind(), at, problem);
    }
}
