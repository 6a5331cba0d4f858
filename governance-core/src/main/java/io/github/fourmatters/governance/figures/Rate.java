package io.github.fourmatters.governance.figures;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A share of a population, with everything that is needed to read it: of what, in which period, as seen when, and under which rules.
 * Immutable.
 *
 * <p>Of nothing there is no share: with a denominator of 0 the rate is absent, never 0 and never 1.
 *
 * @param numerator how many have the property
 * @param denominator how many there are
 * @param population what is counted, as a fixed word such as {@code issues-accepted}
 * @param period the period that decides who belongs to the population
 * @param asOf the instant up to which facts were looked at
 * @param charterVersions the versions of the charter under which the counted facts were decided, in the order of the alphabet
 */
public record Rate(
        long numerator,
        long denominator,
        String population,
        Period period,
        Instant asOf,
        ImmutableSet<String> charterVersions) {
    /**
     * Checks the numbers.
     *
     * @param numerator how many have the property
     * @param denominator how many there are
     * @param population what is counted
     * @param period the period that decides who belongs to the population
     * @param asOf the instant up to which facts were looked at
     * @param charterVersions the versions of the charter under which the counted facts were decided
     * @throws IllegalArgumentException naming the numbers, unless 0 ≤ numerator ≤ denominator
     */
    public Rate {
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(charterVersions, "charterVersions");
        checkArgument(
                numerator >= 0 && numerator <= denominator,
                "rate %s/%s of %s must lie between 0 and 1; what may exceed 1 is a ratio",
                numerator,
                denominator,
                population);
    }

    /**
     * Returns the rate as a number.
     *
     * @return a fraction from 0 to 1, or empty if nothing was counted
     */
    public Optional<Rational> value() {
        return denominator == 0 ? Optional.empty() : Optional.of(Rational.of(numerator, denominator));
    }
}
