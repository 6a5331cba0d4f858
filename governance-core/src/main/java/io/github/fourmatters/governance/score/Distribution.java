package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the points of some ballots lie, and how far apart: exact, and absent without a ballot.
 *
 * @param ballots the ballots
 * @param points what each level is worth, from level 1 on: five numbers that do not fall
 */
public record Distribution(Histogram ballots, ImmutableList<Integer> points) {
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * Checks the points.
     *
     * @param ballots the ballots
     * @param points what each level is worth
     * @throws IllegalArgumentException naming the points, unless they are five numbers that do not fall
     */
    public Distribution {
        requireNonNull(ballots, "ballots");
        Weighting.checkPoints(requireNonNull(points, "points"));
    }

    /**
     * Computes the mean.
     *
     * @return S ÷ n
     */
    public Optional<Rational> mean() {
        return sum().value();
    }

    /**
     * Computes the mean as drawn towards a common one: the fewer the ballots, the more.
     *
     * @param shrinkage the common mean and its strength, settled before anybody voted, not null
     * @return a value between the mean and the common one; the common one itself without a ballot
     */
    public Rational shrunkMean(Shrinkage shrinkage) {
        return requireNonNull(shrinkage, "shrinkage").of(sum());
    }

    private WeightedSum sum() {
        return WeightedSum.of(ballots.points(points), ballots.total());
    }

    /**
     * Finds the lower median: the points of ballot ⌈n/2⌉ in rising order, a value that somebody gave.
     *
     * @return the lower one of the two in the middle where their number is even
     */
    public Optional<Rational> lowerMedian() {
        long all = ballots.total();
        return all == 0 ? Optional.empty() : Optional.of(ordered(all - all / 2));
    }

    /**
     * Finds the middle of the lower and the upper median, the points of ballots ⌈n/2⌉ and ⌊n/2⌋ + 1 in rising order.
     *
     * @return the mean of the two in the middle where their number is even, else the one in the middle
     */
    public Optional<Rational> midMedian() {
        long all = ballots.total();
        return lowerMedian().map(lower -> lower.plus(ordered(all / 2 + 1)).times(HALF));
    }

    /**
     * Computes the mean of what is left when at each end the same share of ballots is cut off: ⌊share · n⌋ whole ballots, as most
     * statistical software does it.
     *
     * @param share the share to cut off at each end, 0 or more and below 1/2, not null
     * @return the mean of the others
     * @throws IllegalArgumentException naming the share, if it is out of range
     */
    public Optional<Rational> trimmedMean(Rational share) {
        checkArgument(
                requireNonNull(share, "share").signum() >= 0 && share.compareTo(HALF) < 0,
                "share %s to cut off at each end must be 0 or more and below 1/2",
                share);
        long all = ballots.total();
        long cut = share.times(Rational.of(all)).rounded(0, RoundingMode.FLOOR).longValueExact();
        return between(cut, all - cut).value();
    }

    /** The ballots after the first {@code from} and up to the one numbered {@code to}, in rising order. */
    private WeightedSum between(long from, long to) {
        WeightedSum mean = WeightedSum.NONE;
        long before = 0;
        for (int level = 1; level <= Histogram.LEVELS; level++) {
            long after = before + ballots.count(level);
            long kept = Math.max(0, Math.min(after, to) - Math.max(before, from));
            mean = mean.plus(new WeightedSum(worth(level).times(Rational.of(kept)), Rational.of(kept)));
            before = after;
        }
        return mean;
    }

    /**
     * Computes the variance of these ballots as a whole population: Σ h·(s − S/n)² ÷ n.
     *
     * @return the variance, 0 where all gave the same
     */
    public Optional<Rational> variance() {
        return mean().map(mean -> {
            Rational sum = Rational.ZERO;
            for (int level = 1; level <= Histogram.LEVELS; level++) {
                Rational off = worth(level).minus(mean);
                sum = sum.plus(off.times(off).times(Rational.of(ballots.count(level))));
            }
            return sum.dividedBy(Rational.of(ballots.total()));
        });
    }

    private Rational ordered(long position) {
        int level = 1;
        for (long seen = ballots.count(1); seen < position; level++) {
            seen += ballots.count(level + 1);
        }
        return worth(level);
    }

    private Rational worth(int level) {
        return Rational.of(points.get(level - 1));
    }
}
