package io.github.fourmatters.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.primitives.Ints;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.spi.LedgerId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Proofs hold, and nothing but the truth is proved: one flipped bit anywhere is noticed against the published head. */
class MerkleTreeProperties {
    private static final int MOST = 66;
    private static final LedgerId LEDGER = new LedgerId("xinlin-1");
    private static final Quarter QUARTER = new Quarter(2026, 1);

    private static ImmutableList<byte[]> leaves(int size) {
        ImmutableList.Builder<byte[]> leaves = ImmutableList.builder();
        for (int index = 0; index < size; index++) {
            leaves.add(Ints.toByteArray(index));
        }
        return leaves.build();
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree;
    }

    private static TreeHead head(MerkleTree tree, long size) {
        return new TreeHead(LEDGER, QUARTER, size, tree.root(size));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] other = bytes.clone();
        other[bit / 8] ^= (byte) (1 << (bit % 8));
        return other;
    }

    private static HashCode flipped(HashCode hash, int bit) {
        return HashCode.fromBytes(flipped(hash.asBytes(), bit));
    }

    /** Every path with one bit flipped, and every path with one hash too many or too few. */
    private static List<ImmutableList<HashCode>> spoilt(ImmutableList<HashCode> path) {
        List<ImmutableList<HashCode>> all = new ArrayList<>();
        for (int place = 0; place < path.size(); place++) {
            for (int bit = 0; bit < 256; bit++) {
                List<HashCode> other = new ArrayList<>(path);
                other.set(place, flipped(path.get(place), bit));
                all.add(ImmutableList.copyOf(other));
            }
        }
        if (!path.isEmpty()) {
            all.add(path.subList(1, path.size()));
            all.add(path.subList(0, path.size() - 1));
        }
        all.add(ImmutableList.<HashCode>builder()
                .addAll(path)
                .add(TreeHash.empty())
                .build());
        return all;
    }

    @Example
    void every_leaf_of_every_tree_up_to_66_is_proved_as_the_definitions_say() {
        ImmutableList<byte[]> leaves = leaves(MOST);
        MerkleTree tree = tree(leaves);
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(proof.path()).isEqualTo(PlainTree.path(index, leaves.subList(0, size)));
                assertThat(proof.verify(MerkleTree.leafHash(leaves.get(index)), head(tree, size)))
                        .isTrue();
            }
        }
    }

    @Example
    void every_growth_up_to_66_is_proved_as_the_definitions_say() {
        ImmutableList<byte[]> leaves = leaves(MOST);
        MerkleTree tree = tree(leaves);
        for (int second = 1; second <= MOST; second++) {
            assertThat(tree.root(second)).isEqualTo(PlainTree.root(leaves.subList(0, second)));
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = tree.consistency(first, second);
                assertThat(proof.path()).isEqualTo(PlainTree.proof(first, leaves.subList(0, second)));
                assertThat(proof.verify(tree.root(first), tree.root(second))).isTrue();
            }
        }
    }

    @Property(tries = 100)
    void one_flipped_bit_of_a_path_or_a_leaf_proves_nothing(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(min = 0, max = MOST) int any) {
        int index = any % size;
        ImmutableList<byte[]> leaves = leaves(size);
        MerkleTree tree = tree(leaves);
        InclusionProof proof = tree.inclusion(index, size);
        HashCode leaf = MerkleTree.leafHash(leaves.get(index));
        for (ImmutableList<HashCode> path : spoilt(proof.path())) {
            assertThat(new InclusionProof(index, size, path).verify(leaf, head(tree, size)))
                    .isFalse();
        }
        for (int bit = 0; bit < 32; bit++) {
            byte[] other = flipped(leaves.get(index), bit);
            assertThat(proof.verify(MerkleTree.leafHash(other), head(tree, size)))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void one_flipped_bit_of_an_index_or_a_size_proves_nothing(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(min = 0, max = MOST) int any) {
        int index = any % size;
        ImmutableList<byte[]> leaves = leaves(size);
        MerkleTree tree = tree(leaves);
        InclusionProof proof = tree.inclusion(index, size);
        HashCode leaf = MerkleTree.leafHash(leaves.get(index));
        for (int bit = 0; bit < 64; bit++) {
            long change = 1L << bit;
            assertThat(new InclusionProof(index ^ change, size, proof.path()).verify(leaf, head(tree, size)))
                    .isFalse();
            assertThat(new InclusionProof(index, size ^ change, proof.path()).verify(leaf, head(tree, size)))
                    .isFalse();
        }
    }

    @Property(tries = 100)
    void one_flipped_bit_of_a_head_is_not_the_published_head(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(min = 0, max = 255) int bit) {
        MerkleTree tree = tree(leaves(size));
        TreeHead head = head(tree, size);
        HashCode published = head.hash();
        assertThat(new TreeHead(LEDGER, QUARTER, size, flipped(head.root(), bit)).hash())
                .isNotEqualTo(published);
        assertThat(new TreeHead(LEDGER, QUARTER, size ^ (1L << (bit % 63)), head.root()).hash())
                .isNotEqualTo(published);
        assertThat(new TreeHead(LEDGER, QUARTER.next(), size, head.root()).hash())
                .isNotEqualTo(published);
        assertThat(new TreeHead(new LedgerId("xinlin-2"), QUARTER, size, head.root()).hash())
                .isNotEqualTo(published);
        assertThat(tree.inclusion(0, size)
                        .verify(
                                MerkleTree.leafHash(Ints.toByteArray(0)),
                                new TreeHead(LEDGER, QUARTER, size, flipped(head.root(), bit))))
                .isFalse();
    }

    @Property(tries = 60)
    void one_flipped_bit_of_a_growth_proves_nothing(
            @ForAll @IntRange(min = 2, max = MOST) int second, @ForAll @IntRange(min = 0, max = MOST) int any) {
        int first = 1 + any % (second - 1);
        MerkleTree tree = tree(leaves(second));
        TreeHead earlier = head(tree, first);
        TreeHead later = new TreeHead(LEDGER, QUARTER.next(), second, tree.root());
        ConsistencyProof proof = tree.consistency(first, second);
        assertThat(proof.verify(earlier, later)).isTrue();
        for (ImmutableList<HashCode> path : spoilt(proof.path())) {
            assertThat(new ConsistencyProof(first, second, path).verify(earlier, later))
                    .isFalse();
        }
        for (int bit = 0; bit < 64; bit++) {
            long change = 1L << bit;
            assertThat(new ConsistencyProof(first ^ change, second, proof.path()).verify(earlier, later))
                    .isFalse();
            assertThat(new ConsistencyProof(first, second ^ change, proof.path()).verify(earlier, later))
                    .isFalse();
        }
        assertThat(proof.verify(later, earlier)).isFalse();
    }

    @Property(tries = 100)
    void a_rewritten_leaf_is_no_growth(
            @ForAll @IntRange(min = 1, max = MOST) int first,
            @ForAll @IntRange(min = 1, max = MOST) int more,
            @ForAll @IntRange(min = 0, max = MOST) int any) {
        List<byte[]> leaves = new ArrayList<>(leaves(first + more));
        HashCode before = tree(leaves.subList(0, first)).root();
        leaves.set(any % first, new byte[] {1});
        MerkleTree rewritten = tree(leaves);
        assertThat(rewritten.consistency(first, first + more).verify(before, rewritten.root()))
                .isFalse();
    }
}
