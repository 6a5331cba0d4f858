package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shape of a record type: its simple name and its components in their order. Looked up once for each type. */
record Shape(String name, ImmutableList<Part> parts) {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents()).map(Part::of).collect(ImmutableList.toImmutableList()));
        }
    };

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** One component. */
    record Part(String name, Method accessor) {
        static Part of(RecordComponent component) {
            return new Part(component.getName(), component.getAccessor());
        }

        @Nullable
        Object read(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException refused) {
                throw new IllegalArgumentException(
                        owner.getClass() + " cannot be read; a command is a public record", refused);
            }
        }
    }
}
