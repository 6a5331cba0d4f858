package io.github.fourmatters.governance.app.shell;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Ends a command with one line on the error stream, and one more for each of several problems, that names the thing, its value and the way
 * out, and with an exit code.
 *
 * <p>0 is success, {@link #DIFFERENT} that the command ran and the answer is no, {@link #USAGE} that what was given cannot be used, {@link
 * #STORAGE} that a storage, a backup or a disk does not do what it should.
 */
public final class Complaint extends RuntimeException {
    /** Figures differ, or a command was refused. */
    public static final int DIFFERENT = 1;
    /** Bad usage or bad input. */
    public static final int USAGE = 2;
    /** A storage cannot be opened, read or written. */
    public static final int STORAGE = 3;

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final transient ImmutableList<String> details;

    private Complaint(int exitCode, String message, List<String> details) {
        super(message);
        this.exitCode = exitCode;
        this.details = ImmutableList.copyOf(details);
    }

    /**
     * Complains of what was given.
     *
     * @param message names the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String message) {
        return new Complaint(USAGE, message, ImmutableList.of());
    }

    /**
     * Complains of several things at once.
     *
     * @param message names what they are wrong with
     * @param details one line for each, naming the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String message, List<String> details) {
        return new Complaint(USAGE, message, details);
    }

    /**
     * Says that the answer is no.
     *
     * @param message what differs, or what was refused and why
     * @return the complaint, to be thrown
     */
    public static Complaint different(String message) {
        return new Complaint(DIFFERENT, message, ImmutableList.of());
    }

    /**
     * Complains of a storage, or of a file that is to be put into one.
     *
     * @param message names the file, what is wrong with it and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint storage(String message) {
        return new Complaint(STORAGE, message, ImmutableList.of());
    }

    /**
     * Returns the exit code.
     *
     * @return {@link #DIFFERENT}, {@link #USAGE} or {@link #STORAGE}
     */
    public int exitCode() {
        return exitCode;
    }

    /** What is wrong in particular, each for a line of its own. */
    ImmutableList<String> details() {
        return details;
    }
}
