package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.disclosure.MerkleTree;
import io.github.fourmatters.governance.disclosure.TreeHead;
import io.github.fourmatters.governance.spi.LedgerId;
import java.time.LocalDate;
import java.util.List;

/**
 * The published file of one community up to the end of a quarter: its entries, their openings, the heads of all quarters so far with the
 * proof that each grew out of the one before, and the totals. Immutable.
 */
public final class PublicRecord {
    /** What stands in the field {@code format} of a file. */
    public static final String FORMAT = "four-matters-public-record/1";

    private final ImmutableList<TreeHead> heads;
    private final byte[] bytes;

    private PublicRecord(ImmutableList<TreeHead> heads, byte[] bytes) {
        this.heads = heads;
        this.bytes = bytes;
    }

    static PublicRecord of(
            LedgerId ledger, Quarter first, Quarter quarter, List<JsonNode> leaves, List<ObjectNode> openings) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(leaf -> tree.append(CanonicalJson.bytes(leaf)));
        ImmutableList<TreeHead> heads = heads(ledger, first, quarter, leaves, tree);
        ObjectNode file = CanonicalJson.object()
                .put("format", FORMAT)
                .put("ledger", ledger.value())
                .put("quarter", quarter.label());
        file.putArray("entries").addAll(leaves);
        file.putArray("openings").addAll(openings);
        file.set("heads", heads(heads, tree));
        file.set("totals", Totals.of(leaves).json());
        return new PublicRecord(heads, CanonicalJson.bytes(file));
    }

    /** The heads from the first quarter on, also of quarters in which nothing was disclosed. */
    private static ImmutableList<TreeHead> heads(
            LedgerId ledger, Quarter first, Quarter last, List<JsonNode> leaves, MerkleTree tree) {
        ImmutableList.Builder<TreeHead> heads = ImmutableList.builder();
        int size = 0;
        for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
            while (size < leaves.size() && !recorded(leaves.get(size)).isAfter(quarter.end())) {
                size++;
            }
            heads.add(new TreeHead(ledger, quarter, size, tree.root(size)));
        }
        return heads.build();
    }

    private static LocalDate recorded(JsonNode leaf) {
        return LocalDate.parse(leaf.path("recorded").asText());
    }

    private static ArrayNode heads(List<TreeHead> heads, MerkleTree tree) {
        ArrayNode all = CanonicalJson.object().arrayNode();
        long before = 0;
        for (TreeHead head : heads) {
            ObjectNode each = all.addObject()
                    .put("quarter", head.quarter().label())
                    .put("size", head.size())
                    .put("root", head.root().toString())
                    .put("hash", head.hash().toString());
            ArrayNode growth = each.putArray("growth");
            tree.consistency(before, head.size()).path().forEach(hash -> growth.add(hash.toString()));
            before = head.size();
        }
        return all;
    }

    /**
     * Returns the file.
     *
     * @return a copy of its bytes, in UTF-8
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the heads of all quarters so far.
     *
     * @return the heads in the order of quarters, from that in which the ledger began to that of the record; never empty
     */
    public ImmutableList<TreeHead> heads() {
        return heads;
    }

    /**
     * Returns the head of the record's own quarter.
     *
     * @return the last head; its hash is what a resident may want to write down
     */
    public TreeHead head() {
        return heads.get(heads.size() - 1);
    }
}
