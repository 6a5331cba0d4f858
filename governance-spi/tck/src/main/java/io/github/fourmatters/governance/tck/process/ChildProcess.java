package io.github.fourmatters.governance.tck.process;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Is a process with a Java virtual machine of its own, which this one controls. Not thread-safe. */
public final class ChildProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final LineFile said;
    private final Freezer freezer;

    private ChildProcess(Process process, Path output, LineFile said) {
        this.process = process;
        this.output = output;
        this.said = said;
        this.freezer = new Freezer(process.pid());
    }

    /**
     * Starts a class's main method on the class path of this process.
     *
     * @param wrapper a command to run the virtual machine under, such as a tracer's; empty for none
     * @param main the class
     * @param folder where the child's own channel and its output are kept: a folder that the child's work does not touch
     * @param arguments what the main method is given, after the path of the channel
     * @return the process
     */
    public static ChildProcess start(
            ImmutableList<String> wrapper, Class<?> main, Path folder, ImmutableList<String> arguments) {
        try {
            Path channel = Files.createTempFile(folder, "said", ".txt");
            Path output = Files.createTempFile(folder, "output", ".txt");
            ImmutableList<String> command = ImmutableList.<String>builder()
                    .addAll(wrapper)
                    .addAll(java())
                    .add(main.getName(), channel.toString())
                    .addAll(arguments)
                    .build();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ChildProcess(process, output, new LineFile(channel));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static ImmutableList<String> java() {
        return ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                // Quick to start, and small: many are started.
                .add("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")
                .addAll(properties())
                .add("-cp", System.getProperty("java.class.path"))
                .build();
    }

    /** Hands on what was set for this library. */
    private static ImmutableList<String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(each -> each.startsWith("governance."))
                .map(each -> "-D" + each + "=" + System.getProperty(each))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Gives the lines that the child has said since the last call.
     *
     * @return them, possibly none
     */
    public ImmutableList<String> said() {
        return said.newLines();
    }

    /**
     * Lets the child do so many steps more.
     *
     * @param steps how many, 1 or more
     */
    public void permit(int steps) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((steps + "\n").getBytes(StandardCharsets.US_ASCII));
            in.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException("the process ended by itself; it said: " + output(), ended);
        }
    }

    /** Stops every thread of the process where it is. */
    public void freeze() {
        freezer.freeze();
    }

    /** Lets a frozen process go on. */
    public void thaw() {
        freezer.thaw();
    }

    /** Kills the process at once, and waits until it is gone. */
    public void kill() {
        // By its handle: the process itself would close its streams first.
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Lets the process end by itself, by closing its standard input, and waits until it has. */
    public void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException ended) {
            // Then there is nothing left to close.
        }
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " has not ended after " + PATIENCE_SECONDS
                        + " s; it said: " + output());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ends", interrupted);
        }
    }

    /**
     * Tells whether the process still runs.
     *
     * @return whether it does, also while it is frozen
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Gives what the process wrote to its standard output and error, for a message.
     *
     * @return its last 4,000 characters
     */
    public String output() {
        try {
            String all = Files.readString(output, StandardCharsets.ISO_8859_1);
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException error) {
            return "nothing that can be read (" + error + ")";
        }
    }

    /** Kills the process if it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
