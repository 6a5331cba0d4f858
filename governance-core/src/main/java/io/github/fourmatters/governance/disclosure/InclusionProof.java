package io.github.fourmatters.governance.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.util.Objects;

/**
 * Proves that one leaf is in a tree, with a few hashes instead of the other leaves.
 *
 * @param index which leaf, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root, lowest first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3">RFC 9162, section 2.1.3</a>
 */
public record InclusionProof(long index, long size, ImmutableList<HashCode> path) {
    /**
     * Checks the hashes. Index and size may be nonsense: then nothing is proved.
     *
     * @param index which leaf
     * @param size how many leaves the tree has
     * @param path the hashes
     * @throws IllegalArgumentException if one is no SHA-256 hash
     */
    public InclusionProof {
        TreeHash.require("path", path);
    }

    /**
     * Tells whether the leaf is in a published tree.
     *
     * @param leaf the leaf's hash, worked out from the leaf itself
     * @param head the published head; compare its own hash with the one that was published, since that alone binds the size
     * @return whether sizes agree and the proof leads to the head's root
     */
    public boolean verify(HashCode leaf, TreeHead head) {
        return size == head.size() && verify(leaf, head.root());
    }

    /**
     * Tells whether the proof leads from a leaf to a root, as section 2.1.3.2 says. The size is taken on trust: use
     * {@link #verify(HashCode, TreeHead)} where it matters.
     *
     * @param leaf the leaf's hash
     * @param root the root
     * @return whether it does
     */
    public boolean verify(HashCode leaf, HashCode root) {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(root, "root");
        if (index < 0 || index >= size) {
            return false;
        }
        NodePosition climb = new NodePosition(index, size - 1);
        HashCode hash = leaf;
        for (HashCode beside : path) {
            if (climb.isAtRoot()) {
                return false;
            }
            hash = climb.isRightOfPair() ? TreeHash.node(beside, hash) : TreeHash.node(hash, beside);
            climb.up();
        }
        return climb.isAtRoot() && hash.equals(root);
    }
}
