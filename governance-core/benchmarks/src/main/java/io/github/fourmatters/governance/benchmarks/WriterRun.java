package io.github.fourmatters.governance.benchmarks;

import io.github.fourmatters.governance.Governance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * What became of some writers on one ledger, each of whom lives through one life cycle after the other for some seconds.
 *
 * @param perSecond steps per second of the clock, of all of them together
 * @param half so many milliseconds half of the steps took at most
 * @param most so many milliseconds 99 of 100 steps took at most
 */
record WriterRun(double perSecond, double half, double most) {
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final int ENOUGH = 200_000;

    static WriterRun of(Governance governance, int writers) {
        AtomicInteger numbers = new AtomicInteger();
        long end = System.nanoTime() + TIME.toNanos();
        long start = System.nanoTime();
        List<Writer> all = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            Writer writer = new Writer(governance, "w" + number, numbers, end);
            all.add(writer);
            writer.start();
        }
        all.forEach(WriterRun::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = all.stream().flatMapToLong(Writer::took).sorted().toArray();
        return new WriterRun(
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) Math.min(sorted.length - 1, sorted.length * 99L / 100)] / 1e6);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f (%.1f ms, %.1f ms)", perSecond, half, most);
    }

    /** One writer. */
    private static final class Writer extends Thread {
        private final Governance governance;
        private final AtomicInteger numbers;
        private final long end;
        private final long[] took = new long[ENOUGH];
        private int steps;

        Writer(Governance governance, String name, AtomicInteger numbers, long end) {
            super(name);
            this.governance = governance;
            this.numbers = numbers;
            this.end = end;
        }

        @Override
        public void run() {
            TenSteps life = new TenSteps(governance, nanoseconds -> took[steps++] = nanoseconds);
            while (System.nanoTime() < end && steps + TenSteps.STEPS < ENOUGH) {
                life.live(getName(), numbers.incrementAndGet());
            }
        }

        LongStream took() {
            return Arrays.stream(took, 0, steps);
        }
    }
}
