package io.github.fourmatters.governance.jdbc.dialect;

import java.nio.ByteBuffer;

/** Is the sum that SQLite chains the frames of its journal by: two words of 32 bits, as SQLite's documentation tells. */
record WalSum(int first, int second) {

    /** Reads a sum as it stands in a header, always with the highest byte first. */
    static WalSum at(ByteBuffer bytes, int offset) {
        return new WalSum(bytes.getInt(offset), bytes.getInt(offset + Integer.BYTES));
    }

    /** Gives the sum of what was summed up to here, and so many bytes more, in the order of bytes that the buffer is set to. */
    WalSum with(ByteBuffer bytes, int from, int length) {
        int one = first;
        int two = second;
        for (int at = from; at < from + length; at += 2 * Integer.BYTES) {
            one += bytes.getInt(at) + two;
            two += bytes.getInt(at + Integer.BYTES) + one;
        }
        return new WalSum(one, two);
    }
}
