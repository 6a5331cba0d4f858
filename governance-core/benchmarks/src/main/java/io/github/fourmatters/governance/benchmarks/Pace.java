package io.github.fourmatters.governance.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How quick a run was.
 *
 * @param perSecond steps per second of the clock
 * @param cost microseconds of the thread's processor time per step
 */
record Pace(double perSecond, double cost) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Pace of(Run run) throws SQLException {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int steps = run.steps();
        double used = THREADS.getCurrentThreadCpuTime() - cpu;
        return new Pace(steps * 1e9 / (System.nanoTime() - start), used / 1_000 / steps);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f (%.0f µs of processor each)", perSecond, cost);
    }

    /** Does something, and tells how many steps it took. */
    @FunctionalInterface
    interface Run {
        int steps() throws SQLException;
    }
}
