package io.github.fourmatters.governance.score;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Marks values far from the others: for a human eye to look at, never a verdict.
 *
 * <p>The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993) is .6745 · (x − median) ÷ MAD, where MAD is the
 * median of the distances from the median; beyond 3.5 on either side a value is unusual. It is decided by whole numbers:
 * 6745 · |x − median| &gt; 35000 · MAD. Both medians are the mean of the two in the middle where the number of values is even.
 *
 * @param median the median of the values
 * @param deviation MAD; 0 if more than half of the values are the same
 * @param standings where each value stands
 * @param <K> whose values they are, units for example
 */
public record Outliers<K>(Rational median, Rational deviation, ImmutableMap<K, Standing> standings) {
    private static final Rational HALF = Rational.of(1, 2);
    private static final Rational FACTOR = Rational.of(6745, 35_000);

    /** Where a value stands among the others. */
    public enum Standing {
        /** Not beyond 3.5. */
        USUAL,
        /** Beyond 3.5. */
        UNUSUAL,
        /** MAD is 0, so that there is no score, and the value is not the median: it is off the common value, no one can say how far. */
        OFF_THE_COMMON_VALUE
    }

    /**
     * Checks the parts.
     *
     * @param median the median of the values
     * @param deviation the median of the distances from it
     * @param standings where each value stands
     */
    public Outliers {
        requireNonNull(median, "median");
        requireNonNull(deviation, "deviation");
        requireNonNull(standings, "standings");
    }

    /**
     * Looks at some values.
     *
     * @param values the values, not null
     * @param <K> whose values they are
     * @return where each stands, or empty if there are none
     */
    public static <K> Optional<Outliers<K>> among(Map<K, Rational> values) {
        return requireNonNull(values, "values").isEmpty() ? Optional.empty() : Optional.of(of(values));
    }

    private static <K> Outliers<K> of(Map<K, Rational> values) {
        Rational median = median(values.values());
        Map<K, Rational> distances = Maps.transformValues(values, value -> absolute(value.minus(median)));
        Rational deviation = median(distances.values());
        return new Outliers<>(
                median,
                deviation,
                ImmutableMap.copyOf(Maps.transformValues(distances, distance -> standing(distance, deviation))));
    }

    private static Standing standing(Rational distance, Rational deviation) {
        if (deviation.signum() == 0) {
            return distance.signum() == 0 ? Standing.USUAL : Standing.OFF_THE_COMMON_VALUE;
        }
        return distance.times(FACTOR).compareTo(deviation) > 0 ? Standing.UNUSUAL : Standing.USUAL;
    }

    private static Rational median(Collection<Rational> values) {
        ImmutableList<Rational> sorted = ImmutableList.sortedCopyOf(values);
        return sorted.get((sorted.size() - 1) / 2)
                .plus(sorted.get(sorted.size() / 2))
                .times(HALF);
    }

    private static Rational absolute(Rational value) {
        return value.signum() < 0 ? value.negate() : value;
    }
}
