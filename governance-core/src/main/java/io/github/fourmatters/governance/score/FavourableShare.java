package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import java.util.Optional;

/**
 * The share of ballots with a level that counts as favourable: x/n.
 *
 * <p>Whether the middle level counts is local policy and changes the figure much: so the levels stand beside it. Two shares with other levels are
 * not to be compared, and do not add up.
 *
 * @param levels the levels that count, 1 to 5, at least one
 * @param ballots how many of how many
 */
public record FavourableShare(ImmutableSet<Integer> levels, Proportion ballots) {
    /**
     * Checks the levels.
     *
     * @param levels the levels that count
     * @param ballots how many of how many
     * @throws IllegalArgumentException naming the levels, if there is none, or one is not 1 to 5
     */
    public FavourableShare {
        requireNonNull(levels, "levels");
        requireNonNull(ballots, "ballots");
        checkArgument(
                !levels.isEmpty() && levels.stream().allMatch(Histogram::isLevel),
                "favourable levels %s must be some of 1 to %s",
                levels,
                Histogram.LEVELS);
    }

    /**
     * Counts the favourable ballots.
     *
     * @param histogram the ballots, not null
     * @param levels the levels that count, such as 5 and 4
     * @return the share
     * @throws IllegalArgumentException naming the levels, if there is none, or one is not 1 to 5
     */
    public static FavourableShare of(Histogram histogram, ImmutableSet<Integer> levels) {
        requireNonNull(histogram, "histogram");
        FavourableShare none = new FavourableShare(levels, Proportion.NONE);
        long favourable = none.levels.stream().mapToLong(histogram::count).sum();
        return new FavourableShare(levels, new Proportion(favourable, histogram.total()));
    }

    /**
     * Adds the ballots of another share with the same levels.
     *
     * @param other the other one, not null
     * @return the share of both
     * @throws IllegalArgumentException naming the levels, if they differ
     */
    public FavourableShare plus(FavourableShare other) {
        checkArgument(
                levels.equals(requireNonNull(other, "other").levels),
                "shares of levels %s and %s do not add up: count both by the same levels",
                levels,
                other.levels);
        return new FavourableShare(levels, ballots.plus(other.ballots));
    }

    /**
     * Divides.
     *
     * @return the share, from 0 to 1, or empty without a ballot
     */
    public Optional<Rational> value() {
        return ballots.value();
    }

    /**
     * Says how far the share may be off by chance.
     *
     * @return Wilson's interval at 95 %, or empty without a ballot
     */
    public Optional<Interval> interval() {
        return ballots.interval();
    }
}
