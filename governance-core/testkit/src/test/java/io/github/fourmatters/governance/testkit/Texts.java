package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Command;
import io.github.fourmatters.governance.issue.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes of a command others in which one text is another, for each text in it. */
final class Texts {
    private final String other;

    private Texts(String other) {
        this.other = other;
    }

    /** The commands that differ from this one in one text each. */
    static List<Command> replaced(Command command, String other) {
        return new Texts(other)
                .variants(command).stream().map(Command.class::cast).toList();
    }

    private List<Object> variants(Object value) {
        if (value instanceof String) {
            return List.of(other);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(this::variants).orElse(List.of()).stream()
                    .<Object>map(Optional::of)
                    .toList();
        } else if (value instanceof ImmutableList<?> list) {
            return elements(list).stream().<Object>map(ImmutableList::copyOf).toList();
        } else if (value instanceof ImmutableSet<?> set) {
            return elements(set).stream().<Object>map(ImmutableSet::copyOf).toList();
        }
        return value instanceof Record owner && !isId(owner) ? components(owner) : List.of();
    }

    private static boolean isId(Record owner) {
        return owner instanceof Id || owner.getClass().getPackageName().contains(".spi");
    }

    private List<List<Object>> elements(Collection<?> elements) {
        List<Object> whole = new ArrayList<>(elements);
        List<List<Object>> found = new ArrayList<>();
        for (int place = 0; place < whole.size(); place++) {
            for (Object variant : variants(whole.get(place))) {
                List<Object> copy = new ArrayList<>(whole);
                copy.set(place, variant);
                found.add(copy);
            }
        }
        return found;
    }

    private List<Object> components(Record owner) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        List<Object> values =
                Arrays.stream(components).map(part -> read(part, owner)).toList();
        return elements(values).stream()
                .map(copy -> make(owner.getClass(), components, copy))
                .toList();
    }

    private static Object read(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException closed) {
            throw new LinkageError("a command is a public record", closed);
        }
    }

    private static Object make(Class<?> type, RecordComponent[] components, List<Object> values) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values.toArray());
        } catch (ReflectiveOperationException closed) {
            throw new LinkageError("a command is a public record", closed);
        }
    }
}
