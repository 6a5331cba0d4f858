package io.github.fourmatters.governance.app.shell;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Ends a command with one line on the error stream, and one more for each of several problems, that names the thing, its value and the way
 * out, and with an exit code. It is said in both languages; which one is heard, the command line tells.
 *
 * <p>0 is success, {@link #DIFFERENT} that the command ran and the answer is no, {@link #USAGE} that what was given cannot be used, {@link
 * #STORAGE} that a storage, a backup or another file cannot be opened, read or written.
 */
public final class Complaint extends RuntimeException {
    /** Figures differ, or a command was refused. */
    public static final int DIFFERENT = 1;
    /** Bad usage or bad input. */
    public static final int USAGE = 2;
    /** A storage or another file cannot be opened, read or written. */
    public static final int STORAGE = 3;

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final transient Sentence sentence;
    private final transient ImmutableList<Sentence> details;

    private Complaint(int exitCode, Sentence sentence, List<Sentence> details) {
        super(sentence.english());
        this.exitCode = exitCode;
        this.sentence = sentence;
        this.details = ImmutableList.copyOf(details);
    }

    /**
     * Complains with an exit code that something else tells.
     *
     * @param exitCode {@link #DIFFERENT}, {@link #USAGE} or {@link #STORAGE}
     * @param sentence names the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint of(int exitCode, Sentence sentence) {
        return new Complaint(exitCode, sentence, ImmutableList.of());
    }

    /**
     * Complains of what was given.
     *
     * @param english names the thing, its value and the way out, in English
     * @param chinese the same in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String english, String chinese) {
        return of(USAGE, new Sentence(english, chinese));
    }

    /**
     * Complains of several things at once.
     *
     * @param english names what they are wrong with, in English
     * @param chinese the same in Chinese
     * @param details one line for each, naming the thing, its value and the way out
     * @return the complaint, to be thrown
     */
    public static Complaint badInput(String english, String chinese, List<Sentence> details) {
        return new Complaint(USAGE, new Sentence(english, chinese), details);
    }

    /**
     * Says that the answer is no.
     *
     * @param english what differs, or what was refused and why, in English
     * @param chinese the same in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint different(String english, String chinese) {
        return of(DIFFERENT, new Sentence(english, chinese));
    }

    /**
     * Complains of a storage or of another file that cannot be opened, read or written.
     *
     * @param english names the file, what is wrong with it and the way out, in English
     * @param chinese the same in Chinese
     * @return the complaint, to be thrown
     */
    public static Complaint storage(String english, String chinese) {
        return of(STORAGE, new Sentence(english, chinese));
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
     * Returns what is wrong.
     *
     * @return the whole sentence
     */
    public Sentence sentence() {
        return sentence;
    }

    /** What is wrong in particular, each for a line of its own. */
    ImmutableList<Sentence> details() {
        return details;
    }
}
