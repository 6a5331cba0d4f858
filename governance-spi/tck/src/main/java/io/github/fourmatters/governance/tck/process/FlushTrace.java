package io.github.fourmatters.governance.tck.process;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what strace saw of a process, and tells of each line that the process said whether what it had written before was
 * flushed by then: a write to a file of the folder, and behind it a flush of the same file that came back.
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
    private final Map<String, String> unfinished = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private boolean flushed;
    private int said;
    private int saidUnflushed;

    private FlushTrace(String folder, String channel, String word) {
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
     * @return what it tells
     */
    public static FlushTrace of(List<String> lines, String folder, String channel, String word) {
        FlushTrace trace = new FlushTrace(folder, channel, word);
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
            flushed(unfinished.getOrDefault(resumed.group(1), ""));
        }
    }

    private void begun(String thread, String name, String path, String rest) {
        if (path.contains(channel)) {
            if (rest.contains('"' + word + ' ')) {
                acknowledged();
            }
        } else if (isFlush(name)) {
            if (rest.contains("unfinished")) {
                unfinished.put(thread, path);
            } else if (rest.contains("= 0")) {
                flushed(path);
            }
        } else if (path.startsWith(folder)) {
            written.add(path);
        }
    }

    private static boolean isFlush(String name) {
        return name.equals("fsync") || name.equals("fdatasync");
    }

    private void flushed(String path) {
        flushed |= written.contains(path);
    }

    private void acknowledged() {
        said++;
        saidUnflushed += flushed ? 0 : 1;
        flushed = false;
        written.clear();
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
     * Counts the acknowledgements before which nothing was written and then flushed.
     *
     * @return how many
     */
    public int unflushed() {
        return saidUnflushed;
    }
}
