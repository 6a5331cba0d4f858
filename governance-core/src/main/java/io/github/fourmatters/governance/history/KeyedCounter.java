package io.github.fourmatters.governance.history;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts by key, while they are being gathered.
 *
 * @param <K> what is counted by
 */
public final class KeyedCounter<K> {
    private final Map<K, Long> counts = new HashMap<>();

    /** Begins with no count. */
    public KeyedCounter() {}

    /**
     * Adds to the count of a key.
     *
     * @param key the key
     * @param count how many more
     * @throws ArithmeticException if the count leaves the range of a long
     */
    public void add(K key, long count) {
        counts.merge(key, count, Math::addExact);
    }

    /**
     * Adds all counts up.
     *
     * @return the total
     * @throws ArithmeticException if it leaves the range of a long
     */
    public long total() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Returns the counts in the order of the texts of their keys.
     *
     * @return the counts
     */
    public ImmutableMap<K, Long> sorted() {
        return sorted(counts);
    }

    /**
     * Returns the counts in an order of their keys.
     *
     * @param order the order of the keys
     * @return the counts
     */
    public ImmutableMap<K, Long> sorted(Comparator<K> order) {
        return sorted(counts, order);
    }

    /**
     * Puts what is kept by key in the order of the texts of the keys.
     *
     * @param map what is kept
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return the same, in order
     */
    public static <K, V> ImmutableMap<K, V> sorted(Map<K, V> map) {
        return sorted(map, Comparator.comparing(Object::toString));
    }

    /**
     * Puts what is kept by key in an order of the keys.
     *
     * @param map what is kept
     * @param order the order of the keys
     * @param <K> the keys' type
     * @param <V> the values' type
     * @return the same, in order
     */
    public static <K, V> ImmutableMap<K, V> sorted(Map<K, V> map, Comparator<? super K> order) {
        ImmutableMap.Builder<K, V> sorted = ImmutableMap.builder();
        map.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).forEach(sorted::put);
        return sorted.buildOrThrow();
    }

    /**
     * Checks that counts add up.
     *
     * @param name what the counts are called in the message
     * @param counts the counts
     * @param total what they add up to
     * @throws IllegalArgumentException naming both sums, if the counts add up to something else
     */
    public static void requireSum(String name, ImmutableMap<?, Long> counts, long total) {
        long sum = counts.values().stream().reduce(0L, Math::addExact);
        checkArgument(sum == total, "%s adds up to %s, the total is %s", name, sum, total);
    }
}
