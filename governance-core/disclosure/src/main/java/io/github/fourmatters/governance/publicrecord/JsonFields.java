package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Enums;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.hash.HashCode;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.GradeVersion;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the parts of a file, and throws {@link IllegalArgumentException} where they have not the shape that they must have. */
final class JsonFields {
    private JsonFields() {}

    static void require(boolean right, String complaint) {
        if (!right) {
            throw new IllegalArgumentException(complaint);
        }
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isTextual(), "there is no text '" + field + "' where one must be");
        return value.textValue();
    }

    static int place(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isInt() && value.intValue() >= 0, "there is no place '" + field + "' where one must be");
        return value.intValue();
    }

    static ImmutableList<JsonNode> array(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isArray(), "there is no array '" + field + "' where one must be");
        return ImmutableList.copyOf(value);
    }

    static byte[] bytes(JsonNode node, String field) {
        return BaseEncoding.base16().lowerCase().decode(text(node, field));
    }

    static ImmutableList<HashCode> hashes(JsonNode node, String field) {
        return array(node, field).stream()
                .map(hash -> HashCode.fromString(hash.asText()))
                .collect(ImmutableList.toImmutableList());
    }

    /** A constant by its name. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enums.getIfPresent(type, name)
                .toJavaUtil()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is none of " + Arrays.toString(type.getEnumConstants()) + ", and one must be"));
    }

    static int number(JsonNode value) {
        require(value.isInt(), "'" + value + "' stands where a whole number must be");
        return value.intValue();
    }

    /** What the statement of an entry covers. */
    static GradeVersion.Content content(JsonNode entry) {
        return new GradeVersion.Content(
                new IssueId(text(entry, "issue")),
                place(entry, "cycle"),
                Quarter.parse(text(entry, "round")),
                ballots(entry),
                entry.has("score") ? Optional.of(Rational.parse(text(entry, "score"))) : Optional.empty());
    }

    /** The histogram of each party; none need be there. */
    static ImmutableMap<Party, Histogram> ballots(JsonNode entry) {
        return entry.has("ballots") ? byParty(entry, "ballots", JsonFields::histogram) : ImmutableMap.of();
    }

    private static <T> ImmutableMap<Party, T> byParty(
            JsonNode node, String field, BiFunction<JsonNode, String, T> value) {
        JsonNode object = node.path(field);
        require(object.isObject(), "there is no object '" + field + "' where one must be");
        return ImmutableList.copyOf(object.fieldNames()).stream()
                .collect(Maps.toImmutableEnumMap(
                        name -> constant(Party.class, name), name -> value.apply(object, name)));
    }

    static Optional<Weighting> weighting(JsonNode entry) {
        JsonNode weighting = entry.path("weighting");
        return weighting.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Weighting(
                        byParty(weighting, "weights", (weights, party) -> number(weights.path(party))),
                        array(weighting, "points").stream()
                                .map(JsonFields::number)
                                .collect(ImmutableList.toImmutableList()),
                        number(weighting.path("minimumBallots")),
                        array(weighting, "indispensable").stream()
                                .map(party -> constant(Party.class, party.asText()))
                                .collect(Sets.toImmutableEnumSet()),
                        constant(WhenMissing.class, text(weighting, "missing"))));
    }

    static Histogram histogram(JsonNode node, String field) {
        ImmutableList.Builder<Long> counts = ImmutableList.builder();
        for (JsonNode count : array(node, field)) {
            require(count.isIntegralNumber() && count.canConvertToLong(), "count " + count + " is no whole number");
            counts.add(count.longValue());
        }
        return new Histogram(counts.build());
    }
}
