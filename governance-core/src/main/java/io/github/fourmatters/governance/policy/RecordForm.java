package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record is written as a map of its components, by name.
 *
 * @param type the record
 */
record RecordForm(Class<?> type) implements Form {
    @Override
    public Object write(Object value) {
        ImmutableMap.Builder<String, Object> written = ImmutableMap.builder();
        for (RecordComponent part : type.getRecordComponents()) {
            written.put(part.getName(), formOf(part).write(ReflectiveCall.call(part.getAccessor(), value)));
        }
        return written.buildOrThrow();
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (!(data instanceof Map<?, ?> map)) {
            return place.refuse(data, "a map with " + names());
        }
        int before = place.problems().count();
        refuseOthers(place, map);
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        for (int index = 0; index < parts.length; index++) {
            values[index] = part(place.in(parts[index].getName()), parts[index], map.get(parts[index].getName()));
        }
        return place.problems().count() > before ? null : made(place, data, values);
    }

    private static @Nullable Object part(DataPath place, RecordComponent part, @Nullable Object data) {
        if (data != null) {
            return formOf(part).read(place, data, null);
        }
        return formOf(part) instanceof OptionalForm optional
                ? optional.read(place, OptionalForm.NONE, null)
                : place.refuse("", "a value: it is required");
    }

    private @Nullable Object made(DataPath place, Object data, @Nullable Object[] values) {
        try {
            return ReflectiveCall.make(ReflectiveCall.canonical(type), values);
        } catch (InvalidPolicyException refused) {
            return place.refuse(refused);
        } catch (IllegalArgumentException refused) {
            return place.refuse(data, String.valueOf(refused.getMessage()));
        }
    }

    private void refuseOthers(DataPath place, Map<?, ?> map) {
        map.forEach((name, value) -> {
            if (!names().contains(name) && !name.equals(VariantForm.KIND)) {
                place.in(String.valueOf(name)).refuse(String.valueOf(value), "no such field; there are " + names());
            }
        });
    }

    private ImmutableSet<Object> names() {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Form formOf(RecordComponent part) {
        return Forms.of(part.getGenericType());
    }
}
