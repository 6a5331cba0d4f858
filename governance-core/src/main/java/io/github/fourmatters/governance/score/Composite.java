package io.github.fourmatters.governance.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The grade of an issue: the weighted mean of the parties' means, as an exact fraction, with the parties that it rests on.
 *
 * <p>C = Σ w·S/n ÷ Σ w over the parties with enough ballots, where n counts a party's ballots and S adds up their points. A party with too
 * few is left out and never filled with zero; without an indispensable one there is no grade.
 *
 * <p>Example, with the weights 30, 30 and 40: the community gives 5 twice and 4 once (mean 14/3), the party members 5 three times, 4 and
 * 3 (22/5), the residents 5 ten times, 4 six times, 3 twice, 2 and 1 (83/20): C = 219/50.
 *
 * @param value the grade, or empty if a party is missing without which there is none
 * @param counted the means of the parties that counted
 * @param missing how many ballots each party had that was to take part and had too few
 */
public record Composite(
        Optional<Rational> value, ImmutableMap<Party, Rational> counted, ImmutableMap<Party, Rational> missing) {
    /**
     * Checks the parts.
     *
     * @param value the grade
     * @param counted the means of the parties that counted
     * @param missing the ballots of the parties that had too few
     */
    public Composite {
        requireNonNull(value, "value");
        requireNonNull(counted, "counted");
        requireNonNull(missing, "missing");
    }

    /**
     * Computes the grade alone.
     *
     * @param ballots the histogram of each party that cast any
     * @param weighting weights, points, the least number of ballots, and who is indispensable
     * @return the grade, or empty if an indispensable party or every party has too few ballots
     */
    public static Optional<Rational> of(Map<Party, Histogram> ballots, Weighting weighting) {
        return explained(ballots, weighting).value();
    }

    /**
     * Computes the grade, and says which parties it rests on.
     *
     * @param ballots the histogram of each party that cast any
     * @param weighting weights, points, the least number of ballots, and who is indispensable
     * @return the grade with its parts
     */
    public static Composite explained(Map<Party, Histogram> ballots, Weighting weighting) {
        requireNonNull(weighting, "weighting");
        return ofMeans(Maps.transformValues(requireNonNull(ballots, "ballots"), weighting::mean), weighting);
    }

    /**
     * Computes the grade from means, as they come from issues that units share.
     *
     * @param means each party's points over its ballots, of one issue or of several together, both perhaps in fractions
     * @param weighting weights, the least number of ballots, measured on the ballots of these means, and who is indispensable
     * @return the grade with its parts
     */
    public static Composite ofMeans(Map<Party, WeightedSum> means, Weighting weighting) {
        requireNonNull(means, "means");
        Map<Party, Rational> counted = new EnumMap<>(Party.class);
        Map<Party, Rational> missing = new EnumMap<>(Party.class);
        Rational least = Rational.of(requireNonNull(weighting, "weighting").minimumBallots());
        for (Party party : weighting.weights().keySet()) {
            WeightedSum mean = means.getOrDefault(party, WeightedSum.NONE);
            if (mean.weight().compareTo(least) >= 0) {
                mean.value().ifPresent(value -> counted.put(party, value));
            } else {
                missing.put(party, mean.weight());
            }
        }
        return new Composite(
                missing.keySet().stream().anyMatch(weighting::needs) ? Optional.empty() : weighted(counted, weighting),
                Maps.immutableEnumMap(counted),
                Maps.immutableEnumMap(missing));
    }

    private static Optional<Rational> weighted(Map<Party, Rational> counted, Weighting weighting) {
        return weighting.weights().entrySet().stream()
                .filter(weight -> counted.containsKey(weight.getKey()))
                .map(weight -> WeightedSum.of(counted.getOrDefault(weight.getKey(), Rational.ZERO))
                        .times(Rational.of(weight.getValue())))
                .reduce(WeightedSum.NONE, WeightedSum::plus)
                .value();
    }

    /**
     * Puts the histograms of all parties together, as if everybody belonged to one.
     *
     * @param ballots the histogram of each party
     * @return their sum
     */
    public static Histogram pooled(Map<Party, Histogram> ballots) {
        return ballots.values().stream().reduce(Histogram.empty(), Histogram::plus);
    }
}
