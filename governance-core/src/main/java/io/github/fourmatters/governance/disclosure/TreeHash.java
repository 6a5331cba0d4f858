package io.github.fourmatters.governance.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.util.Objects;

/** The hashes of RFC 9162, section 2.1.1. Leaves and nodes begin with different bytes, so that no node can pass for a leaf. */
final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int BITS = 256;

    private TreeHash() {}

    /** The root of no leaves. */
    static HashCode empty() {
        return Hashing.sha256().hashBytes(new byte[0]);
    }

    static HashCode leaf(byte[] data) {
        return Hashing.sha256().newHasher().putByte(LEAF).putBytes(data).hash();
    }

    static HashCode node(HashCode left, HashCode right) {
        return Hashing.sha256()
                .newHasher()
                .putByte(NODE)
                .putBytes(left.asBytes())
                .putBytes(right.asBytes())
                .hash();
    }

    /** Refuses what cannot be a SHA-256 hash: with hashes of other lengths, two different pairs could give one node. */
    static HashCode require(String name, HashCode hash) {
        Objects.requireNonNull(hash, name);
        checkArgument(hash.bits() == BITS, "%s %s must be a SHA-256 hash of %s bits", name, hash, BITS);
        return hash;
    }

    static void require(String name, ImmutableList<HashCode> path) {
        Objects.requireNonNull(path, name).forEach(hash -> require(name, hash));
    }
}
