package io.github.fourmatters.governance.policy;

import com.google.common.base.Joiner;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A constant is written as its name.
 *
 * @param type the enum
 */
record EnumForm(Class<?> type) implements Form {
    @Override
    public Object write(Object value) {
        return ((Enum<?>) value).name();
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        Optional<Object> found = Arrays.stream(type.getEnumConstants())
                .map(Object.class::cast)
                .filter(constant -> write(constant).equals(data))
                .findFirst();
        return found.isPresent()
                ? found.get()
                : place.refuse(data, "one of " + Joiner.on(", ").join(type.getEnumConstants()));
    }
}
