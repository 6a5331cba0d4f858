package io.github.fourmatters.governance.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Encoded;
import io.github.fourmatters.governance.spi.journal.EventCodec;
import io.github.fourmatters.governance.spi.journal.UnreadableEventException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stores facts as JSON, for a storage that outlives the process.
 *
 * <pre>{@code
 * JdbcStorage<Fact> storage = SqliteStorage.createOrOpen(Path.of("governance.db"), new JsonCodec());
 * }</pre>
 *
 * <p>The stored type is the event's logical name and the schema version its version, as its
 * {@link io.github.fourmatters.governance.issue.EventType} gives them; class names are not stored. The payload, here with line breaks
 * that are not in it:
 *
 * <pre>{@code
 * {"event":{"issue":"xinlin-1:r-1.1","cycle":0,"complainant":"s-17","last":false},
 *  "actor":"s-17","role":"RESIDENT","charter":"2026","occurredAt":"2026-01-05T01:00:00.000000Z"}
 * }</pre>
 *
 * <p>A payload that lacks a component, has one too many, or has a value of another kind is refused, never guessed at. Equal facts give
 * equal bytes, provided that the elements of their sets have the same order, which is kept. Instances are immutable and safe for any
 * number of threads; making one is costly, so make one.
 */
public final class JsonCodec implements EventCodec<Fact> {
    private final EventTypes types;
    private final Upcasts upcasts;
    private final ObjectMapper mapper;
    private final ObjectWriter writer;
    private final ImmutableMap<Class<? extends Event>, ObjectReader> readers;

    /** Makes a codec for the events of the four matters. */
    public JsonCodec() {
        this(EventTypes.all(), Upcasts.KNOWN);
    }

    JsonCodec(EventTypes types, Upcasts upcasts) {
        types.byName().values().forEach(upcasts::requireAllFor);
        this.types = types;
        this.upcasts = upcasts;
        mapper = GovernanceJson.strict()
                .addModule(new SimpleModule()
                        .addDeserializer(Event.class, new EventDeserializer())
                        .setDeserializerModifier(new SharedIds()))
                .build();
        writer = mapper.writerFor(Fact.class);
        readers = Maps.toMap(types.byName().values(), this::reader);
    }

    private ObjectReader reader(Class<? extends Event> type) {
        return mapper.readerFor(Fact.class).withAttribute(EventDeserializer.TYPE, type);
    }

    @Override
    public Encoded encode(Fact fact) {
        Class<? extends Event> type = requireNonNull(fact, "fact").event().getClass();
        if (!types.contains(type)) {
            throw new IllegalArgumentException(
                    "event " + type.getName() + " is of none of the matters that this codec stores: declare it in one");
        }
        return new Encoded(EventTypes.name(type), EventTypes.version(type), write(fact));
    }

    private byte[] write(Fact fact) {
        try {
            return writer.writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    EventTypes.name(fact.event().getClass()) + " cannot be stored: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public Fact decode(Encoded encoded) {
        Class<? extends Event> type =
                types.byName().get(requireNonNull(encoded, "encoded").type());
        if (type == null) {
            throw unreadable(
                    encoded, "this program knows no such event; use the program that wrote it, or a newer one", null);
        }
        int version = EventTypes.version(type);
        if (encoded.schemaVersion() > version) {
            throw unreadable(encoded, "this program reads versions up to " + version + "; use a newer one", null);
        }
        try {
            return requireNonNull(read(encoded, type, version), "the payload is null");
        } catch (IOException | RuntimeException e) {
            throw unreadable(encoded, "its payload is damaged; restore it from a backup", e);
        }
    }

    private Fact read(Encoded encoded, Class<? extends Event> type, int version) throws IOException {
        ObjectReader reader = requireNonNull(readers.get(type));
        if (encoded.schemaVersion() == version) {
            return reader.readValue(encoded.payload());
        }
        try (JsonParser lifted = mapper.treeAsTokens(
                upcasts.lift(encoded.type(), encoded.schemaVersion(), version, mapper.readTree(encoded.payload())))) {
            return reader.readValue(lifted);
        }
    }

    private static UnreadableEventException unreadable(Encoded encoded, String reason, @Nullable Exception cause) {
        return new UnreadableEventException(encoded.type(), encoded.schemaVersion(), reason, cause);
    }
}
