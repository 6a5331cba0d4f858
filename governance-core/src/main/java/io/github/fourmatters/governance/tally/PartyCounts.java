package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The counts of some issues: how many issues they are, and how many ballots of each party gave each level. Immutable and safe to share
 * between threads.
 */
public final class PartyCounts {
    private static final int PARTIES = Party.values().length;
    private static final int ISSUES = PARTIES * Histogram.LEVELS;
    /** How many slots there are. */
    static final int SIZE = ISSUES + 1;

    private final long[] counts;

    /** Takes the counts over: the levels of each party, then the issues. */
    private PartyCounts(long[] counts) {
        this.counts = counts;
    }

    /** Returns what {@link #slots()} were filled with, and keeps them. */
    static PartyCounts of(long[] slots) {
        return new PartyCounts(slots);
    }

    /** Empty places for the count of each party and level, and of the issues. */
    static long[] slots() {
        return new long[SIZE];
    }

    /** The place of a level, 1 to 5, of a party. */
    static int slot(Party party, int level) {
        return party.code() * Histogram.LEVELS + level - 1;
    }

    /** The place of the number of issues. */
    static int issuesSlot() {
        return ISSUES;
    }

    /** Adds these to sums in slots. */
    void addTo(long[] sums) {
        for (int slot = 0; slot < SIZE; slot++) {
            sums[slot] = Math.addExact(sums[slot], counts[slot]);
        }
    }

    /** A copy of the slots. */
    long[] toSlots() {
        return counts.clone();
    }

    static void put(long[] slots, Party party, Histogram histogram) {
        for (int level = 1; level <= Histogram.LEVELS; level++) {
            slots[slot(party, level)] = histogram.count(level);
        }
    }

    static long ballots(long[] slots, Party party) {
        long sum = 0;
        for (int level = 1; level <= Histogram.LEVELS; level++) {
            sum = Math.addExact(sum, slots[slot(party, level)]);
        }
        return sum;
    }

    static void clear(long[] slots, Party party) {
        int start = slot(party, 1);
        Arrays.fill(slots, start, start + Histogram.LEVELS, 0);
    }

    /**
     * Returns how many issues these are.
     *
     * @return the number, those without a ballot included
     */
    public long issues() {
        return counts[ISSUES];
    }

    /**
     * Returns how many ballots of a party gave each level.
     *
     * @param party the party
     * @return the histogram
     */
    public Histogram histogram(Party party) {
        int start = slot(Objects.requireNonNull(party, "party"), 1);
        return new Histogram(Arrays.stream(counts, start, start + Histogram.LEVELS)
                .boxed()
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the histogram of each party.
     *
     * @return the histograms; a party without ballots has an empty one
     */
    public ImmutableMap<Party, Histogram> histograms() {
        Map<Party, Histogram> histograms = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            histograms.put(party, histogram(party));
        }
        return Maps.immutableEnumMap(histograms);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartyCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * Writes the numbers.
     *
     * @return such as <code>2 issues: {COMMUNITY=Histogram[counts=[0, 0, 0, 1, 3]], …}</code>
     */
    @Override
    public String toString() {
        return issues() + " issues: " + histograms();
    }
}
