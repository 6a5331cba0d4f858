package io.github.fourmatters.governance.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.tally.Tally;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Prints how many ballots a second are counted on one thread: by the library, by an indexed loop over the same objects, by a hash map keyed by a
 * record, and by DuckDB over a table that was loaded before. Ratios are those of the medians of {@value #ROUNDS} rounds, by the clock and, so
 * that they hold on a busy machine too, by the processor time of the thread (which misses what other threads of DuckDB do). All results are
 * compared. The first rounds warm up and do not count.
 */
public final class TallySpeed {
    private static final int BALLOTS = 10_000_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final PrintStream OUT = System.out;

    private TallySpeed() {}

    @FunctionalInterface
    private interface Way {
        Object count() throws SQLException;
    }

    /**
     * Runs.
     *
     * @param arguments none
     * @throws SQLException if DuckDB fails
     */
    public static void main(String[] arguments) throws SQLException {
        Year year = Year.of(BALLOTS);
        Tally tally = TallyPeers.library(year);
        OUT.printf(
                Locale.ROOT,
                "%,d ballots on %,d issues, %d units, %d quarters; one thread unless it is said (ballots per second):%n",
                BALLOTS,
                tally.account().issues(),
                Year.UNITS,
                Year.QUARTERS);
        try (DuckTable duck = new DuckTable(year)) {
            compare(year, tally, duck);
            race(ImmutableMap.of(
                    "library", () -> TallyPeers.library(year),
                    "indexed loop", () -> TallyPeers.plainLoop(year),
                    "hash map by record", () -> TallyPeers.hashMap(year),
                    "DuckDB, 1 thread", () -> with(duck, 1),
                    "DuckDB, all threads", () -> with(duck, Runtime.getRuntime().availableProcessors())));
        }
        heap(year);
    }

    private static long[] with(DuckTable duck, int threads) throws SQLException {
        duck.threads(threads);
        return duck.count();
    }

    private static void compare(Year year, Tally tally, DuckTable duck) throws SQLException {
        long[] expected = TallyPeers.plainLoop(year);
        require(expected, TallyPeers.places(tally));
        require(expected, TallyPeers.hashMap(year));
        require(expected, duck.count());
    }

    private static void require(long[] expected, long[] actual) {
        if (!Arrays.equals(expected, actual)) {
            throw new IllegalStateException("the counts differ");
        }
    }

    /** In turns, so that what disturbs one round disturbs all ways. */
    private static void race(Map<String, Way> ways) throws SQLException {
        Map<String, List<Lap>> laps = new LinkedHashMap<>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                Lap lap = Lap.of(way.getValue());
                if (round > 0) {
                    laps.computeIfAbsent(way.getKey(), absent -> new ArrayList<>())
                            .add(lap);
                }
            }
        }
        List<Lap> library = laps.getOrDefault("library", List.of());
        laps.forEach((name, rounds) -> OUT.printf(
                Locale.ROOT,
                "  %-20s %,13.0f; library beside it: %.2f by the clock, %.2f by the processor time of the thread%n",
                name,
                BALLOTS * 1e9 / median(rounds, Lap::clock),
                median(rounds, Lap::clock) / median(library, Lap::clock),
                median(rounds, Lap::processor) / median(library, Lap::processor)));
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> time) {
        return laps.stream().mapToDouble(time).sorted().toArray()[laps.size() / 2];
    }

    /** How long one count took, in nanoseconds. */
    private record Lap(double clock, double processor) {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Lap of(Way way) throws SQLException {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            if (way.count().hashCode() == 0) {
                OUT.println("  a rare hash");
            }
            return new Lap(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - cpu);
        }
    }

    private static void heap(Year year) {
        long before = used();
        Tally tally = TallyPeers.library(year);
        long bytes = used() - before;
        int turnouts = tally.by(cell -> cell).values().stream()
                .mapToInt(part -> part.turnouts().size())
                .sum();
        OUT.printf(
                Locale.ROOT,
                "Heap of the tally: %,d bytes for %,d cells of 3 parties, %,d a cell, %,d for each of its %,d turnouts%n",
                bytes,
                tally.keys().size(),
                bytes / tally.keys().size(),
                bytes / turnouts,
                turnouts);
        OUT.printf(Locale.ROOT, "Written down: %,d bytes%n", tally.toBytes().length);
    }

    private static long used() {
        for (int times = 0; times < 3; times++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
