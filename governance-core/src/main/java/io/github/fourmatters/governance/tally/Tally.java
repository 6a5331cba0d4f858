package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.fourmatters.governance.issue.UnitId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Holds what was counted: for each {@link TallyKey} how many ballots of each party gave each level, and what was left out and why. Whole
 * numbers only; whatever is worked out from them is worked out at the end, from the merged whole.
 *
 * <pre>{@code
 * Tally year = first.plus(second).plus(third).plus(fourth);      // in any order
 * year.by(TallyKey::category).get(roads).histogram(Party.RESIDENTS); // the sum of histograms (MICRO)
 * year.turnouts();                                               // what the mean of composites (MACRO) follows from
 * year.account();                                                // what was counted, what not, by which rules
 * }</pre>
 *
 * <p>{@link #plus} is associative and commutative, and {@link #empty()} changes nothing. It is <em>not</em> idempotent: adding a tally
 * twice counts its ballots twice. What may arrive twice is a {@link BallotBox}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Tally {
    private static final Tally EMPTY = new Tally(ImmutableSortedMap.of());

    private final ImmutableSortedMap<TallyKey, Subtotal> subtotals;

    Tally(ImmutableSortedMap<TallyKey, Subtotal> subtotals) {
        this.subtotals = subtotals;
    }

    /**
     * Returns the tally of nothing.
     *
     * @return the identity of {@link #plus}
     */
    public static Tally empty() {
        return EMPTY;
    }

    /**
     * Begins a tally.
     *
     * @return a builder
     */
    public static TallyBuilder builder() {
        return new TallyBuilder();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return the tally
     * @throws MalformedBytesException naming the offset, if these are other bytes, or not all of them, or more
     */
    public static Tally fromBytes(byte[] bytes) {
        return TallyForm.read(bytes);
    }

    /**
     * Writes the tally down. Equal tallies have equal bytes, whatever the order in which they were added up.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        return TallyForm.write(this);
    }

    /**
     * Adds a tally of other issues.
     *
     * @param other the other tally
     * @return the sum
     * @throws ArithmeticException if a count exceeds {@link Long#MAX_VALUE}
     */
    public Tally plus(Tally other) {
        return builder().add(this).add(other).build();
    }

    /**
     * Splits the tally. The parts add up to the whole again.
     *
     * @param <K> what to split by
     * @param dimension tells where a key belongs, for example {@code TallyKey::quarter}
     * @return the part of each value that there is, in the order of the keys
     */
    public <K> ImmutableMap<K, Tally> by(Function<TallyKey, K> dimension) {
        Objects.requireNonNull(dimension, "dimension");
        Map<K, ImmutableSortedMap.Builder<TallyKey, Subtotal>> parts = new LinkedHashMap<>();
        subtotals.forEach((key, counted) -> parts.computeIfAbsent(
                        dimension.apply(key), absent -> ImmutableSortedMap.naturalOrder())
                .put(key, counted));
        ImmutableMap.Builder<K, Tally> tallies = ImmutableMap.builder();
        parts.forEach((value, part) -> tallies.put(value, new Tally(part.buildOrThrow())));
        return tallies.buildOrThrow();
    }

    /**
     * Splits the tally by unit; an issue of several units goes to each of them with its share.
     *
     * @return what is attributed to each unit
     */
    public ImmutableSortedMap<UnitId, UnitTally> byUnit() {
        return UnitTally.split(subtotals);
    }

    /**
     * Returns a part of the tally.
     *
     * @param condition tells which keys are wanted
     * @return the tally under these keys
     */
    public Tally where(Predicate<TallyKey> condition) {
        return by(Objects.requireNonNull(condition, "condition")::test).getOrDefault(true, EMPTY);
    }

    /**
     * Returns the histogram of a party, under all keys.
     *
     * @param party the party
     * @return the sum of its histograms
     */
    public Histogram histogram(Party party) {
        return counts().histogram(party);
    }

    /**
     * Returns the counts of all issues together.
     *
     * @return the sum under all keys
     */
    public PartyCounts counts() {
        long[] sums = PartyCounts.slots();
        subtotals.values().forEach(subtotal -> subtotal.turnouts().values().forEach(counts -> counts.addTo(sums)));
        return PartyCounts.of(sums);
    }

    /**
     * Returns the counts of the issues with each turnout, under all keys.
     *
     * @return the counts by turnout
     */
    public ImmutableSortedMap<BallotsPerParty, PartyCounts> turnouts() {
        return total().turnouts();
    }

    /**
     * Explains the figures of this tally.
     *
     * @return what was counted, what was not and why, and by which rules
     */
    public TallyExplanation account() {
        Subtotal total = total();
        PartyCounts counts = counts();
        ImmutableMap.Builder<Party, Long> counted = ImmutableMap.builder();
        counts.histograms().forEach((party, histogram) -> counted.put(party, histogram.total()));
        return new TallyExplanation(
                counts.issues(), counted.buildOrThrow(), total.excluded(), total.superseded(), total.ruleVersions());
    }

    private Subtotal total() {
        SubtotalBuilder sum = new SubtotalBuilder();
        subtotals.values().forEach(sum::add);
        return sum.build();
    }

    /**
     * Returns the keys under which something was counted.
     *
     * @return the keys, in order
     */
    public ImmutableSortedSet<TallyKey> keys() {
        return subtotals.keySet();
    }

    /** What was counted under each key. */
    ImmutableSortedMap<TallyKey, Subtotal> subtotals() {
        return subtotals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && subtotals.equals(that.subtotals);
    }

    @Override
    public int hashCode() {
        return subtotals.hashCode();
    }

    /**
     * Says how much was counted.
     *
     * @return the counts of all issues, and the number of keys
     */
    @Override
    public String toString() {
        return counts() + " under " + subtotals.size() + " keys";
    }
}
