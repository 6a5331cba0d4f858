package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.quantity.Rational;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How instants, fractions, quarters and maps are written. */
final class Values extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Values() {
        super("governance-values");
        addSerializer(new InstantSerializer());
        addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, Instant::parse));
        addSerializer(Rational.class, ToStringSerializer.instance);
        addDeserializer(Rational.class, new TextDeserializer<>(Rational.class, Rational::parse));
        addSerializer(Quarter.class, ToStringSerializer.instance);
        addDeserializer(Quarter.class, new TextDeserializer<>(Quarter.class, Quarter::parse));
        addSerializer(new MapSerializer());
    }

    /** Always six digits of a second, so that the same instant is always the same text. */
    private static final class InstantSerializer extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        private static final DateTimeFormatter MICROSECONDS =
                new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (!instant.truncatedTo(ChronoUnit.MICROS).equals(instant)) {
                throw new IllegalArgumentException(
                        "instant " + instant + " is finer than a microsecond: truncate it to microseconds");
            }
            generator.writeString(MICROSECONDS.format(instant));
        }
    }

    /** Takes a text alone, and refuses what the parser of the type refuses. */
    private static final class TextDeserializer<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        TextDeserializer(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            return parse.apply(parser.getText());
        }
    }

    /** Sorts by key, so that equal maps are written alike; keys without an order of their own by their text. */
    private static final class MapSerializer extends StdSerializer<Map<?, ?>> {
        private static final long serialVersionUID = 1L;

        MapSerializer() {
            super(Map.class, false);
        }

        @Override
        public void serialize(Map<?, ?> map, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeStartObject(map);
            for (Map.Entry<?, ?> entry : sorted(map).entrySet()) {
                Object key = entry.getKey();
                provider.findKeySerializer(key.getClass(), null).serialize(key, generator, provider);
                provider.defaultSerializeValue(entry.getValue(), generator);
            }
            generator.writeEndObject();
        }

        private static Map<?, ?> sorted(Map<?, ?> map) {
            Map<Object, Object> sorted = new TreeMap<>(MapSerializer::compare);
            sorted.putAll(map);
            return sorted;
        }

        @SuppressWarnings("unchecked") // keys of one map are of one type
        private static int compare(Object left, Object right) {
            return left instanceof Comparable<?> comparable
                    ? ((Comparable<Object>) comparable).compareTo(right)
                    : left.toString().compareTo(right.toString());
        }
    }
}
