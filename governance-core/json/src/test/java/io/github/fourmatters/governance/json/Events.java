package io.github.fourmatters.governance.json;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The event types of the matters, and records by reflection, so that none can be forgotten. */
final class Events {
    static final ImmutableList<Class<? extends Event>> TYPES =
            EventTypes.all().byName().values().asList();

    private Events() {}

    static List<Type> componentTypes(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .toList();
    }

    static <T> T make(Class<T> type, List<?> components) {
        try {
            Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<T> canonical = type.getDeclaredConstructor(parameters);
            return canonical.newInstance(components.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName() + " of " + components, e);
        }
    }
}
