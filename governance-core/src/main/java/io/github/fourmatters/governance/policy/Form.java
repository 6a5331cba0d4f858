package io.github.fourmatters.governance.policy;

import org.jspecify.annotations.Nullable;

/** How the values of one type are written as plain data, and read back. */
interface Form {
    /** Writes a value: a text, a whole number, a truth value, a list or a map. */
    Object write(Object value);

    /**
     * Reads a value.
     *
     * @param place where it stands, to note problems at
     * @param data what stands there
     * @param base what to keep where the data says nothing, if the type has parts to keep
     * @return the value, or null if problems were noted
     */
    @Nullable
    Object read(DataPath place, Object data, @Nullable Object base);
}
