package io.github.fourmatters.governance.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A growing Merkle tree after RFC 9162, section 2.1: a leaf is SHA-256(00 ‖ data), a node SHA-256(01 ‖ left ‖ right), and a tree of n leaves
 * is split at the largest power of two below n. It remembers every root that it has had, and proves what it holds.
 *
 * <pre>{@code
 * MerkleTree tree = new MerkleTree();
 * tree.append(first);
 * tree.append(second);
 * tree.inclusion(0, 2).verify(MerkleTree.leafHash(first), tree.root()); // true
 * tree.consistency(1, 2).verify(tree.root(1), tree.root());             // true
 * }</pre>
 *
 * <p>Roots and proofs take a number of steps that grows with the logarithm of the size. Not safe for several threads while it grows.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, section 2.1</a>
 */
public final class MerkleTree {
    /** {@code full.get(h).get(i)} is the root of the i-th whole subtree of 2ʰ leaves. */
    private final List<List<HashCode>> full = new ArrayList<>();

    /** Makes a tree without leaves. */
    public MerkleTree() {
        full.add(new ArrayList<>());
    }

    /**
     * Hashes what a leaf holds.
     *
     * @param data the leaf's bytes
     * @return the leaf's hash
     */
    public static HashCode leafHash(byte[] data) {
        return TreeHash.leaf(Objects.requireNonNull(data, "data"));
    }

    /**
     * Adds a leaf at the end.
     *
     * @param data the leaf's bytes
     */
    public void append(byte[] data) {
        full.get(0).add(leafHash(data));
        for (int height = 0; full.get(height).size() % 2 == 0; height++) {
            List<HashCode> pairs = full.get(height);
            if (full.size() == height + 1) {
                full.add(new ArrayList<>());
            }
            full.get(height + 1).add(TreeHash.node(pairs.get(pairs.size() - 2), pairs.get(pairs.size() - 1)));
        }
    }

    /**
     * Returns how many leaves there are.
     *
     * @return the size, from 0
     */
    public long size() {
        return full.get(0).size();
    }

    /**
     * Returns the root of all leaves.
     *
     * @return the root; that of no leaves is the SHA-256 of nothing
     */
    public HashCode root() {
        return root(size());
    }

    /**
     * Returns the root that the tree had, or has, at some size.
     *
     * @param size the size, 0 to {@link #size()}
     * @return the root of the first so many leaves
     * @throws IllegalArgumentException if the tree never had that size
     */
    public HashCode root(long size) {
        requireSize(size);
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /**
     * Proves that a leaf is in the tree.
     *
     * @param index the leaf, from 0
     * @param size the size of the tree that it is to be in, above the index
     * @return the hashes that lead from the leaf to the root of that size
     * @throws IllegalArgumentException if the tree never had that size, or the leaf was not in it
     */
    public InclusionProof inclusion(long index, long size) {
        requireSize(size);
        checkArgument(index >= 0 && index < size, "leaf %s is not in a tree of %s leaves", index, size);
        ImmutableList.Builder<HashCode> path = ImmutableList.builder();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path.build());
    }

    /**
     * Proves that the tree has only grown.
     *
     * @param first the earlier size, 0 or more
     * @param second the later size, not below the earlier
     * @return the hashes from which both roots follow
     * @throws IllegalArgumentException if the tree never had those sizes, or they are the wrong way round
     */
    public ConsistencyProof consistency(long first, long second) {
        requireSize(second);
        checkArgument(first >= 0 && first <= second, "a tree of %s leaves was not there before %s", first, second);
        ImmutableList.Builder<HashCode> path = ImmutableList.builder();
        if (first > 0) {
            growth(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path.build());
    }

    private void requireSize(long size) {
        checkArgument(size >= 0 && size <= size(), "the tree has %s leaves, it never had %s", size(), size);
    }

    /** PATH of section 2.1.3.1, over the leaves from one index to another. */
    private void path(long index, long from, long to, ImmutableList.Builder<HashCode> path) {
        if (to - from > 1) {
            long split = from + split(to - from);
            if (index < split) {
                path(index, from, split, path);
                path.add(hash(split, to));
            } else {
                path(index, split, to, path);
                path.add(hash(from, split));
            }
        }
    }

    /** SUBPROOF of section 2.1.4.1; whole: whether the verifier knows the root of the leaves up to {@code end} already. */
    private void growth(long end, long from, long to, boolean whole, ImmutableList.Builder<HashCode> path) {
        if (end == to) {
            if (!whole) {
                path.add(hash(from, to));
            }
            return;
        }
        long split = from + split(to - from);
        if (end <= split) {
            growth(end, from, split, whole, path);
            path.add(hash(split, to));
        } else {
            growth(end, split, to, false, path);
            path.add(hash(from, split));
        }
    }

    private HashCode hash(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int height = Long.numberOfTrailingZeros(size);
            return full.get(height).get((int) (from >> height));
        }
        long split = from + split(size);
        return TreeHash.node(hash(from, split), hash(split, to));
    }

    /** The largest power of two below a size of 2 or more. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
