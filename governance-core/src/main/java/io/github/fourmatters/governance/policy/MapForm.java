package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map is written as a map by the texts of its keys.
 *
 * @param key the form of its keys, which are written as texts
 * @param element the form of its values
 */
record MapForm(Form key, Form element) implements Form {
    @Override
    public Object write(Object value) {
        ImmutableSortedMap.Builder<String, Object> written = ImmutableSortedMap.naturalOrder();
        ((Map<?, ?>) value).forEach((name, inner) -> written.put(key.write(name).toString(), element.write(inner)));
        return written.buildOrThrow();
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (!(data instanceof Map<?, ?> map)) {
            return place.refuse(data, "a map");
        }
        Map<Object, Object> read = new LinkedHashMap<>();
        map.forEach((name, inner) -> {
            DataPath here = place.in(String.valueOf(name));
            Object readKey = key.read(here, String.valueOf(name), null);
            Object value = element.read(here, inner == null ? "" : inner, null);
            if (readKey != null && value != null) {
                read.put(readKey, value);
            }
        });
        return read.size() == map.size() ? ImmutableMap.copyOf(read) : null;
    }
}
