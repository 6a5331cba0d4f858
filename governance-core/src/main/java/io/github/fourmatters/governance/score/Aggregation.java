package io.github.fourmatters.governance.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.PartyCounts;
import io.github.fourmatters.governance.tally.Tally;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the grades of several issues become the grade of a unit or a category. Both ways are right and give different figures, so a figure
 * always names its way.
 */
public enum Aggregation {
    /**
     * The composite of all ballots together: every ballot of a party counts alike, and an issue with many ballots for more. The least
     * number of ballots ({@link Weighting#minimumBallots()}) is measured on a party's ballots on all the issues together.
     */
    MICRO {
        @Override
        Optional<Rational> of(Stream<Part> parts, Weighting weighting) {
            Map<Party, WeightedSum> sums = new EnumMap<>(Party.class);
            parts.forEach(
                    part -> part.means(weighting).forEach((party, mean) -> sums.merge(party, mean, WeightedSum::plus)));
            return Composite.ofMeans(sums, weighting).value();
        }
    },
    /**
     * The mean of the issues' composites: every issue that has one counts alike. The least number of ballots is measured on each issue by
     * itself; an issue without a composite is left out.
     */
    MACRO {
        @Override
        Optional<Rational> of(Stream<Part> parts, Weighting weighting) {
            return parts.flatMap(part -> part.composite(weighting).stream())
                    .reduce(WeightedSum.NONE, WeightedSum::plus)
                    .value();
        }
    };

    private record Part(Map<Party, Histogram> ballots, Rational share) {
        Map<Party, WeightedSum> means(Weighting weighting) {
            return Maps.transformValues(
                    ballots, histogram -> weighting.mean(histogram).times(share));
        }

        Optional<WeightedSum> composite(Weighting weighting) {
            return Composite.of(ballots, weighting)
                    .map(value -> WeightedSum.of(value).times(share));
        }
    }

    abstract Optional<Rational> of(Stream<Part> parts, Weighting weighting);

    /**
     * Grades some issues, each as a whole.
     *
     * @param issues what the parties said about each, not null
     * @param weighting how the parties' grades become a composite, not null
     * @return the grade, or empty if there is none
     */
    public Optional<Rational> composite(Collection<? extends Map<Party, Histogram>> issues, Weighting weighting) {
        return of(issues, ballots -> new Part(ballots, Rational.ONE), weighting);
    }

    /**
     * Grades a unit: each issue counts with the unit's share of it. MICRO takes that share of the ballots, and measures the least number
     * of ballots on what is taken; MACRO takes that share of the issue.
     *
     * @param unit the unit, not null
     * @param issues some issues, perhaps also of other units, not null
     * @param weighting how the parties' grades become a composite, not null
     * @return the grade, or empty if there is none
     */
    public Optional<Rational> composite(UnitId unit, Collection<GradedIssue> issues, Weighting weighting) {
        requireNonNull(unit, "unit");
        return of(issues, issue -> new Part(issue.ballots(), issue.shares().of(unit)), weighting);
    }

    /**
     * Grades what was counted, each issue as a whole: the same grade as from the issues one by one. A tally does not tell a community that
     * did the work itself from one that was silent; where that matters to the weighting, count the two apart.
     *
     * @param tally what was counted, not null
     * @param weighting how the parties' grades become a composite, not null
     * @return the grade, or empty if there is none
     */
    public Optional<Rational> composite(Tally tally, Weighting weighting) {
        requireNonNull(tally, "tally");
        requireNonNull(weighting, "weighting");
        return this == MICRO
                ? Composite.of(tally.counts().histograms(), weighting)
                : tally.turnouts().values().stream()
                        .flatMap(counts -> mean(counts, weighting).stream())
                        .reduce(WeightedSum.NONE, WeightedSum::plus)
                        .value();
    }

    /** Issues with one turnout have the mean of their composites from one sum: each party's mean is over the same number. */
    private static Optional<WeightedSum> mean(PartyCounts counts, Weighting weighting) {
        Rational issues = Rational.of(counts.issues());
        Rational each = Rational.ONE.dividedBy(issues);
        return Composite.ofMeans(
                        Maps.transformValues(
                                counts.histograms(),
                                histogram -> weighting.mean(histogram).times(each)),
                        weighting)
                .value()
                .map(value -> WeightedSum.of(value).times(issues));
    }

    private <T> Optional<Rational> of(Collection<? extends T> issues, Function<T, Part> part, Weighting weighting) {
        return of(requireNonNull(issues, "issues").stream().map(part), requireNonNull(weighting, "weighting"));
    }
}
