package io.github.fourmatters.governance.tck.workload;

/** Says what kind of thing a step does. */
enum StepKind {
    /** Appends events, sets timers, enqueues notices and puts vault entries. */
    COMMAND(52, true),
    /** Appends an event and erases a subject. */
    ERASE(9, true),
    /** Appends an event and takes a timer, or cancels it. */
    TAKE(9, true),
    /** Appends an event and moves a view's checkpoint on. */
    CHECKPOINT(8, true),
    /** Claims notices; completes most, gives some back and parks a few. */
    DISPATCH(12, false),
    /** Reads a whole ledger in pages, as a backup does. */
    READ(3, false),
    /** Gives a command again that was done before. */
    REPEAT(4, false),
    /** Does what a command does, and rolls it back. */
    UNDO(3, false);

    private final int weight;
    private final boolean keeping;

    StepKind(int weight, boolean keeping) {
        this.weight = weight;
        this.keeping = keeping;
    }

    /** Says whether a step of this kind leaves an event. */
    boolean isKeeping() {
        return keeping;
    }

    /** Gives the kind for a number below 100. */
    static StepKind at(int number) {
        int left = number;
        for (StepKind each : values()) {
            left -= each.weight;
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("number is " + number + "; it must be 0 to 99");
    }
}
