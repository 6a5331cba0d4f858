package io.github.fourmatters.governance.benchmarks;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How quick a run was.
 *
 * @param perSecond steps per second of the clock
 * @param cost microseconds of the thread's processor time per step
 * @param collecting the share of the time that went to the collection of garbage, from 0 to 1
 */
record Pace(double perSecond, double cost, double collecting) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Pace of(Run run) throws SQLException {
        long collected = collected();
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int steps = run.steps();
        double used = THREADS.getCurrentThreadCpuTime() - cpu;
        double nanoseconds = System.nanoTime() - start;
        return new Pace(steps * 1e9 / nanoseconds, used / 1_000 / steps, (collected() - collected) * 1e6 / nanoseconds);
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f (%.1f µs of processor each, %.0f %% of the time collecting)",
                perSecond,
                cost,
                100 * collecting);
    }

    /** Does something, and tells how many steps it took. */
    @FunctionalInterface
    interface Run {
        int steps() throws SQLException;
    }
}
