package io.github.fourmatters.governance;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.Confidential;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shape of a record type: its simple name and its components in their order. Looked up once for each type. */
record RecordShape(String name, ImmutableList<Part> parts, boolean isConfidential) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException(type + " is not a record; a command is a public record");
            }
            ImmutableList<Part> parts =
                    Arrays.stream(type.getRecordComponents()).map(Part::of).collect(ImmutableList.toImmutableList());
            return new RecordShape(type.getSimpleName(), parts, parts.stream().anyMatch(Part::confidential));
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The value of a component, which must be there. */
    Object read(Part part, Object owner) {
        @Nullable Object value = part.read(owner);
        if (value == null) {
            throw new NullPointerException(name + "." + part.name());
        }
        return value;
    }

    /** One component. */
    record Part(String name, boolean confidential, Method accessor) {
        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(), component.isAnnotationPresent(Confidential.class), component.getAccessor());
        }

        private @Nullable Object read(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException refused) {
                throw new IllegalArgumentException(
                        owner.getClass() + " cannot be read; a command is a public record", refused);
            }
        }
    }
}
