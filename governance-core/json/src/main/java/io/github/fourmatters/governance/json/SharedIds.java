package io.github.fourmatters.governance.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same object for the same id or short text, where it was read before and not pushed out since: an issue's, a unit's or a
 * category's stands in many events, and views keep many events. A year of a city takes much less memory so.
 */
final class SharedIds extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reading) {
        Class<?> read = type.getBeanClass();
        return read == String.class || Wrappers.isWrapper(read) ? new Sharing(reading) : reading;
    }

    /** An id, and the text that it was read from. */
    private record Known(String text, Object id) {}

    /** Reads the ids of one type, or texts. Thread-safe. */
    private static final class Sharing extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private static final int SLOTS = 1 << 14;
        private static final int LONGEST = 80;

        private final transient AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(SLOTS);

        Sharing(JsonDeserializer<?> reading) {
            super(reading);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
            return new Sharing(reading);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return super.deserialize(parser, context);
            }
            String text = parser.getText();
            int slot = slot(text.hashCode());
            Known before = known.get(slot);
            if (before != null && before.text().equals(text)) {
                return before.id();
            }
            Object id = super.deserialize(parser, context);
            if (text.length() <= LONGEST) {
                known.set(slot, new Known(text, id));
            }
            return id;
        }

        private static int slot(int hash) {
            return (hash ^ (hash >>> 16)) & (SLOTS - 1);
        }
    }
}
