package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * How many ballots gave each level. Histograms add up, in any order and grouping.
 *
 * @param counts five counts, for the levels 1 to 5
 */
public record Histogram(ImmutableList<Long> counts) {
    /** The number of levels: 1 is the worst, this is the best. */
    public static final int LEVELS = 5;

    private static final Histogram EMPTY = new Histogram(ImmutableList.of(0L, 0L, 0L, 0L, 0L));

    /**
     * Checks the counts.
     *
     * @param counts five counts
     * @throws IllegalArgumentException if there are not five, or one is negative
     */
    public Histogram {
        Objects.requireNonNull(counts, "counts");
        if (counts.size() != LEVELS || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("histogram " + counts + " must have " + LEVELS + " counts of 0 or more");
        }
    }

    /**
     * Tells whether a number is a level.
     *
     * @param level the number
     * @return {@code true} from 1 to {@value #LEVELS}
     */
    public static boolean isLevel(int level) {
        return level >= 1 && level <= LEVELS;
    }

    /**
     * Returns the histogram of no ballots.
     *
     * @return the identity of {@link #plus}
     */
    public static Histogram empty() {
        return EMPTY;
    }

    /**
     * Returns the histogram of some ballots of one level.
     *
     * @param level the level, 1 to 5
     * @param count how many
     * @return the histogram
     * @throws IllegalArgumentException if the level is not 1 to 5
     */
    public static Histogram of(int level, long count) {
        if (!isLevel(level)) {
            throw new IllegalArgumentException("level " + level + " must be 1 to " + LEVELS);
        }
        ImmutableList.Builder<Long> counts = ImmutableList.builder();
        for (int each = 1; each <= LEVELS; each++) {
            counts.add(each == level ? count : 0L);
        }
        return new Histogram(counts.build());
    }

    /**
     * Returns how many ballots gave a level.
     *
     * @param level the level, 1 to 5
     * @return the count
     */
    public long count(int level) {
        return counts.get(level - 1);
    }

    /**
     * Returns how many ballots there are.
     *
     * @return the sum of the counts
     */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /**
     * Returns the points of all ballots together.
     *
     * @param points what each level is worth, from level 1 on
     * @return the sum over the levels of points times count
     */
    public long points(ImmutableList<Integer> points) {
        long sum = 0;
        for (int level = 1; level <= LEVELS; level++) {
            sum = Math.addExact(sum, Math.multiplyExact(points.get(level - 1), count(level)));
        }
        return sum;
    }

    /**
     * Adds two histograms.
     *
     * @param other the other one
     * @return the histogram of the ballots of both
     */
    public Histogram plus(Histogram other) {
        ImmutableList.Builder<Long> sums = ImmutableList.builder();
        for (int level = 1; level <= LEVELS; level++) {
            sums.add(Math.addExact(count(level), other.count(level)));
        }
        return new Histogram(sums.build());
    }
}
