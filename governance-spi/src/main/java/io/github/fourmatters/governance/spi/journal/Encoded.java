package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.check.Check;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the stored form of one event. Immutable: the bytes are copied on the way in and on the way out. Two forms of the
 * same type, schema version and bytes are equal.
 */
public final class Encoded {

    private final String type;
    private final int schemaVersion;
    private final byte[] payload;

    /**
     * Makes a stored form.
     *
     * @param type the logical type name, 1 to 100 letters, digits, dots, underscores and hyphens; never a class name
     * @param schemaVersion the version of the payload's shape, 1 or more
     * @param payload the bytes, possibly none; copied
     * @throws IllegalArgumentException if the type or the schema version is outside of that
     */
    public Encoded(String type, int schemaVersion, byte[] payload) {
        this.type = Check.name("event type", type, 100);
        this.schemaVersion = (int) Check.atLeast("schema version", schemaVersion, 1);
        this.payload = requireNonNull(payload, "payload").clone();
    }

    /**
     * Gives the logical type name.
     *
     * @return 1 to 100 characters
     */
    public String type() {
        return type;
    }

    /**
     * Gives the version of the payload's shape.
     *
     * @return 1 or more
     */
    public int schemaVersion() {
        return schemaVersion;
    }

    /**
     * Gives the bytes.
     *
     * @return a copy, possibly empty
     */
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Encoded that
                && type.equals(that.type)
                && schemaVersion == that.schemaVersion
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, schemaVersion, Arrays.hashCode(payload));
    }

    @Override
    public String toString() {
        return type + " v" + schemaVersion + " (" + payload.length + " bytes)";
    }
}
