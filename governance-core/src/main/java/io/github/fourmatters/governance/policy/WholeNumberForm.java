package io.github.fourmatters.governance.policy;

import org.jspecify.annotations.Nullable;

/** A whole number stands for itself. */
record WholeNumberForm() implements Form {
    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public @Nullable Object read(DataPath place, Object data, @Nullable Object base) {
        return data instanceof Integer ? data : place.refuse(data, "a whole number");
    }
}
