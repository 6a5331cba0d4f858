package io.github.fourmatters.governance.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy is written as a map of its fields: what its builder has a method for.
 *
 * @param type the policy's interface
 * @param accessors its fields, by name
 */
record PolicyForm(Class<?> type, ImmutableSortedMap<String, Method> accessors) implements Form {
    static PolicyForm of(Class<?> type) {
        if (!isPolicy(type)) {
            throw new IllegalArgumentException(
                    type.getName() + " is no policy: an interface with builder() and toBuilder()");
        }
        return new PolicyForm(
                type,
                Arrays.stream(type.getMethods())
                        .filter(method -> setter(type, method).isPresent())
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo, Method::getName, method -> method)));
    }

    static boolean isPolicy(Class<?> type) {
        return type.isInterface()
                && Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("toBuilder"));
    }

    private static Optional<Method> setter(Class<?> type, Method accessor) {
        if (accessor.getParameterCount() != 0 || Modifier.isStatic(accessor.getModifiers())) {
            return Optional.empty();
        }
        return Arrays.stream(named(type, "builder").getReturnType().getMethods())
                .filter(method -> method.getName().equals(accessor.getName()) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].isAssignableFrom(wrapped(accessor.getReturnType()))
                        || method.getParameterTypes()[0] == accessor.getReturnType())
                .findFirst();
    }

    private static Class<?> wrapped(Class<?> type) {
        return com.google.common.primitives.Primitives.wrap(type);
    }

    private static Method named(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
    }

    ImmutableMap<String, Object> fields(Object policy) {
        ImmutableSortedMap.Builder<String, Object> written = ImmutableSortedMap.naturalOrder();
        accessors.forEach(
                (name, accessor) -> written.put(name, formOf(accessor).write(ReflectiveCall.call(accessor, policy))));
        return written.buildOrThrow();
    }

    @Override
    public Object write(Object value) {
        return fields(value);
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (!(data instanceof Map<?, ?> map)) {
            return place.refuse(data, "a map with some of " + accessors.keySet());
        }
        int before = place.problems().count();
        Object builder = base == null
                ? ReflectiveCall.call(named(type, "builder"), null)
                : ReflectiveCall.call(named(type, "toBuilder"), base);
        map.forEach((name, value) -> readField(place.in(String.valueOf(name)), name, value, base, builder));
        boolean whole = base != null || refuseMissing(place, map);
        Object policy = whole ? built(place, builder) : null;
        return place.problems().count() > before ? null : policy;
    }

    private void readField(
            DataPath place, @Nullable Object name, @Nullable Object data, @Nullable Object base, Object builder) {
        Method accessor = accessors.get(name);
        if (accessor == null) {
            place.refuse(String.valueOf(data), "no such field; there are " + accessors.keySet());
            return;
        }
        Object standing = standing(accessor, base);
        Object value = formOf(accessor).read(place, data == null ? "" : data, standing);
        if (value != null) {
            ReflectiveCall.call(setter(type, accessor).orElseThrow(), builder, value);
        }
    }

    private @Nullable Object standing(Method accessor, @Nullable Object base) {
        return base == null ? null : ReflectiveCall.call(accessor, base);
    }

    /** Tells whether each field without a default is given, and notes those that are not. */
    private boolean refuseMissing(DataPath place, Map<?, ?> map) {
        boolean whole = true;
        for (Method accessor : accessors.values()) {
            if (Modifier.isAbstract(accessor.getModifiers())) {
                whole &= map.containsKey(accessor.getName()) || missing(place.in(accessor.getName()));
            }
        }
        return whole;
    }

    private static boolean missing(DataPath place) {
        place.refuse("", "a value: it is required");
        return false;
    }

    private static @Nullable Object built(DataPath place, Object builder) {
        try {
            return ReflectiveCall.call(named(builder.getClass(), "build"), builder);
        } catch (InvalidPolicyException refused) {
            return place.refuse(refused);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            // A required field that was given and could not be read: its own problem says so.
            return place.problems().count() > 0 ? null : place.refuse("", String.valueOf(refused.getMessage()));
        }
    }

    private static Form formOf(Method accessor) {
        return Forms.of(accessor.getGenericReturnType());
    }
}
