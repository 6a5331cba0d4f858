package io.github.fourmatters.governance.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many ratings of some there are of each level.
 *
 * @param counts the counts, from level 1 on
 */
record LevelCounts(ImmutableList<Long> counts) {
    static LevelCounts of(int levels, Stream<Integer> ratings) {
        long[] counts = new long[levels];
        ratings.forEach(level -> counts[level - 1]++);
        return new LevelCounts(ImmutableList.copyOf(Longs.asList(counts)));
    }

    static LevelCounts none(int levels) {
        return of(levels, Stream.empty());
    }

    LevelCounts plus(LevelCounts other) {
        return new LevelCounts(IntStream.range(0, counts.size())
                .mapToObj(level -> counts.get(level) + other.counts.get(level))
                .collect(ImmutableList.toImmutableList()));
    }

    long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Ordered pairs of different raters. */
    long pairs() {
        return total() * (total() - 1);
    }

    /** Ordered pairs of different raters that agree. */
    long agreeing() {
        return counts.stream().mapToLong(count -> count * (count - 1)).sum();
    }

    /** Σ c·k·δ²(c, k) over the unordered pairs of different levels, which count from 0 here. */
    Rational distance(BiFunction<Integer, Integer, Rational> squared) {
        Rational sum = Rational.ZERO;
        for (int low = 0; low < counts.size(); low++) {
            for (int high = low + 1; high < counts.size(); high++) {
                long both = counts.get(low) * counts.get(high);
                sum = both == 0 ? sum : sum.plus(squared.apply(low, high).times(Rational.of(both)));
            }
        }
        return sum;
    }
}
