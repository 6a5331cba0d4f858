package io.github.fourmatters.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.io.BaseEncoding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eight leaves with which implementations of Certificate Transparency are tested, and what is asked of the tree in vain. */
class MerkleTreeTest {
    private static final ImmutableList<byte[]> LEAVES = ImmutableList.of(
            bytes(""),
            bytes("00"),
            bytes("10"),
            bytes("2021"),
            bytes("3031"),
            bytes("40414243"),
            bytes("5051525354555657"),
            bytes("606162636465666768696a6b6c6d6e6f"));

    private static final ImmutableList<String> ROOTS = ImmutableList.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static byte[] bytes(String hex) {
        return BaseEncoding.base16().lowerCase().decode(hex);
    }

    private static MerkleTree tree() {
        MerkleTree tree = new MerkleTree();
        LEAVES.forEach(tree::append);
        return tree;
    }

    private static HashCode leaf(int index) {
        return PlainTree.root(LEAVES.subList(index, index + 1));
    }

    private static List<String> hex(List<HashCode> path) {
        return path.stream().map(HashCode::toString).toList();
    }

    @Test
    void the_roots_of_the_eight_leaves_are_the_published_ones() {
        MerkleTree tree = tree();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.root(size)).hasToString(ROOTS.get(size)).isEqualTo(PlainTree.root(LEAVES.subList(0, size)));
        }
        assertThat(tree.root()).hasToString(ROOTS.get(8));
    }

    @Test
    void the_proof_of_the_sixth_leaf_of_eight_is_the_published_one() {
        assertThat(hex(tree().inclusion(5, 8).path()))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void the_proof_of_a_leaf_beside_an_uneven_edge_is_put_together_by_hand() {
        HashCode firstPair = PlainTree.node(leaf(0), leaf(1));
        assertThat(tree().inclusion(2, 3).path()).containsExactly(firstPair);
        assertThat(tree().inclusion(0, 3).path()).containsExactly(leaf(1), leaf(2));
        assertThat(tree().inclusion(2, 3).verify(leaf(2), PlainTree.node(firstPair, leaf(2))))
                .isTrue();
    }

    @Test
    void the_growth_from_six_leaves_to_eight_is_the_published_one() {
        assertThat(hex(tree().consistency(6, 8).path()))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void the_growth_from_two_leaves_to_three_is_put_together_by_hand() {
        MerkleTree tree = tree();
        ConsistencyProof growth = tree.consistency(2, 3);
        assertThat(growth.path()).containsExactly(leaf(2));
        assertThat(growth.verify(tree.root(2), tree.root(3))).isTrue();
        assertThat(growth.verify(tree.root(2), tree.root(4))).isFalse();
    }

    @Test
    void a_root_stays_what_it_was_while_the_tree_grows() {
        MerkleTree tree = tree();
        HashCode before = tree.root();
        tree.append(bytes("ff"));
        assertThat(tree.root(8)).isEqualTo(before);
        assertThat(tree.size()).isEqualTo(9);
    }

    @Test
    void everything_grows_out_of_nothing_and_out_of_itself() {
        MerkleTree tree = tree();
        assertThat(tree.consistency(0, 8).verify(tree.root(0), tree.root())).isTrue();
        assertThat(tree.consistency(0, 8).verify(tree.root(1), tree.root())).isFalse();
        assertThat(tree.consistency(8, 8).verify(tree.root(), tree.root())).isTrue();
        assertThat(tree.consistency(8, 8).verify(tree.root(7), tree.root())).isFalse();
    }

    @Test
    void what_the_tree_never_had_is_refused_by_number() {
        MerkleTree tree = tree();
        assertThatThrownBy(() -> tree.root(9)).hasMessage("the tree has 8 leaves, it never had 9");
        assertThatThrownBy(() -> tree.inclusion(8, 8)).hasMessage("leaf 8 is not in a tree of 8 leaves");
        assertThatThrownBy(() -> tree.inclusion(-1, 8)).hasMessageContaining("leaf -1");
        assertThatThrownBy(() -> tree.consistency(5, 4)).hasMessage("a tree of 5 leaves was not there before 4");
    }

    @Test
    void a_hash_of_another_length_is_refused() {
        ImmutableList<HashCode> shorter = ImmutableList.of(HashCode.fromInt(7));
        assertThatThrownBy(() -> new InclusionProof(0, 2, shorter)).hasMessageContaining("256 bits");
        assertThatThrownBy(() -> new ConsistencyProof(1, 2, shorter)).hasMessageContaining("256 bits");
    }
}
