package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import io.github.fourmatters.governance.disclosure.DisclosedEntry;
import io.github.fourmatters.governance.disclosure.DisclosedField;
import io.github.fourmatters.governance.disclosure.DisclosurePolicy;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.spi.vault.SaltSource;
import io.github.fourmatters.governance.tally.Party;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry as it is published for the first time.
 *
 * @param leaf the entry, with hashes in place of its salted fields
 * @param secrets of each salted field, the salt and then the value in canonical JSON
 */
record SealedEntry(ObjectNode leaf, ImmutableMap<DisclosedField, byte[]> secrets) {
    static SealedEntry of(DisclosedEntry entry, DisclosurePolicy policy, SaltSource salts) {
        ObjectNode leaf = named(entry).put("recorded", entry.recorded().toString());
        Map<DisclosedField, byte[]> secrets = new LinkedHashMap<>();
        entry.fields().forEach((field, value) -> {
            if (policy.of(field).isSalted()) {
                byte[] secret = Bytes.concat(salts.next(), CanonicalJson.bytes(value));
                secrets.put(field, secret);
                leaf.withObjectProperty("sealed")
                        .put(field.key(), Hashing.sha256().hashBytes(secret).toString());
            } else {
                leaf.put(field.key(), value);
            }
        });
        entry.ballots().forEach((party, histogram) -> {
            ArrayNode counts = leaf.withObjectProperty("ballots").putArray(party.name());
            histogram.counts().forEach(counts::add);
        });
        entry.weighting().ifPresent(weighting -> leaf.set("weighting", json(weighting)));
        return new SealedEntry(leaf, ImmutableMap.copyOf(secrets));
    }

    /** What an entry is about, which the journal says again whenever it is read. */
    static ObjectNode named(DisclosedEntry entry) {
        return CanonicalJson.object()
                .put("kind", Ascii.toLowerCase(entry.kind().name()))
                .put("issue", entry.issue().value())
                .put("cycle", entry.cycle());
    }

    static String name(JsonNode leaf) {
        return leaf.path("kind").asText() + " of issue " + leaf.path("issue").asText() + " cycle " + leaf.path("cycle");
    }

    /** How the ballots of a close make its grade, so that anybody can compute it again. */
    private static ObjectNode json(Weighting weighting) {
        ObjectNode json = CanonicalJson.object()
                .put("minimumBallots", weighting.minimumBallots())
                .put("missing", weighting.missing().name());
        ObjectNode weights = json.putObject("weights");
        weighting.weights().forEach((party, weight) -> weights.put(party.name(), weight));
        ArrayNode points = json.putArray("points");
        weighting.points().forEach(points::add);
        ArrayNode indispensable = json.putArray("indispensable");
        weighting.indispensable().stream().sorted().map(Party::name).forEach(indispensable::add);
        return json;
    }
}
