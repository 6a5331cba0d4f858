package io.github.fourmatters.governance.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.charter.CharterCodec;
import java.io.IOException;
import java.util.Map;

/**
 * Keeps charters in a storage as JSON in UTF-8, every field with its value, so that people can read there by which rules was decided.
 *
 * <pre>{@code
 * Governance.builder().storage(storage).charter(charter).charterCodec(new JsonCharterCodec()).build();
 * }</pre>
 *
 * <p>Safe for any number of threads.
 *
 * @see CharterJson for charters in files
 */
public final class JsonCharterCodec implements CharterCodec {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Makes a codec. */
    public JsonCharterCodec() {}

    @Override
    public byte[] write(ImmutableMap<String, Object> data) {
        try {
            return mapper.writeValueAsBytes(requireNonNull(data, "data"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain data is always JSON", impossible);
        }
    }

    /**
     * Reads a charter.
     *
     * @throws IllegalArgumentException telling where the bytes are no JSON object with each field once
     */
    @Override
    public Map<String, ?> read(byte[] content) {
        try {
            Map<String, Object> data = mapper.readValue(requireNonNull(content, "content"), FIELDS);
            if (data == null) {
                throw new IllegalArgumentException("the charter is null; it must be one JSON object");
            }
            return data;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the charter is no JSON object: " + broken.getOriginalMessage(), broken);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory are always read", impossible);
        }
    }
}
