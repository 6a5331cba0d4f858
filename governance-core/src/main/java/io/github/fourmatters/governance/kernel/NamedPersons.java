package io.github.fourmatters.governance.kernel;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.ActorId;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Id;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the ids of the persons in an event, in its components and in the values inside them. */
final class NamedPersons {
    /** What may hold a person; looked up once for each type of record. */
    private static final ClassValue<ImmutableList<Method>> PARTS = new ClassValue<>() {
        @Override
        protected ImmutableList<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> mayHoldPersons(component.getType()))
                    .map(RecordComponent::getAccessor)
                    .collect(ImmutableList.toImmutableList());
        }
    };

    private final List<String> found = new ArrayList<>();

    private NamedPersons() {}

    /** The ids of actors and subjects in an event, in their order. */
    static List<String> of(Event event) {
        NamedPersons persons = new NamedPersons();
        persons.look(event);
        return persons.found;
    }

    private static boolean mayHoldPersons(Class<?> type) {
        return type == ActorId.class
                || type == SubjectId.class
                || type == Optional.class
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || (type.isRecord() && !Id.class.isAssignableFrom(type))
                || type.isSealed();
    }

    private void look(Object value) {
        if (value instanceof ActorId actor) {
            found.add(actor.value());
        } else if (value instanceof SubjectId subject) {
            found.add(subject.value());
        } else if (value instanceof Record owner) {
            PARTS.get(owner.getClass()).forEach(part -> look(read(part, owner)));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::look);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(this::look);
        } else if (value instanceof Map<?, ?> map) {
            look(map.keySet());
            look(map.values());
        }
    }

    private static Object read(Method part, Record owner) {
        try {
            return part.invoke(owner);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(owner.getClass() + " cannot be read; an event is a public record", closed);
        }
    }
}
