package io.github.fourmatters.governance.score;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How quarters become a year. With points and ballots (35, 8), (16, 5), (35, 7) and (25, 5), shown with two digits, the three ways give
 * 4.44, 4.39 and 4.40: so a year's figure always names its way.
 *
 * <p>A quarter without a figure is left out, never filled with zero.
 */
public enum YearAggregation {
    /** All ballots of the year together: Σ S ÷ Σ n. */
    BY_BALLOTS,
    /** The mean of the quarters' exact figures, each quarter counting alike. */
    BY_QUARTER_EXACT,
    /** The mean of the quarters' figures, each rounded as it is published; after a correction, as it is published anew. */
    BY_QUARTER_PUBLISHED;

    private static final int QUARTERS = 4;

    /**
     * Makes a year of quarters with one mean each.
     *
     * @param quarters points over ballots of up to four quarters, not null
     * @param published how the quarters' figures were rounded when they were published, not null
     * @return the year's exact figure, to be rounded once, or empty if no quarter has any
     * @throws IllegalArgumentException if there are more than four quarters
     */
    public Optional<Rational> mean(Collection<WeightedSum> quarters, Rounding published) {
        check(quarters, published);
        return this == BY_BALLOTS
                ? quarters.stream().reduce(WeightedSum.NONE, WeightedSum::plus).value()
                : byQuarter(quarters.stream().map(WeightedSum::value).toList(), published);
    }

    /**
     * Makes a year of quarters with three parties each.
     *
     * @param quarters the histogram of each party in up to four quarters, not null
     * @param weighting how the parties' grades become a composite, not null
     * @param published how the quarters' figures were rounded when they were published, not null
     * @return the year's exact composite, to be rounded once, or empty if there is none
     * @throws IllegalArgumentException if there are more than four quarters
     */
    public Optional<Rational> composite(
            Collection<? extends Map<Party, Histogram>> quarters, Weighting weighting, Rounding published) {
        check(quarters, published);
        requireNonNull(weighting, "weighting");
        return this == BY_BALLOTS
                ? Composite.of(sum(quarters), weighting)
                : byQuarter(
                        quarters.stream()
                                .map(quarter -> Composite.of(quarter, weighting))
                                .toList(),
                        published);
    }

    private static void check(Collection<?> quarters, Rounding published) {
        checkArgument(
                requireNonNull(quarters, "quarters").size() <= QUARTERS,
                "a year has no %s quarters: give up to %s",
                quarters.size(),
                QUARTERS);
        requireNonNull(published, "published");
    }

    private static Map<Party, Histogram> sum(Collection<? extends Map<Party, Histogram>> quarters) {
        Map<Party, Histogram> sums = new EnumMap<>(Party.class);
        quarters.forEach(
                quarter -> quarter.forEach((party, histogram) -> sums.merge(party, histogram, Histogram::plus)));
        return sums;
    }

    private Optional<Rational> byQuarter(Collection<Optional<Rational>> figures, Rounding published) {
        UnaryOperator<Rational> shown = this == BY_QUARTER_PUBLISHED ? published::shown : UnaryOperator.identity();
        return figures.stream()
                .flatMap(Optional::stream)
                .map(shown)
                .map(WeightedSum::of)
                .reduce(WeightedSum.NONE, WeightedSum::plus)
                .value();
    }
}
