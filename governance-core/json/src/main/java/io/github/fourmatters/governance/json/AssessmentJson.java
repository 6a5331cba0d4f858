package io.github.fourmatters.governance.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fourmatters.governance.assessment.Assessment;

/**
 * Assessments as JSON, for archives and for other programs: the same document gives the same bytes.
 *
 * <p>One object; the keys of every object stand in the order of their names. Exact figures are fractions as text ({@code "219/50"}), published
 * ones decimals as text ({@code "4.38"}), counts whole numbers, days {@code "2026-01-01"}, what is absent {@code null}. Each rate stands
 * with its two counts and its population. Indented by two spaces, with line feeds, one at the end.
 *
 * <p>Stateless.
 */
public final class AssessmentJson {
    /** The version of this form; it rises when a key is renamed or removed. */
    public static final int FORM = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private AssessmentJson() {}

    /**
     * Writes an assessment.
     *
     * @param assessment the document, not null
     * @return the JSON text
     */
    public static String write(Assessment assessment) {
        try {
            return MAPPER.writer(new LineFeeds())
                            .writeValueAsString(AssessmentForm.of(requireNonNull(assessment, "assessment")))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain data is always JSON", impossible);
        }
    }
}
