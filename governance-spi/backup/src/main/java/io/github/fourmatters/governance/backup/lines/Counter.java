package io.github.fourmatters.governance.backup.lines;

import java.util.EnumMap;
import java.util.Map;

/** Counts by the kinds of lines. Not thread-safe. */
public final class Counter {

    private final Map<LineKind, Long> counts = new EnumMap<>(LineKind.class);

    /** Counts nothing yet. */
    public Counter() {}

    /**
     * Counts one more.
     *
     * @param kind of what
     */
    public void add(LineKind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /**
     * Tells how many were counted.
     *
     * @param kind of what
     * @return how many, 0 or more
     */
    public long of(LineKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
