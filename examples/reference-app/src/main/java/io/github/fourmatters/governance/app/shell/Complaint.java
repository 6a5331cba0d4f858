package io.github.fourmatters.governance.app.shell;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable String chinese;
    private boolean isExplained;
    private final transient ImmutableList<String> details;

    private Complaint(int exitCode, String english, @Nullable String chinese, List<String> details) {
        super(english);
        this.exitCode = exitCode;
        this.chinese = chinese;
        this.details = ImmutableList.copyOf(details);
    }

    /**
     * Complains of what was given.
     *
     * @param message names the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String message) {
        return new Complaint(USAGE, message, null, ImmutableList.of());
    }

    /**
     * Says the same in both languages.
     *
     * @param english the whole sentence in English
     * @param chinese the whole sentence in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String english, String chinese) {
        return new Complaint(USAGE, english, chinese, ImmutableList.of());
    }

    /**
     * Complains of several things at once.
     *
     * @param message names what they are wrong with
     * @param details one line for each, naming the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String message, List<String> details) {
        return new Complaint(USAGE, message, null, details);
    }

    /**
     * Complains of several things at once, in both languages.
     *
     * @param english names what they are wrong with, in English
     * @param chinese names what they are wrong with, in Chinese
     * @param details one line for each, naming the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String english, String chinese, List<String> details) {
        return new Complaint(USAGE, english, chinese, details);
    }

    /**
     * Says that the answer is no.
     *
     * @param message what differs, or what was refused and why
     * @return the complaint, to be thrown
     */
    public static Complaint different(String message) {
        return new Complaint(DIFFERENT, message, null, ImmutableList.of());
    }

    /**
     * Says the same in both languages.
     *
     * @param english the whole sentence in English
     * @param chinese the whole sentence in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint different(String english, String chinese) {
        return new Complaint(DIFFERENT, english, chinese, ImmutableList.of());
    }

    /**
     * Complains of a storage, or of a file that is to be put into one.
     *
     * @param message names the file, what is wrong with it and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint storage(String message) {
        return new Complaint(STORAGE, message, null, ImmutableList.of());
    }

    /**
     * Says the same in both languages.
     *
     * @param english the whole sentence in English
     * @param chinese the whole sentence in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint storage(String english, String chinese) {
        return new Complaint(STORAGE, english, chinese, ImmutableList.of());
    }

    /**
     * Returns the exit code.
     *
     * @return {@link #DIFFERENT}, {@link #USAGE} or {@link #STORAGE}
     */
    public int exitCode() {
        return exitCode;
    }

    /**
     * Has a Chinese line before a sentence that is the library's and in English alone, which then stands whole on a line of its own.
     *
     * @param line what is wrong, or what to do, in Chinese
     * @return the complaint, to be thrown
     */
    public Complaint behind(String line) {
        Complaint complaint = new Complaint(exitCode, String.valueOf(getMessage()), line, details);
        complaint.isExplained = true;
        return complaint;
    }

    /** Whether the English sentence is to follow the Chinese one. */
    boolean isExplained() {
        return isExplained;
    }

    /** The whole sentence in Chinese, if there is one. */
    Optional<String> chinese() {
        return Optional.ofNullable(chinese);
    }

    /** What is wrong in particular, each for a line of its own. */
    ImmutableList<String> details() {
        return details;
    }
}
