package io.github.fourmatters.governance.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Arrays;

/** The weightings of the tests. */
final class Weightings {
    private Weightings() {}

    /** 30, 30 and 40, five levels worth 1 to 5, one ballot at least, nothing without the residents. */
    static Weighting usual() {
        return of(30, 30, 40);
    }

    static Weighting of(int community, int members, int residents) {
        return new Weighting(
                ImmutableMap.of(Party.COMMUNITY, community, Party.PARTY_MEMBERS, members, Party.RESIDENTS, residents),
                ImmutableList.of(1, 2, 3, 4, 5),
                1,
                ImmutableSet.of(Party.RESIDENTS),
                WhenMissing.RENORMALISE);
    }

    static Weighting points(Weighting weighting, ImmutableList<Integer> points) {
        return new Weighting(
                weighting.weights(),
                points,
                weighting.minimumBallots(),
                weighting.indispensable(),
                weighting.missing());
    }

    static Weighting minimum(Weighting weighting, int ballots) {
        return new Weighting(
                weighting.weights(), weighting.points(), ballots, weighting.indispensable(), weighting.missing());
    }

    static Weighting missing(Weighting weighting, ImmutableSet<Party> indispensable, WhenMissing missing) {
        return new Weighting(
                weighting.weights(), weighting.points(), weighting.minimumBallots(), indispensable, missing);
    }

    /** The histogram with these counts, from level 1 on. */
    static Histogram levels(long... counts) {
        return new Histogram(Arrays.stream(counts).boxed().collect(ImmutableList.toImmutableList()));
    }
}
