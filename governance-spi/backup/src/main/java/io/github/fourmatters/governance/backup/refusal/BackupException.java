package io.github.fourmatters.governance.backup.refusal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Says in one sentence why no backup was written, or why a file was not read or restored, and what the way out is. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final BackupRefusal refusal;

    /**
     * Makes one.
     *
     * @param refusal why, not null
     * @param message names the thing, the value and the way out, not null
     */
    public BackupException(BackupRefusal refusal, String message) {
        this(refusal, message, null);
    }

    /**
     * Makes one.
     *
     * @param refusal why, not null
     * @param message names the thing, the value and the way out, not null
     * @param cause what was met, or null
     */
    public BackupException(BackupRefusal refusal, String message, @Nullable Throwable cause) {
        super(requireNonNull(message, "message"), cause);
        this.refusal = requireNonNull(refusal, "refusal");
    }

    /**
     * Tells why.
     *
     * @return the refusal, never null
     */
    public BackupRefusal refusal() {
        return refusal;
    }
}
