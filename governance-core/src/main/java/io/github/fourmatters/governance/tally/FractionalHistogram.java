package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Collections;
import java.util.Objects;

/**
 * How many ballots gave each level, where a ballot about a joint issue counts with a fraction.
 *
 * @param counts five exact counts, for the levels 1 to 5
 */
public record FractionalHistogram(ImmutableList<Rational> counts) {
    private static final FractionalHistogram EMPTY =
            new FractionalHistogram(ImmutableList.copyOf(Collections.nCopies(Histogram.LEVELS, Rational.ZERO)));

    /**
     * Checks the counts.
     *
     * @param counts five exact counts
     * @throws IllegalArgumentException if there are not five, or one is negative
     */
    public FractionalHistogram {
        Objects.requireNonNull(counts, "counts");
        if (counts.size() != Histogram.LEVELS || counts.stream().anyMatch(count -> count.signum() < 0)) {
            throw new IllegalArgumentException(
                    "histogram " + counts + " must have " + Histogram.LEVELS + " counts of 0 or more");
        }
    }

    /**
     * Returns the histogram of no ballots.
     *
     * @return the identity of {@link #plus}
     */
    public static FractionalHistogram empty() {
        return EMPTY;
    }

    /**
     * Takes a share of a histogram.
     *
     * @param histogram the whole
     * @param share the share, 0 or more
     * @return each count times the share
     */
    public static FractionalHistogram of(Histogram histogram, Rational share) {
        Objects.requireNonNull(share, "share");
        return new FractionalHistogram(histogram.counts().stream()
                .map(count -> share.times(Rational.of(count)))
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns how many ballots there are.
     *
     * @return the exact sum of the counts (n)
     */
    public Rational total() {
        return counts.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * Returns the points of all ballots together.
     *
     * @param points what each level is worth, from level 1 on
     * @return the exact sum over the levels of points times count (S)
     */
    public Rational points(ImmutableList<Integer> points) {
        Rational sum = Rational.ZERO;
        for (int index = 0; index < Histogram.LEVELS; index++) {
            sum = sum.plus(counts.get(index).times(Rational.of(points.get(index))));
        }
        return sum;
    }

    /**
     * Adds a histogram.
     *
     * @param other the other one
     * @return the exact sum
     */
    public FractionalHistogram plus(FractionalHistogram other) {
        Objects.requireNonNull(other, "other");
        ImmutableList.Builder<Rational> sums = ImmutableList.builder();
        for (int index = 0; index < Histogram.LEVELS; index++) {
            sums.add(counts.get(index).plus(other.counts.get(index)));
        }
        return new FractionalHistogram(sums.build());
    }
}
