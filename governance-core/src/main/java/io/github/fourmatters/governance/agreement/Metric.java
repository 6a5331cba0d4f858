package io.github.fourmatters.governance.agreement;

import io.github.fourmatters.governance.quantity.Rational;

/** How far apart two levels are, for Krippendorff's α: δ², as K. Krippendorff defines it in Content Analysis (3rd edition, chapter 11). */
public enum Metric {
    /** Levels are names: two are the same, or they are not (δ² = 1). */
    NOMINAL {
        @Override
        Rational squared(int low, int high, LevelCounts all) {
            return Rational.ONE;
        }
    },
    /** Levels have an order: two are as far apart as there are ratings between them, δ = Σ n(g) from c to k, less half of n(c) and of n(k). */
    ORDINAL {
        @Override
        Rational squared(int low, int high, LevelCounts all) {
            long between = all.counts().subList(low, high + 1).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long ends = all.counts().get(low) + all.counts().get(high);
            Rational distance = Rational.of(2 * between - ends, 2);
            return distance.times(distance);
        }
    },
    /** Levels are numbers: δ = c − k. */
    INTERVAL {
        @Override
        Rational squared(int low, int high, LevelCounts all) {
            return Rational.of((long) (high - low) * (high - low));
        }
    };

    /** The squared distance of two different levels, which count from 0 here, given all ratings that pair. */
    abstract Rational squared(int low, int high, LevelCounts all);
}
