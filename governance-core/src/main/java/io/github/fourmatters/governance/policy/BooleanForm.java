package io.github.fourmatters.governance.policy;

import org.jspecify.annotations.Nullable;

/** A truth value stands for itself. */
record BooleanForm() implements Form {
    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        return data instanceof Boolean ? data : place.refuse(data, "true or false");
    }
}
