package io.github.fourmatters.governance.spi.journal;

import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.spi.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Says that a stored event cannot be read here: its type is unknown, its schema version is newer, or its bytes are not
 * what they should be. The journal is not harmed; a newer program reads it. Never retryable.
 */
public class UnreadableEventException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** The logical type name that was stored. */
    private final String type;

    /** The schema version that was stored. */
    private final int schemaVersion;

    /**
     * Makes an exception.
     *
     * @param type the logical type name that was stored, not null
     * @param schemaVersion the schema version that was stored
     * @param reason what is wrong with it and the way out, not null
     * @param cause what the codec met, or null
     */
    public UnreadableEventException(String type, int schemaVersion, String reason, @Nullable Throwable cause) {
        super("event of type " + type + ", schema version " + schemaVersion + ": " + reason, false, cause);
        this.type = requireNonNull(type, "type");
        this.schemaVersion = schemaVersion;
    }

    /**
     * Gives the logical type name that was stored.
     *
     * @return the type name
     */
    public final String type() {
        return type;
    }

    /**
     * Gives the schema version that was stored.
     *
     * @return the schema version
     */
    public final int schemaVersion() {
        return schemaVersion;
    }
}
