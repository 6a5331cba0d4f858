package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a history, or many, came by each thing that can happen. A property over random histories says little if it was never near what
 * it is about: so ask for these counts in the same run.
 *
 * <p>Things are named by their event types' simple names ({@code "IssueClosed"}), outcomes by {@code "item-ADOPTED"} and the like,
 * {@code "late-ballot"}, {@code "withdrawn"}, {@code "reopened-REBOUND"}, and refusals by {@code "refused-WRONG_STAGE"} and the like. A whole history
 * that allowed two sibling merges to be compared counts as {@code "siblings-compared"}, one under two charters as
 * {@code "two-charters"}.
 *
 * @param counts the counts by name, 0 left out
 */
public record Coverage(ImmutableSortedMap<String, Long> counts) {
    /** The coverage of no history. */
    public static final Coverage NONE = new Coverage(ImmutableSortedMap.of());

    static Coverage of(History history) {
        return new Coverage(new Landmarks().of(history));
    }

    /**
     * Tells how often something happened.
     *
     * @param name its name
     * @return how often, perhaps 0
     */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /**
     * Adds the counts of other histories.
     *
     * @param other their coverage
     * @return the sum
     */
    public Coverage plus(Coverage other) {
        Map<String, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((name, count) -> sums.merge(name, count, Math::addExact));
        return new Coverage(ImmutableSortedMap.copyOf(sums));
    }
}
