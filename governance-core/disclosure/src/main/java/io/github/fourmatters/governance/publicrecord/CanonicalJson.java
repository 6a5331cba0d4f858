package io.github.fourmatters.governance.publicrecord;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fourmatters.governance.json.BoundedJson;
import java.io.IOException;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its one canonical form after RFC 8785. */
final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(BoundedJson.factory(RecordVerifier.LIMITS))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Reads JSON in any form; refuses a second key of one name, anything behind the end, and whatever is beyond the limits of a record. */
    static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Writes an object or an array. */
    static byte[] bytes(JsonNode container) {
        try {
            return new JsonCanonicalizer(container.toString()).getEncodedUTF8();
        } catch (IOException inexpressible) {
            throw new IllegalArgumentException("JSON that has no canonical form: " + inexpressible.getMessage());
        }
    }

    /** Writes a text; the canonicalizer takes containers alone, so the text stands in one for a moment. */
    static byte[] bytes(String text) {
        byte[] array = bytes(JsonNodeFactory.instance.arrayNode().add(text));
        return Arrays.copyOfRange(array, 1, array.length - 1);
    }
}
