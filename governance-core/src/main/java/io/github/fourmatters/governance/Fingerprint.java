package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a command: SHA-256 over the type, the number and the values of its components, each with its length, so that no two
 * contents run together. Walking the components also finds a {@code null} and names it.
 */
final class Fingerprint {
    private static final ClassValue<ImmutableList<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected ImmutableList<RecordComponent> computeValue(Class<?> type) {
            return ImmutableList.copyOf(type.getRecordComponents());
        }
    };

    private final StringBuilder content = new StringBuilder(256);

    private Fingerprint() {}

    static String of(Envelope envelope) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(envelope.actor().id().value());
        fingerprint.value("command", envelope.command());
        return Hashing.sha256()
                .hashString(fingerprint.content, StandardCharsets.UTF_8)
                .toString();
    }

    private void value(String name, @Nullable Object value) {
        if (value == null) {
            throw new NullPointerException(name);
        } else if (value instanceof Record) {
            components(value);
        } else if (value instanceof Optional<?> optional) {
            elements(name, optional.stream().toList());
        } else if (value instanceof Collection<?> collection) {
            elements(name, collection);
        } else if (value instanceof Map<?, ?> map) {
            elements(name, map.keySet());
            elements(name, map.values());
        } else {
            text(value.toString());
        }
    }

    private void components(Object owner) {
        Class<?> type = owner.getClass();
        text(type.getSimpleName());
        for (RecordComponent component : COMPONENTS.get(type)) {
            value(type.getSimpleName() + "." + component.getName(), read(owner, component));
        }
    }

    private static @Nullable Object read(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(
                    owner.getClass() + " cannot be read; a command is a public record", refused);
        }
    }

    private void elements(String name, Collection<?> elements) {
        content.append(elements.size()).append(';');
        elements.forEach(element -> value(name, element));
    }

    private void text(String text) {
        content.append(text.length()).append(':').append(text);
    }
}
