package io.github.fourmatters.governance.app.shell;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how far a long command has come: a bar that is drawn over on a terminal, a line for each tenth elsewhere. Close it when the work
 * ends. Not safe for several threads.
 */
public final class Progress implements AutoCloseable {
    private static final int CELLS = 40;
    private static final int PARTS = 10;

    private final PrintStream out;
    private final String label;
    private final boolean terminal;
    private int shown = -1;

    private Progress(PrintStream out, String label, boolean terminal) {
        this.out = out;
        this.label = label;
        this.terminal = terminal;
    }

    /**
     * Begins to show progress on the error stream.
     *
     * @param label what is being done
     * @return the progress
     */
    public static Progress onStandardError(String label) {
        return on(System.err, label, Ansi.AUTO.enabled());
    }

    /**
     * Begins to show progress somewhere else.
     *
     * @param out where
     * @param label what is being done
     * @param terminal whether a line can be drawn over there
     * @return the progress
     */
    public static Progress on(PrintStream out, String label, boolean terminal) {
        return new Progress(out, label, terminal);
    }

    /**
     * Shows how far the work has come.
     *
     * @param done how much is done, 0 or more
     * @param total how much there is, 1 or more
     */
    public void at(long done, long total) {
        int parts = terminal ? 100 : PARTS;
        int now = (int) Math.min(parts, done * parts / total);
        if (now > shown) {
            shown = now;
            draw(now * 100 / parts);
        }
    }

    private void draw(int percent) {
        if (terminal) {
            int full = percent * CELLS / 100;
            out.printf("\r%s [%s%s] %3d %%", label, "█".repeat(full), "·".repeat(CELLS - full), percent);
        } else {
            out.printf("%s %d %%%n", label, percent);
        }
        out.flush();
    }

    /** Ends the line of the bar. */
    @Override
    public void close() {
        if (terminal && shown >= 0) {
            out.println();
        }
    }
}
