package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.Objects;

/**
 * Proves that a tree has only grown: that its first leaves are the leaves of an earlier tree, each where it was.
 *
 * <p>Everything grows out of the empty tree, and a tree out of itself; both are proved by no hash at all.
 *
 * @param first how many leaves the earlier tree has
 * @param second how many the later one has
 * @param path the hashes from which both roots follow
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4">RFC 9162, section 2.1.4</a>
 */
public record ConsistencyProof(long first, long second, ImmutableList<HashCode> path) {
    /**
     * Checks the hashes. The sizes may be nonsense: then nothing is proved.
     *
     * @param first how many leaves the earlier tree has
     * @param second how many the later one has
     * @param path the hashes
     * @throws IllegalArgumentException if one is no SHA-256 hash
     */
    public ConsistencyProof {
        TreeHash.require("path", path);
    }

    /**
     * Tells whether a published tree has only grown into a later one of the same ledger.
     *
     * @param earlier the earlier head, as published
     * @param later the later head, as published
     * @return whether ledger, quarters and sizes agree and both roots follow from the proof
     */
    public boolean verify(TreeHead earlier, TreeHead later) {
        return earlier.ledger().equals(later.ledger())
                && earlier.quarter().compareTo(later.quarter()) < 0
                && first == earlier.size()
                && second == later.size()
                && verify(earlier.root(), later.root());
    }

    /**
     * Tells whether both roots follow from the proof, as section 2.1.4.2 says. The sizes are taken on trust: use
     * {@link #verify(TreeHead, TreeHead)} where they matter.
     *
     * @param earlier the root of the earlier tree
     * @param later the root of the later tree
     * @return whether they do
     */
    public boolean verify(HashCode earlier, HashCode later) {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        if (first < 0 || first > second) {
            return false;
        } else if (first == 0 || first == second) {
            return path.isEmpty() && earlier.equals(first == 0 ? TreeHash.empty() : later);
        }
        ImmutableList<HashCode> hashes = Long.bitCount(first) == 1 ? startingWith(earlier) : path;
        return !hashes.isEmpty() && bothFollow(hashes, earlier, later);
    }

    /** A whole earlier tree is itself where the way begins, and the proof leaves it out. */
    private ImmutableList<HashCode> startingWith(HashCode earlier) {
        return ImmutableList.<HashCode>builder().add(earlier).addAll(path).build();
    }

    private boolean bothFollow(ImmutableList<HashCode> hashes, HashCode earlier, HashCode later) {
        NodePosition climb = new NodePosition(first - 1, second - 1);
        climb.toWholeSubtree();
        HashCode before = hashes.get(0);
        HashCode after = before;
        for (HashCode beside : hashes.subList(1, hashes.size())) {
            if (climb.isAtRoot()) {
                return false;
            }
            if (climb.isRightOfPair()) {
                before = TreeHash.node(beside, before);
                after = TreeHash.node(beside, after);
            } else {
                after = TreeHash.node(after, beside);
            }
            climb.up();
        }
        return climb.isAtRoot() && before.equals(earlier) && after.equals(later);
    }
}
