package io.github.fourmatters.governance.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.charter.CharterData;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
import io.github.fourmatters.governance.spi.input.InputLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Charters as JSON, for administrators to keep in files.
 *
 * <pre>{@code
 * {
 *   "basedOn": "four-matters",
 *   "version": "xinlin-2026.2",
 *   "act": { "returnWindow": "1 working day" }
 * }
 * }</pre>
 *
 * <p>Stateless.
 *
 * @see CharterData what may stand in the file
 */
public final class CharterJson {
    /**
     * How much of a charter is read: 4 MiB, 100 deep, 200,000 tokens. The preset has 6 kB; a tree of ten thousand categories with two names
     * each has 1.5 MB.
     */
    public static final InputLimits LIMITS =
            InputLimits.STANDARD.withBytes(4 << 20).withElements(200_000);

    private static final String ALLOWED = "one JSON object, each field once";
    private static final TypeReference<@Nullable Map<String, Object>> FIELDS = new TypeReference<>() {};

    private CharterJson() {}

    /**
     * Reads a charter.
     *
     * @param json a JSON object within {@link #LIMITS}, not null
     * @return the charter
     * @throws InvalidPolicyException with every problem: its path, what stands there, and what is allowed; with the line and column, if
     *     the text is no JSON at all or beyond the limits
     */
    public static Charter read(String json) {
        if (requireNonNull(json, "json").length() > LIMITS.bytes()) {
            throw InvalidPolicyException.because(new Problem(
                    "charter", json.length() + " characters", "up to " + LIMITS.bytes() + " characters of JSON"));
        }
        try {
            @Nullable Map<String, Object> fields = mapper().readValue(json, FIELDS);
            if (fields == null) {
                throw InvalidPolicyException.because(new Problem("charter", "null", ALLOWED));
            }
            return CharterData.read(fields);
        } catch (JsonProcessingException broken) {
            throw noJson(broken);
        }
    }

    /**
     * Writes a charter in full, each field with its value, in the order of names.
     *
     * @param charter the charter, not null
     * @return indented JSON, which {@link #read} reads to an equal charter
     */
    public static String write(Charter charter) {
        try {
            return mapper().writeValueAsString(CharterData.write(requireNonNull(charter, "charter"))) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain data is always JSON", impossible);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(BoundedJson.factory(LIMITS))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    private static InvalidPolicyException noJson(JsonProcessingException broken) {
        String where = broken.getLocation() == null
                ? "charter"
                : "line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
        return InvalidPolicyException.because(new Problem(where, BoundedJson.problem(broken), ALLOWED));
    }
}
