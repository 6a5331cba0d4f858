package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values: the type, the number and the values of their components, each with its length, so that no two contents run
 * together. The elements of a set count in the order of their own hashes, so that equal values have one hash in every process. Walking
 * the components also finds a {@code null} and names it.
 */
final class ContentHash {
    /** Written out, so many elements are longer than the longest list that an event keeps, however short each is. */
    static final int MOST_ELEMENTS = 50_000;

    /** Counts the elements of all lists of one command, so that none is walked through that is too long anyway. */
    static final class ElementCount {
        private long elements;

        private boolean allows(int more) {
            elements += more;
            return elements <= MOST_ELEMENTS;
        }

        boolean isTooHigh() {
            return elements > MOST_ELEMENTS;
        }

        long elements() {
            return elements;
        }
    }

    private final Hasher content = Hashing.sha256().newHasher();
    private final ElementCount count;

    ContentHash(ElementCount count) {
        this.count = count;
    }

    HashCode hash() {
        return content.hash();
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.putInt(bytes.length).putBytes(bytes);
    }

    void value(Object value) {
        if (value instanceof String string) {
            text(string);
        } else if (value instanceof Record owner) {
            components(owner);
        } else if (value instanceof Optional<?> optional) {
            elements(optional.map(ImmutableList::of).orElse(ImmutableList.of()));
        } else if (value instanceof Set<?> set) {
            sorted(set);
        } else if (value instanceof Collection<?> collection) {
            elements(collection);
        } else if (value instanceof Map<?, ?> map) {
            sorted(map.entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            value(entry.getKey());
            value(entry.getValue());
        } else {
            text(value.toString());
        }
    }

    private void components(Record owner) {
        RecordShape shape = RecordShape.of(owner.getClass());
        text(shape.name());
        for (RecordShape.Part part : shape.parts()) {
            value(shape.read(part, owner));
        }
    }

    private void elements(Collection<?> elements) {
        content.putInt(elements.size());
        if (count.allows(elements.size())) {
            elements.forEach(this::value);
        }
    }

    private void sorted(Set<?> elements) {
        content.putInt(elements.size());
        if (!count.allows(elements.size())) {
            return;
        }
        List<String> hashes = new ArrayList<>(elements.size());
        for (@Nullable Object element : elements) {
            ContentHash own = new ContentHash(count);
            own.value(element);
            hashes.add(own.hash().toString());
        }
        hashes.sort(null);
        hashes.forEach(this::text);
    }
}
