package io.github.fourmatters.governance.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be missing is written as itself, or as the text {@value #NONE}.
 *
 * @param inner the form of what is there
 */
record OptionalForm(Form inner) implements Form {
    static final String NONE = "none";

    @Override
    public Object write(Object value) {
        return ((Optional<?>) value).<Object>map(inner::write).orElse(NONE);
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        if (data.equals(NONE)) {
            return Optional.empty();
        }
        Object value = inner.read(place, data, null);
        return value == null ? null : Optional.of(value);
    }
}
