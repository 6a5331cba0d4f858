package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
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
 * The fingerprint of a command: SHA-256 over the type, the number and the values of its components, each with its length, so that no two
 * contents run together. The elements of a set count in the order of their own fingerprints, so that equal commands have one fingerprint
 * in every process. Walking the components also finds a {@code null} and names it.
 */
final class Fingerprint {
    private final Hasher content = Hashing.sha256().newHasher();

    private Fingerprint() {}

    static String of(Envelope envelope) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(envelope.actor().id().value());
        fingerprint.present(envelope.command());
        return fingerprint.content.hash().toString();
    }

    private void present(Object value) {
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
            present(entry.getKey());
            present(entry.getValue());
        } else {
            text(value.toString());
        }
    }

    private void components(Record owner) {
        Shape shape = Shape.of(owner.getClass());
        text(shape.name());
        for (Shape.Part part : shape.parts()) {
            @Nullable Object value = part.read(owner);
            if (value == null) {
                throw new NullPointerException(shape.name() + "." + part.name());
            }
            present(value);
        }
    }

    private void elements(Collection<?> elements) {
        content.putInt(elements.size());
        elements.forEach(this::present);
    }

    private void sorted(Set<?> elements) {
        List<String> hashes = new ArrayList<>(elements.size());
        for (Object element : elements) {
            Fingerprint own = new Fingerprint();
            own.present(element);
            hashes.add(own.content.hash().toString());
        }
        hashes.sort(null);
        elements(hashes);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.putInt(bytes.length).putBytes(bytes);
    }
}
