package io.github.fourmatters.governance.app.shell;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how far a long command has come: a bar that is drawn over on a terminal; elsewhere a line for each tenth, and one with the counts
 * where the next tenth is longer than a few seconds away. Close it when the work ends. Not safe for several threads.
 */
public final class Progress implements AutoCloseable {
    private static final int CELLS = 40;
    private static final int PARTS = 10;
    private static final long LONGEST_SILENCE = 5_000_000_000L;

    private final PrintStream out;
    private final String label;
    private final boolean terminal;
    private final LongSupplier nanos;
    private int shown = -1;
    private long shownAt;

    private Progress(PrintStream out, String label, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.label = label;
        this.terminal = terminal;
        this.nanos = nanos;
        this.shownAt = nanos.getAsLong();
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
        return on(out, label, terminal, System::nanoTime);
    }

    static Progress on(PrintStream out, String label, boolean terminal, LongSupplier nanos) {
        return new Progress(out, label, terminal, nanos);
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
            shownAt = nanos.getAsLong();
            draw(now * 100 / parts, "");
        } else if (nanos.getAsLong() - shownAt > LONGEST_SILENCE) {
            shownAt = nanos.getAsLong();
            draw((int) (done * 100 / total), String.format(Locale.ROOT, " (%,d / %,d)", done, total));
        }
    }

    private void draw(int percent, String counts) {
        if (terminal) {
            int full = percent * CELLS / 100;
            out.printf("\r%s [%s%s] %3d %%%s", label, "█".repeat(full), "·".repeat(CELLS - full), percent, counts);
        } else {
            out.printf("%s %d %%%s%n", label, percent, counts);
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
