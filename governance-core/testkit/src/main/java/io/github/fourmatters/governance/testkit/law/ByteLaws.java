package io.github.fourmatters.governance.testkit.law;

import com.google.common.primitives.Bytes;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What holds beyond {@link MonoidLaws} for what travels as bytes: the same content has the same bytes, and other bytes are refused.
 *
 * @param <T> the type of the parts, with an {@code equals} of its own
 */
public interface ByteLaws<T> extends MonoidLaws<T> {
    /**
     * Writes a part.
     *
     * @param part the part
     * @return its bytes
     */
    byte[] toBytes(T part);

    /**
     * Reads a part.
     *
     * @param bytes the bytes
     * @return the part
     * @throws IllegalArgumentException if nothing would be written as these bytes
     */
    T fromBytes(byte[] bytes);

    /**
     * Checks that what was written is read.
     *
     * @param part a part
     * @throws AssertionError if it is not
     */
    @Property
    default void what_is_written_is_read(@ForAll("values") T part) {
        Law.same("read as it was written", fromBytes(toBytes(part)), part);
    }

    /**
     * Checks that parts have the same bytes if and only if they are equal, in whatever order they came about and whether they travelled.
     *
     * @param first a part
     * @param second a part
     * @throws AssertionError if not
     */
    @Property
    default void equal_parts_and_no_others_have_equal_bytes(@ForAll("values") T first, @ForAll("values") T second) {
        byte[] here = toBytes(combine(first, second));
        byte[] there = toBytes(combine(fromBytes(toBytes(second)), first));
        Law.holds("the same bytes in any order", Arrays.equals(here, there), first + " and " + second);
        Law.holds(
                "other bytes for other content",
                first.equals(second) == Arrays.equals(toBytes(first), toBytes(second)),
                first + " and " + second);
    }

    /**
     * Checks that bytes that are cut off, doubled or too many are refused.
     *
     * @param part a part
     * @param place where to cut
     * @throws AssertionError if they are read
     */
    @Property
    default void bytes_that_are_too_few_or_too_many_are_refused(@ForAll("values") T part, @ForAll int place) {
        byte[] bytes = toBytes(part);
        refused(Arrays.copyOf(bytes, Math.floorMod(place, bytes.length)));
        refused(Bytes.concat(bytes, bytes));
        refused(Bytes.concat(bytes, new byte[1]));
    }

    /**
     * Checks that a byte that was changed, doubled or lost on the way is noticed.
     *
     * @param part a part
     * @param place where the byte is
     * @param bits which bits are changed; at least one is
     * @throws AssertionError if it is not
     */
    @Property
    default void a_byte_that_was_changed_doubled_or_lost_is_noticed(
            @ForAll("values") T part, @ForAll int place, @ForAll byte bits) {
        byte[] bytes = toBytes(part);
        int at = Math.floorMod(place, bytes.length);
        byte[] changed = bytes.clone();
        changed[at] ^= bits == 0 ? 1 : bits;
        refused(changed);
        refused(Bytes.concat(Arrays.copyOf(bytes, at + 1), Arrays.copyOfRange(bytes, at, bytes.length)));
        refused(Bytes.concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length)));
    }

    private void refused(byte[] bytes) {
        try {
            fromBytes(bytes);
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError("not refused: " + Arrays.toString(bytes));
    }
}
