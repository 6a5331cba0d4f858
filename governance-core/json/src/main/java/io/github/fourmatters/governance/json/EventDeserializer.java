package io.github.fourmatters.governance.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.fourmatters.governance.issue.Event;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads an event of the type that the reader was made for; the type stands beside the payload, not in it. */
final class EventDeserializer extends JsonDeserializer<Event> {
    /** The reader's attribute that holds the type. */
    static final String TYPE = "event type";

    // Jackson would look for type information, in vain, at every event
    private final Map<Object, JsonDeserializer<Object>> byType = new ConcurrentHashMap<>();

    @Override
    public Event deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Class<?> type = (Class<?>) requireNonNull(context.getAttribute(TYPE), TYPE);
        JsonDeserializer<Object> deserializer = byType.get(type);
        if (deserializer == null) {
            deserializer = context.findContextualValueDeserializer(context.constructType(type), null);
            byType.put(type, deserializer);
        }
        return (Event) deserializer.deserialize(parser, context);
    }
}
