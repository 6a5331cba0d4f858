package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;

/**
 * How the grades of the parties become one composite. The numbers are local policy.
 *
 * @param weights what each party's mean weighs, whole numbers above 0; a party without a weight takes no part, and is not missing either
 * @param points what each level is worth, from level 1 on: five numbers that do not fall
 * @param minimumBallots how many ballots a party must have cast for its mean to count, 1 or more: on the one issue that is graded, or on
 *     all the issues whose ballots are put together ({@link Aggregation#MICRO})
 * @param indispensable the parties without which there is no composite, each with a weight
 * @param missing what becomes of the composite when any other party is missing
 */
public record Weighting(
        ImmutableMap<Party, Integer> weights,
        ImmutableList<Integer> points,
        int minimumBallots,
        ImmutableSet<Party> indispensable,
        WhenMissing missing) {
    /**
     * Checks the numbers.
     *
     * @param weights what each party's mean weighs
     * @param points what each level is worth
     * @param minimumBallots how many ballots a party must have cast for its mean to count
     * @param indispensable the parties without which there is no composite
     * @param missing what becomes of the composite when any other party is missing
     * @throws IllegalArgumentException naming what is wrong and its value
     */
    public Weighting {
        requireNonNull(weights, "weights");
        requireNonNull(points, "points");
        requireNonNull(indispensable, "indispensable");
        requireNonNull(missing, "missing");
        checkArgument(
                !weights.isEmpty() && weights.values().stream().allMatch(weight -> weight > 0),
                "weights %s must be whole numbers above 0, of one party at least",
                weights);
        checkPoints(points);
        checkArgument(minimumBallots >= 1, "minimumBallots %s must be 1 or more", minimumBallots);
        checkArgument(
                weights.keySet().containsAll(indispensable),
                "indispensable %s must be among the parties with a weight, %s",
                indispensable,
                weights.keySet());
    }

    static void checkPoints(ImmutableList<Integer> points) {
        checkArgument(
                points.size() == Histogram.LEVELS
                        && ImmutableList.sortedCopyOf(points).equals(points),
                "points %s must be %s numbers that do not fall",
                points,
                Histogram.LEVELS);
    }

    /**
     * Leaves a party out, as the community is where it did the work itself: it takes no part, and is not missing.
     *
     * @param party the party, not null
     * @return the weighting of the other parties
     * @throws IllegalArgumentException naming the weights, if no party is left
     */
    public Weighting without(Party party) {
        requireNonNull(party, "party");
        return new Weighting(
                Maps.immutableEnumMap(Maps.filterKeys(weights, other -> other != party)),
                points,
                minimumBallots,
                Sets.immutableEnumSet(Sets.filter(indispensable, other -> other != party)),
                missing);
    }

    /**
     * Puts the points of some ballots over their number.
     *
     * @param ballots the ballots, not null
     * @return S over n
     */
    public WeightedSum mean(Histogram ballots) {
        return WeightedSum.of(requireNonNull(ballots, "ballots").points(points), ballots.total());
    }

    /** Tells whether there is no composite without a party. */
    boolean needs(Party party) {
        return missing == WhenMissing.INVALID || indispensable.contains(party);
    }
}
