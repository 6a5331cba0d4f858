package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is attributed to one unit: what it led alone under share 1, and what it did with others under the share that it had.
 *
 * <p>Shares are applied here, at the end: the counts of each share are whole numbers.
 *
 * @param shares the tally of the issues in which the unit has each share, which is above 0 and at most 1
 */
public record UnitTally(ImmutableSortedMap<Rational, Tally> shares) {
    /**
     * Checks the shares.
     *
     * @param shares the tally of the issues in which the unit has each share
     * @throws IllegalArgumentException naming the share, if it is not above 0 and at most 1
     */
    public UnitTally {
        Objects.requireNonNull(shares, "shares").keySet().forEach(share -> {
            if (share.signum() <= 0 || share.compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException("share " + share + " must be above 0 and at most 1");
            }
        });
    }

    static ImmutableSortedMap<UnitId, UnitTally> split(Map<TallyKey, Subtotal> subtotals) {
        Map<UnitId, Map<Rational, ImmutableSortedMap.Builder<TallyKey, Subtotal>>> units =
                new TreeMap<>(Comparator.comparing(UnitId::value));
        subtotals.forEach((key, counted) -> key.units()
                .units()
                .forEach(unit -> units.computeIfAbsent(unit, absent -> new TreeMap<>())
                        .computeIfAbsent(key.units().of(unit), absent -> ImmutableSortedMap.naturalOrder())
                        .put(key, counted)));
        ImmutableSortedMap.Builder<UnitId, UnitTally> split =
                new ImmutableSortedMap.Builder<>(Comparator.comparing(UnitId::value));
        units.forEach((unit, shares) -> split.put(unit, of(shares)));
        return split.buildOrThrow();
    }

    private static UnitTally of(Map<Rational, ImmutableSortedMap.Builder<TallyKey, Subtotal>> shares) {
        ImmutableSortedMap.Builder<Rational, Tally> tallies = ImmutableSortedMap.naturalOrder();
        shares.forEach((share, part) -> tallies.put(share, new Tally(part.buildOrThrow())));
        return new UnitTally(tallies.buildOrThrow());
    }

    /**
     * Returns what the unit led alone.
     *
     * @return the tally under share 1
     */
    public Tally alone() {
        return Objects.requireNonNullElse(shares.get(Rational.ONE), Tally.empty());
    }

    /**
     * Returns the histogram of a party, each ballot counting with the unit's share in its issue (MICRO).
     *
     * @param party the party
     * @return the exact sum of share times histogram
     */
    public FractionalHistogram histogram(Party party) {
        return shares.entrySet().stream()
                .map(entry -> FractionalHistogram.of(entry.getValue().histogram(party), entry.getKey()))
                .reduce(FractionalHistogram.empty(), FractionalHistogram::plus);
    }

    /**
     * Returns how many issues are attributed to the unit.
     *
     * @return the exact sum of its shares
     */
    public Rational issues() {
        return shares.entrySet().stream()
                .map(entry -> entry.getKey()
                        .times(Rational.of(entry.getValue().counts().issues())))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * Explains the figures: what was counted, excluded and superseded in the issues of each share, whole issues and ballots.
     *
     * @return the account of each share
     */
    public ImmutableMap<Rational, TallyExplanation> accounts() {
        ImmutableMap.Builder<Rational, TallyExplanation> accounts = ImmutableMap.builder();
        shares.forEach((share, tally) -> accounts.put(share, tally.account()));
        return accounts.buildOrThrow();
    }
}
