package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.tck.process.ChildProcess;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a process work on a storage, kills it at a random moment, looks whether everything is there, and begins again.
 *
 * @param <E> the type of the events
 */
public final class KillRun<E> {

    private static final int KILLS_A_FILE = 10;
    private static final int MOST_STEPS = 200;
    private static final int UNLIMITED = 1_000_000_000;
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StoragePlace<E> place;
    private final Path work;
    private final Random random;
    private final KillTable table;

    private Path folder = Path.of("");
    private final List<Progress> workloads = new ArrayList<>();
    private int files;

    /**
     * Begins with no file.
     *
     * @param place how the storage is opened
     * @param work an empty folder
     * @param seed what the moments are drawn from
     * @param table where the results are counted
     */
    public KillRun(StoragePlace<E> place, Path work, long seed, KillTable table) {
        this.place = place;
        this.work = work;
        this.random = new Random(seed);
        this.table = table;
        folder = newFile();
    }

    private Path newFile() {
        workloads.clear();
        if (files > 0) {
            DirectoryTree.delete(folder);
        }
        files++;
        return DirectoryTree.make(work.resolve("file-" + files));
    }

    /**
     * Kills once.
     *
     * @param ledgers how many ledgers are written to
     * @param writers how many threads write
     * @param atLeast how long the process works before it may be killed; zero for any moment, also while it opens the storage
     * @return what does not fit afterwards
     */
    public Findings kill(int ledgers, int writers, Duration atLeast) {
        if (workloads.size() >= KILLS_A_FILE) {
            folder = newFile();
        }
        Workload workload = new Workload("k" + workloads.size(), random.nextLong() >>> 20, ledgers, writers, 0);
        Progress progress = new Progress(workload);
        workloads.add(progress);
        work(workload, progress, atLeast);
        ImmutableList<Step> underWay = progress.underWay();
        Findings findings = place.check(folder, workloads);
        table.add(workload, progress, underWay, findings, workloads.size() == 1, !atLeast.isZero());
        return findings;
    }

    private void work(Workload workload, Progress progress, Duration atLeast) {
        try (ChildProcess child = place.start(ImmutableList.of(), work, folder, workload)) {
            child.permit(UNLIMITED);
            boolean whileOpening = atLeast.isZero() && random.nextInt(4) == 0;
            await(child, progress, whileOpening ? 0 : 1 + random.nextInt(MOST_STEPS));
            rest(child, progress, atLeast.plusMillis(random.nextInt(whileOpening ? 250 : 50)));
            child.kill();
            progress.hear(child.said());
            progress.requireNoFailure(child.output());
        }
    }

    /** Waits until the process opens the storage, and has done so many steps. */
    private static void await(ChildProcess child, Progress progress, long steps) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!progress.acknowledged().isOpening() || progress.steps() < steps) {
            requireAtWork(child, progress);
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no step is done after " + PATIENCE + "; the process said: " + child.output());
            }
            LockSupport.parkNanos(POLL);
            progress.hear(child.said());
        }
    }

    private static void requireAtWork(ChildProcess child, Progress progress) {
        if (!child.isAlive()) {
            progress.hear(child.said());
            progress.requireNoFailure(child.output());
            throw new AssertionError("the process ended by itself; it said: " + child.output());
        }
    }

    private static void rest(ChildProcess child, Progress progress, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100)));
            requireAtWork(child, progress);
        }
    }
}
