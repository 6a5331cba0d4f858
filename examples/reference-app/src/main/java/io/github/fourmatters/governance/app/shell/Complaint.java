package io.github.fourmatters.governance.app.shell;

/**
 * Ends a command with one line on the error stream that names the thing, its value and the way out, and with an exit code.
 *
 * <p>0 is success, {@link #DIFFERENT} that the command ran and the answer is no, {@link #USAGE} that what was given cannot be used.
 */
public final class Complaint extends RuntimeException {
    /** Figures differ, or a command was refused. */
    public static final int DIFFERENT = 1;
    /** Bad usage or bad input. */
    public static final int USAGE = 2;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Complaint(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * Complains of what was given.
     *
     * @param message names the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String message) {
        return new Complaint(USAGE, message);
    }

    /**
     * Says that the answer is no.
     *
     * @param message what differs, or what was refused and why
     * @return the complaint, to be thrown
     */
    public static Complaint different(String message) {
        return new Complaint(DIFFERENT, message);
    }

    /**
     * Returns the exit code.
     *
     * @return {@link #DIFFERENT} or {@link #USAGE}
     */
    public int exitCode() {
        return exitCode;
    }
}
