package io.github.fourmatters.governance.tck.process;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what strace saw of a process, and tells of each line that the process said whether all that it had written before was
 * flushed by then: at least one write to a file of the folder, and behind the last write to each file a flush of the same file that came
 * back. A flush takes with it what was written before it began, and nothing later.
 */
public final class FlushTrace {

    /** Is the command under which a process is to run: strace, with the calls that count and the paths of their files. */
    private static final ImmutableList<String> COMMAND = ImmutableList.of(
            "strace",
            "-f",
            "-y",
            "-qq",
            "-s",
            "64",
            "-e",
            "trace=write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,msync,sync_file_range",
            "-o");

    private static final Pattern CALL = Pattern.compile("^(\\d+) +(\\w+)\\(\\d+<([^>]*)>(.*)$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)$");

    private final String folder;
    private final String channel;
    private final String word;
    private final Predicate<String> counts;
    private final Map<String, Flush> unfinished = new HashMap<>();
    // The files with something unflushed in them, each with the number of its last write.
    private final Map<String, Integer> dirty = new HashMap<>();
    private int writes;
    private int writesBefore;
    private int said;
    private int saidUnflushed;

    /** Is a flush that has begun, behind so many writes. */
    private record Flush(String path, int writes) {}

    private FlushTrace(String folder, String channel, String word, Predicate<String> counts) {
        this.counts = counts;
        this.folder = folder;
        this.channel = channel;
        this.word = word;
    }

    /**
     * Gives the command to run a process under.
     *
     * @param trace the file that it writes
     * @return the command
     */
    public static ImmutableList<String> command(String trace) {
        return ImmutableList.<String>builder().addAll(COMMAND).add(trace).build();
    }

    /**
     * Reads a trace.
     *
     * @param lines the lines that strace wrote
     * @param folder the folder whose files count
     * @param channel a part of the path of the file that the process says its lines in
     * @param word what those lines begin with that acknowledge a commit
     * @param counts tells of a path in the folder whether the file holds anything that is kept
     * @return what it tells
     */
    public static FlushTrace of(
            List<String> lines, String folder, String channel, String word, Predicate<String> counts) {
        FlushTrace trace = new FlushTrace(folder, channel, word, counts);
        lines.forEach(trace::read);
        return trace;
    }

    private void read(String line) {
        Matcher call = CALL.matcher(line);
        if (call.matches()) {
            begun(call.group(1), call.group(2), call.group(3), call.group(4));
            return;
        }
        Matcher resumed = RESUMED.matcher(line);
        if (resumed.matches() && isFlush(resumed.group(2)) && resumed.group(3).contains("= 0")) {
            flushed(unfinished.remove(resumed.group(1)));
        }
    }

    private void begun(String thread, String name, String path, String rest) {
        if (path.contains(channel)) {
            if (rest.contains('"' + word + ' ')) {
                acknowledged();
            }
        } else if (isFlush(name)) {
            if (rest.contains("unfinished")) {
                unfinished.put(thread, new Flush(path, writes));
            } else if (rest.contains("= 0")) {
                flushed(new Flush(path, writes));
            }
        } else if (path.startsWith(folder) && counts.test(path)) {
            writes++;
            dirty.put(path, writes);
        }
    }

    private static boolean isFlush(String name) {
        return name.equals("fsync") || name.equals("fdatasync");
    }

    private void flushed(@Nullable Flush flush) {
        if (flush != null && dirty.getOrDefault(flush.path(), Integer.MAX_VALUE) <= flush.writes()) {
            dirty.remove(flush.path());
        }
    }

    private void acknowledged() {
        said++;
        saidUnflushed += writes > writesBefore && dirty.isEmpty() ? 0 : 1;
        writesBefore = writes;
        // What this one left behind is not the next one's.
        dirty.clear();
    }

    /**
     * Counts the acknowledgements.
     *
     * @return how many
     */
    public int acknowledgements() {
        return said;
    }

    /**
     * Counts the acknowledgements before which nothing was written, or not all of it flushed.
     *
     * @return how many
     */
    public int unflushed() {
        return saidUnflushed;
    }
}
