package io.github.fourmatters.governance.charter;

import static java.util.Objects.requireNonNull;

/**
 * Says that this door and its storage do not go by the same charters: the storage has another content or another beginning under a
 * version's name, or a version that the door does not know. Nothing is decided before that is settled; trying again does not help.
 */
public final class CharterMismatchException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The version on which they differ. */
    private final String version;

    CharterMismatchException(String version, String message) {
        super(message);
        this.version = requireNonNull(version, "version");
    }

    /**
     * Names the version on which door and storage differ.
     *
     * @return the charter's version
     */
    public String version() {
        return version;
    }
}
