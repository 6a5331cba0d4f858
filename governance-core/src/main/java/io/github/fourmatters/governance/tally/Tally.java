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
 * Holds what was counted: for each {@link TallyKey} how many ballots of each party gave each level, and what was left out and why. Whole numbers
 * only; whatever is worked out from them is worked out at the end, from the merged whole.
 *
 * <pre>{@code
 * Tally year = first.plus(second).plus(third).plus(fourth);      // in any order
 * year.by(TallyKey::category).get(roads).histogram(Party.RESIDENTS); // the sum of histograms (MICRO)
 * year.turnouts();                                               // what the mean of composites (MACRO) follows from
 * year.account();                                                // what was counted, what not, by which rules
 * }</pre>
 *
 * <p>{@link #plus} is associative and commutative, and {@link #empty()} changes nothing. It is <em>not</em> idempotent: adding a tally twice
 * counts its ballots twice. What may arrive twice is a {@link BallotBox}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Tally {
    private static final Tally EMPTY = new Tally(ImmutableSortedMap.of());

    private final ImmutableSortedMap<TallyKey, Subtotal> cells;

    Tally(ImmutableSortedMap<TallyKey, Subtotal> cells) {
        this.cells = cells;
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
     * @param dimension tells where a cell belongs, for example {@code TallyKey::quarter}
     * @return the part of each value that there is, in the order of the cells
     */
    public <K> ImmutableMap<K, Tally> by(Function<TallyKey, K> dimension) {
        Objects.requireNonNull(dimension, "dimension");
        Map<K, ImmutableSortedMap.Builder<TallyKey, Subtotal>> parts = new LinkedHashMap<>();
        cells.forEach((cell, counted) -> parts.computeIfAbsent(
                        dimension.apply(cell), absent -> ImmutableSortedMap.naturalOrder())
                .put(cell, counted));
        ImmutableMap.Builder<K, Tally> tallies = ImmutableMap.builder();
        parts.forEach((key, part) -> tallies.put(key, new Tally(part.buildOrThrow())));
        return tallies.buildOrThrow();
    }

    /**
     * Splits the tally by unit; an issue of several units goes to each of them with its share.
     *
     * @return what is attributed to each unit
     */
    public ImmutableSortedMap<UnitId, UnitTally> byUnit() {
        return UnitTally.split(cells);
    }

    /**
     * Returns a part of the tally.
     *
     * @param condition tells which cells are wanted
     * @return the tally of these cells
     */
    public Tally where(Predicate<TallyKey> condition) {
        return by(Objects.requireNonNull(condition, "condition")::test).getOrDefault(true, EMPTY);
    }

    /**
     * Returns the histogram of a party, over all cells.
     *
     * @param party the party
     * @return the sum of its histograms
     */
    public Histogram histogram(Party party) {
        return returns().histogram(party);
    }

    /**
     * Returns the returns of all issues together.
     *
     * @return the sum over all cells
     */
    public PartyCounts returns() {
        long[] sums = PartyCounts.slots();
        cells.values().forEach(cell -> cell.turnouts().values().forEach(returns -> returns.addTo(sums)));
        return PartyCounts.of(sums);
    }

    /**
     * Returns the returns of the issues with each turnout, over all cells.
     *
     * @return the returns by turnout
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
        PartyCounts returns = returns();
        ImmutableMap.Builder<Party, Long> counted = ImmutableMap.builder();
        returns.histograms().forEach((party, histogram) -> counted.put(party, histogram.total()));
        return new TallyExplanation(
                returns.issues(), counted.buildOrThrow(), total.excluded(), total.superseded(), total.ruleVersions());
    }

    private Subtotal total() {
        SubtotalBuilder sum = new SubtotalBuilder();
        cells.values().forEach(sum::add);
        return sum.build();
    }

    /**
     * Returns the cells in which something was counted.
     *
     * @return the cells, in order
     */
    public ImmutableSortedSet<TallyKey> inCells() {
        return cells.keySet();
    }

    /** What was counted in each cell. */
    ImmutableSortedMap<TallyKey, Subtotal> cells() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /**
     * Says how much was counted.
     *
     * @return the returns of all issues, and the number of cells
     */
    @Override
    public String toString() {
        return returns() + " in " + cells.size() + " cells";
    }
}
