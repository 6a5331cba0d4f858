package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Map;
import java.util.Optional;

/**
 * How far the community and the residents are apart about the same work: for a human eye to look at.
 *
 * @param community the mean of the community
 * @param residents the mean of the residents
 */
public record PartyGap(Rational community, Rational residents) {
    /**
     * Checks the means.
     *
     * @param community the mean of the community
     * @param residents the mean of the residents
     */
    public PartyGap {
        requireNonNull(community, "community");
        requireNonNull(residents, "residents");
    }

    /**
     * Compares the means of the two parties.
     *
     * @param ballots the histogram of each party that cast any, not null
     * @param weighting the points, and how many ballots a party needs to count; not null
     * @return the gap, or empty if one of the two does not count
     */
    public static Optional<PartyGap> in(Map<Party, Histogram> ballots, Weighting weighting) {
        Map<Party, Rational> means = Composite.explained(ballots, weighting).counted();
        return Optional.ofNullable(means.get(Party.COMMUNITY))
                .flatMap(community -> Optional.ofNullable(means.get(Party.RESIDENTS))
                        .map(residents -> new PartyGap(community, residents)));
    }

    /**
     * Tells by how much the community is the more content.
     *
     * @return the mean of the community less the mean of the residents, in points; below 0 if the residents are the more content
     */
    public Rational difference() {
        return community.minus(residents);
    }

    /**
     * Tells whether the gap is wide, to either side.
     *
     * @param points how many points make it wide, above 0; local policy
     * @return {@code true} if the difference reaches so many points
     * @throws IllegalArgumentException naming the points, unless they are above 0
     */
    public boolean reaches(Rational points) {
        checkArgument(requireNonNull(points, "points").signum() > 0, "a gap of %s points must be above 0", points);
        return difference().compareTo(points) >= 0 || difference().negate().compareTo(points) >= 0;
    }
}
