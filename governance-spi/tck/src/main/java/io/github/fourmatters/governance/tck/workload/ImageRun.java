package io.github.fourmatters.governance.tck.workload;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.tck.process.ChildProcess;
import io.github.fourmatters.governance.tck.process.DirectoryTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a process work on a storage, and takes an image of its files again and again: of each, everything must be there that was
 * acknowledged before. One writer is held right behind an acknowledgement; several are frozen wherever they are.
 *
 * @param <E> the type of the events
 */
public final class ImageRun<E> {

    private static final int MOST_STEPS_BETWEEN = 60;
    private static final long POLL = TimeUnit.MICROSECONDS.toNanos(200);

    private final StoragePlace<E> place;
    private final Path work;
    private final Random random;

    /**
     * Prepares a run.
     *
     * @param place how the storage is opened
     * @param work an empty folder
     * @param seed what the moments are drawn from
     */
    public ImageRun(StoragePlace<E> place, Path work, long seed) {
        this.place = place;
        this.work = work;
        this.random = new Random(seed);
    }

    /**
     * Takes images for a while.
     *
     * @param ledgers how many ledgers are written to
     * @param writers how many threads write
     * @param atLeast how long the process works, at least
     * @param images how many images are taken, at least
     * @return what they lack
     */
    public ImageTable run(int ledgers, int writers, Duration atLeast, int images) {
        Workload workload = new Workload("i", random.nextLong() >>> 20, ledgers, writers, 0);
        Progress progress = new Progress(workload);
        ImageTable table = new ImageTable(workload);
        Path folder = DirectoryTree.make(work.resolve("storage"));
        try (ChildProcess child = place.start(ImmutableList.of(), work, folder, workload)) {
            long start = System.nanoTime();
            while (table.images() < images || System.nanoTime() - start < atLeast.toNanos()) {
                long steps = goOn(child, progress, writers);
                Path image = DirectoryTree.make(work.resolve("image"));
                child.freeze();
                progress.hear(child.said());
                DirectoryTree.copy(folder, image);
                child.thaw();
                table.add(progress, steps, place.check(image, ImmutableList.of(progress)));
                DirectoryTree.delete(image);
                table.report(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        DirectoryTree.delete(folder);
        return table;
    }

    /** Lets the process work a little: one writer to an acknowledgement, several to the midst of what they do. */
    private long goOn(ChildProcess child, Progress progress, int writers) {
        long before = progress.steps();
        int steps = 1 + random.nextInt(MOST_STEPS_BETWEEN);
        child.permit(writers == 1 ? steps : 2 * MOST_STEPS_BETWEEN);
        await(child, progress, before + steps);
        return progress.steps() - before;
    }

    private static void await(ChildProcess child, Progress progress, long steps) {
        while (progress.steps() < steps) {
            LockSupport.parkNanos(POLL);
            progress.hear(child.said());
            Optional<String> failure = progress.acknowledged().failure();
            if (failure.isPresent() || !child.isAlive()) {
                throw new AssertionError("the process ended by itself: " + failure + "; " + child.output());
            }
        }
    }
}
