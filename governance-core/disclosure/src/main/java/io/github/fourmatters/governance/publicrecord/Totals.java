package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The histograms of all closes, as corrected, summed.
 *
 * @param sums by round, unit and party
 */
record Totals(ImmutableSortedMap<Key, Histogram> sums) {
    record Key(String round, String unit, Party party) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::round).thenComparing(Key::unit).thenComparing(Key::party);

    static Totals of(List<JsonNode> leaves) {
        Map<Key, Histogram> sums = new TreeMap<>(ORDER);
        for (JsonNode leaf : standing(leaves)) {
            for (Party party : Party.values()) {
                JsonNode counts = leaf.path("ballots").path(party.name());
                if (counts.isArray()) {
                    Key key = new Key(
                            leaf.required("round").asText(),
                            leaf.required("unit").asText(),
                            party);
                    sums.merge(key, histogram(counts), Histogram::plus);
                }
            }
        }
        return new Totals(ImmutableSortedMap.copyOf(sums, ORDER));
    }

    /** Of each close what stands: its newest correction, if it was corrected. */
    private static Collection<JsonNode> standing(List<JsonNode> leaves) {
        Map<String, JsonNode> standing = new LinkedHashMap<>();
        for (JsonNode leaf : leaves) {
            if (leaf.has(DisclosedField.STATEMENT.key())) {
                standing.put(leaf.required("issue").asText() + " " + leaf.required("cycle"), leaf);
            }
        }
        return standing.values();
    }

    private static Histogram histogram(JsonNode counts) {
        ImmutableList.Builder<Long> numbers = ImmutableList.builder();
        counts.forEach(count -> numbers.add(count.asLong()));
        return new Histogram(numbers.build());
    }

    ArrayNode json() {
        ArrayNode all = CanonicalJson.object().arrayNode();
        sums.forEach((key, histogram) -> {
            ArrayNode counts = all.addObject()
                    .put("round", key.round())
                    .put("unit", key.unit())
                    .put("party", key.party().name())
                    .putArray("counts");
            histogram.counts().forEach(counts::add);
        });
        return all;
    }
}
