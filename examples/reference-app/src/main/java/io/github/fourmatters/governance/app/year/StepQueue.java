package io.github.fourmatters.governance.app.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, in the order of time; steps of one instant happen in the order in which they were planned. */
final class StepQueue {
    private record Step(Instant at, long number, Runnable action) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::number));
    private final Instant end;
    private Instant now = Instant.MIN;
    private long planned;

    /** Makes an agenda; what is planned for after the end does not happen. */
    StepQueue(Instant end) {
        this.end = end;
    }

    Instant now() {
        return now;
    }

    void at(Instant instant, Runnable action) {
        if (instant.isBefore(now)) {
            throw new IllegalStateException("a step at " + instant + " was planned at " + now + ", after it");
        }
        if (!instant.isAfter(end)) {
            steps.add(new Step(instant, planned++, action));
        }
    }

    /** Takes the next step; answers whether there was one. */
    boolean step() {
        Step next = steps.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.action().run();
        return true;
    }
}
