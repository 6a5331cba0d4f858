package io.github.fourmatters.governance.evaluate;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Map;
import java.util.Optional;

/**
 * The grade of an issue: the weighted mean of the parties' means, as an exact fraction.
 *
 * <p>C = Σ w·S/n ÷ Σ w over the parties with enough ballots, where n counts a party's ballots and S adds up their points. A party with too
 * few is left out and never filled with zero; without an indispensable one there is no grade.
 *
 * <p>Example, with the weights 30, 30 and 40: the community gives 5 twice and 4 once (mean 14/3), the party members 5 three times, 4 and
 * 3 (22/5), the residents 5 ten times, 4 six times, 3 twice, 2 and 1 (83/20): C = 219/50.
 */
public final class Composite {
    private Composite() {}

    /**
     * Computes the grade.
     *
     * @param ballots the histogram of each party that cast any
     * @param policy weights, points, the least number of ballots, and who is indispensable
     * @return the grade, or empty if an indispensable party or every party has too few ballots
     */
    public static Optional<Rational> of(Map<Party, Histogram> ballots, EvaluatePolicy policy) {
        Rational weighted = Rational.ZERO;
        long weights = 0;
        for (Party party : Party.values()) {
            Histogram histogram = ballots.getOrDefault(party, Histogram.empty());
            if (histogram.total() >= policy.minimumBallots()) {
                int weight = policy.weights().getOrDefault(party, 0);
                weighted = weighted.plus(mean(histogram, policy).times(Rational.of(weight)));
                weights += weight;
            } else if (policy.indispensable().contains(party)) {
                return Optional.empty();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(weighted.dividedBy(Rational.of(weights)));
    }

    /**
     * Computes the mean of one party.
     *
     * @param histogram its ballots, at least one
     * @param policy the points
     * @return S ÷ n
     */
    public static Rational mean(Histogram histogram, EvaluatePolicy policy) {
        return Rational.of(histogram.points(policy.points()), histogram.total());
    }

    /**
     * Puts the histograms of all parties together, as if everybody belonged to one.
     *
     * @param ballots the histogram of each party
     * @return their sum
     */
    public static Histogram pooled(ImmutableMap<Party, Histogram> ballots) {
        return ballots.values().stream().reduce(Histogram.empty(), Histogram::plus);
    }
}
