package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.io.BaseEncoding;
import io.github.fourmatters.governance.tally.Histogram;

/** Reads the parts of a file, and throws {@link IllegalArgumentException} where they have not the shape that they must have. */
final class Shape {
    private Shape() {}

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

    static Histogram histogram(JsonNode node, String field) {
        ImmutableList.Builder<Long> counts = ImmutableList.builder();
        for (JsonNode count : array(node, field)) {
            require(count.isIntegralNumber() && count.canConvertToLong(), "count " + count + " is no whole number");
            counts.add(count.longValue());
        }
        return new Histogram(counts.build());
    }
}
