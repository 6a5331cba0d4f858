package io.github.fourmatters.governance.policy;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of several records: a map of its components and of its {@value #KIND}.
 *
 * @param type the sealed interface
 */
record VariantForm(Class<?> type) implements Form {
    static final String KIND = "kind";

    @Override
    public Object write(Object value) {
        return ImmutableMap.builder()
                .put(KIND, value.getClass().getSimpleName())
                .putAll((Map<?, ?>) new RecordForm(value.getClass()).write(value))
                .buildOrThrow();
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        Object kind = data instanceof Map<?, ?> map ? map.get(KIND) : null;
        Optional<Class<?>> found = Arrays.stream(type.getPermittedSubclasses())
                .filter(variant -> variant.getSimpleName().equals(kind))
                .findFirst();
        return found.isPresent()
                ? new RecordForm(found.get()).read(place, data, null)
                : place.in(KIND).refuse(String.valueOf(kind), "one of " + kinds());
    }

    private String kinds() {
        return Joiner.on(", ")
                .join(Arrays.stream(type.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }
}
