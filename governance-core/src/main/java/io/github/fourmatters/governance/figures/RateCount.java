package io.github.fourmatters.governance.figures;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.view.Period;
import java.time.Instant;
import java.util.TreeSet;

/** A rate while it is being counted. */
final class RateCount {
    private final TreeSet<String> charters = new TreeSet<>();
    private long numerator;
    private long denominator;

    /** Counts one of the population. */
    void add(boolean hasProperty) {
        denominator++;
        if (hasProperty) {
            numerator++;
        }
    }

    /** Counts many of the population. */
    void add(long having, long all) {
        numerator = Math.addExact(numerator, having);
        denominator = Math.addExact(denominator, all);
    }

    /** Names a charter under which a counted fact was decided. */
    void under(String charter) {
        charters.add(charter);
    }

    Rate rate(String population, Period period, Instant asOf) {
        return new Rate(numerator, denominator, population, period, asOf, ImmutableSet.copyOf(charters));
    }
}
