package io.github.fourmatters.governance.audit;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Remembers many texts by 64 bits of their SHA-256, so that a million of them take 8 MB. For one thread. */
final class HashedTextSet {
    private static final int FIRST = 1_024;

    private long[] hashes = new long[FIRST];
    private int size;
    private int sorted;

    void add(String text) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(text);
    }

    boolean contains(String text) {
        if (sorted < size) {
            Arrays.sort(hashes, 0, size);
            sorted = size;
        }
        return Arrays.binarySearch(hashes, 0, size, hash(text)) >= 0;
    }

    /** The 64 bits that stand for a text. */
    static long hash(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asLong();
    }
}
