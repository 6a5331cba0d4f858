package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.spi.input.InputLimits;

/**
 * Writes values of the library as JSON for other programs: facts, and whatever a view answers.
 *
 * <pre>{@code
 * ObjectMapper mapper = GovernanceJson.mapper();
 * mapper.writeValueAsString(Rational.of(219, 50));          // "219/50"
 * mapper.writeValueAsString(outcome.orThrow().facts());     // [{"stream":…,"event":{"event":{"type":"issue-raised",…},…}}]
 * }</pre>
 *
 * <p>Records become objects with their components in the order of declaration; what a record derives from them is left out. Ids are
 * plain text, fractions {@code "219/50"}, quarters {@code "2026-Q1"}, constants their name, instants ISO 8601 in UTC with six digits of
 * a second, dates {@code "2026-03-31"}, empty {@code Optional}s {@code null}, maps objects sorted by key. Events carry their logical name
 * as {@code type} besides. Facts can be read back with the same mapper: numbers of up to 1,000 digits, 100 deep, each field once;
 * how much there is in all is for the caller to bound.
 *
 * <p>For the journal, use {@link JsonCodec}: its payload has no {@code type}, since that stands beside it.
 */
public final class GovernanceJson {
    /** The domain bounds the length of a text, and whoever hands over bytes their number. */
    private static final InputLimits LIMITS =
            new InputLimits(Long.MAX_VALUE, Integer.MAX_VALUE, 100, Integer.MAX_VALUE, 1_000, Long.MAX_VALUE);

    private GovernanceJson() {}

    /**
     * Makes a mapper. Making one is costly, using it is not: keep it. It is safe for any number of threads as long as nobody configures
     * it.
     *
     * @return a new mapper, which the caller may configure further, for example to indent
     */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = strict().addMixIn(Event.class, Named.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        EventTypes.all().byName().forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        return mapper;
    }

    /** Reads nothing but what it would write. */
    static JsonMapper.Builder strict() {
        return JsonMapper.builder(BoundedJson.factory(LIMITS))
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new Wrappers(), new JacksonAnnotationIntrospector()))
                .addModules(new GuavaModule(), new Jdk8Module(), new JavaTimeModule(), new Values())
                .accessorNaming(new ComponentNaming())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Adds the logical name to an event. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}
}
