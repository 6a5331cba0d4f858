package io.github.fourmatters.governance.view;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Counts by key, while they are being gathered. */
final class Counts<K> {
    private final Map<K, Long> counts = new HashMap<>();

    void add(K key, long count) {
        counts.merge(key, count, Math::addExact);
    }

    long total() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /** The counts by the text of their keys. */
    ImmutableMap<K, Long> sorted() {
        return sorted(counts);
    }

    /** The counts in the order of their keys. */
    ImmutableMap<K, Long> sorted(Comparator<K> order) {
        return sorted(counts, order);
    }

    static <K, V> ImmutableMap<K, V> sorted(Map<K, V> map) {
        return sorted(map, Comparator.comparing(Object::toString));
    }

    static <K, V> ImmutableMap<K, V> sorted(Map<K, V> map, Comparator<? super K> order) {
        ImmutableMap.Builder<K, V> sorted = ImmutableMap.builder();
        map.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).forEach(sorted::put);
        return sorted.buildOrThrow();
    }

    static void requireSum(String name, ImmutableMap<?, Long> counts, long total) {
        long sum = counts.values().stream().reduce(0L, Math::addExact);
        checkArgument(sum == total, "%s adds up to %s, the total is %s", name, sum, total);
    }
}
