package io.github.fourmatters.governance.tck.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what the images of one run lack. Not thread-safe. */
public final class ImageTable {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(20);

    private final Workload workload;
    private final List<String> found = new ArrayList<>();
    private Duration lastReport = Duration.ZERO;
    private Duration time = Duration.ZERO;
    private int images;
    private long commands;
    private int lackingImages;
    private long lacking;
    private int torn;

    ImageTable(Workload workload) {
        this.workload = workload;
    }

    void add(Progress progress, long steps, Findings findings) {
        images++;
        commands = progress.commands();
        lackingImages += findings.lacking().isEmpty() ? 0 : 1;
        lacking += findings.lacking().size();
        torn += findings.torn().isEmpty() ? 0 : 1;
        if (!findings.isClean()) {
            found.add("image " + images + " at " + time.toMillis() + " ms, " + steps + " steps after the one before: "
                    + findings);
        }
    }

    @SuppressWarnings("SystemOut") // Whoever waits for minutes wants to see that it moves.
    void report(Duration now) {
        time = now;
        if (now.minus(lastReport).compareTo(BETWEEN_REPORTS) > 0) {
            lastReport = now;
            System.out.println("images: " + this);
        }
    }

    /**
     * Tells how many images were taken.
     *
     * @return how many
     */
    public int images() {
        return images;
    }

    /**
     * Tells what does not fit, image by image.
     *
     * @return a sentence each, none if every image holds everything
     */
    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return String.format(
                "%d writers, %d ledgers: %d s, %d images, %d commands; images that lack something: %d, commands lacking: %d, torn"
                        + " images: %d",
                workload.writers(),
                workload.ledgers(),
                time.toSeconds(),
                images,
                commands,
                lackingImages,
                lacking,
                torn);
    }
}
