package io.github.fourmatters.governance.tally;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * Says to which units an issue is attributed: to its lead alone, or to several in fractions that sum to exactly 1.
 *
 * <pre>{@code
 * UnitShares.lead(water);                                  // all of it
 * UnitShares.of(ImmutableMap.of(water, 2, roads, 1));      // ⅔ and ⅓
 * }</pre>
 *
 * <p>Kept as whole parts in lowest terms, so that 2:2 is the same as 1:1, and nothing is divided before everything is counted. Ordered by
 * the units and their parts. Immutable and safe to share between threads.
 */
public final class UnitShares implements Comparable<UnitShares> {
    private static final Comparator<UnitId> BY_ID = Comparator.comparing(UnitId::value);

    private final ImmutableSortedMap<UnitId, Integer> parts;
    private final long total;
    private final int hash;

    private UnitShares(ImmutableSortedMap<UnitId, Integer> parts) {
        this.parts = parts;
        this.total = parts.values().stream().mapToLong(Integer::longValue).sum();
        // Every counted issue looks its key up.
        this.hash = parts.hashCode();
    }

    /**
     * Attributes everything to one unit.
     *
     * @param unit the unit that leads
     * @return the shares
     */
    public static UnitShares lead(UnitId unit) {
        return new UnitShares(
                ImmutableSortedMap.copyOf(ImmutableMap.of(Objects.requireNonNull(unit, "unit"), 1), BY_ID));
    }

    /**
     * Attributes parts to units.
     *
     * @param parts how many parts each unit has, 1 or more
     * @return the shares
     * @throws IllegalArgumentException if there is no unit, or one of them, which is named, has less than one part
     */
    public static UnitShares of(Map<UnitId, Integer> parts) {
        Objects.requireNonNull(parts, "parts");
        checkArgument(!parts.isEmpty(), "shares need at least one unit");
        parts.forEach((unit, part) -> checkArgument(part >= 1, "unit %s must have 1 part or more, has %s", unit, part));
        int common = (int) parts.values().stream().mapToLong(Integer::longValue).reduce(0, LongMath::gcd);
        ImmutableSortedMap.Builder<UnitId, Integer> lowest = new ImmutableSortedMap.Builder<>(BY_ID);
        parts.forEach((unit, part) -> lowest.put(unit, part / common));
        return new UnitShares(lowest.buildOrThrow());
    }

    /**
     * Attributes fractions to units.
     *
     * @param fractions the fraction that each unit has, above 0
     * @return the shares
     * @throws IllegalArgumentException if the fractions do not sum to exactly 1, or one of them, whose unit is named, is not above 0, or if
     *     their common denominator exceeds {@link Integer#MAX_VALUE}
     */
    public static UnitShares ofFractions(Map<UnitId, Rational> fractions) {
        Rational sum =
                Objects.requireNonNull(fractions, "fractions").values().stream().reduce(Rational.ZERO, Rational::plus);
        checkArgument(sum.equals(Rational.ONE), "fractions %s must sum to 1, sum to %s", fractions, sum);
        BigInteger common = fractions.values().stream()
                .map(Rational::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        checkArgument(
                common.bitLength() < Integer.SIZE, "fractions %s need parts of 1/%s: too small", fractions, common);
        ImmutableMap.Builder<UnitId, Integer> parts = ImmutableMap.builder();
        Rational whole = Rational.of(common, BigInteger.ONE);
        fractions.forEach((unit, fraction) ->
                parts.put(unit, fraction.times(whole).numerator().intValueExact()));
        return of(parts.buildOrThrow());
    }

    /**
     * Returns the units.
     *
     * @return the units by id, at least one
     */
    public ImmutableSortedSet<UnitId> units() {
        return parts.keySet();
    }

    /**
     * Returns the parts in lowest terms.
     *
     * @return how many parts each unit has
     */
    public ImmutableSortedMap<UnitId, Integer> parts() {
        return parts;
    }

    /**
     * Returns the fraction that a unit has.
     *
     * @param unit the unit
     * @return more than 0 and at most 1; 0 if the unit has none
     */
    public Rational of(UnitId unit) {
        return Rational.of(parts.getOrDefault(Objects.requireNonNull(unit, "unit"), 0), total);
    }

    @Override
    public int compareTo(UnitShares other) {
        ImmutableList<Map.Entry<UnitId, Integer>> mine = parts.entrySet().asList();
        ImmutableList<Map.Entry<UnitId, Integer>> theirs =
                other.parts.entrySet().asList();
        for (int index = 0; index < Math.min(mine.size(), theirs.size()); index++) {
            int order = compare(mine.get(index), theirs.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    private static int compare(Map.Entry<UnitId, Integer> mine, Map.Entry<UnitId, Integer> theirs) {
        int order = BY_ID.compare(mine.getKey(), theirs.getKey());
        return order != 0 ? order : Integer.compare(mine.getValue(), theirs.getValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitShares that && hash == that.hash && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * Writes the fractions.
     *
     * @return such as <code>{roads=1/3, water=2/3}</code>
     */
    @Override
    public String toString() {
        ImmutableMap.Builder<UnitId, Rational> fractions = ImmutableMap.builder();
        units().forEach(unit -> fractions.put(unit, of(unit)));
        return fractions.buildOrThrow().toString();
    }
}
