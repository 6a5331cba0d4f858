package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;

/**
 * Sums by turnout, for filling. A table of its own, in one array, because each issue is looked up here: a map would make a key for each,
 * and most of the time would go into following its references.
 */
final class TurnoutSums {
    // A row holds the turnout, the community's plus 1, so that 0 there is an empty row; then the slots.
    private static final int SLOTS = 3;
    private static final int ROW = SLOTS + PartyCounts.SIZE;
    private static final int FIRST_ROWS = 8;

    // A power of two of rows, at most three quarters full. A turnout is in the row of its hash or in one of those after
    // it.
    private long[] table = new long[FIRST_ROWS * ROW];
    private int mask = FIRST_ROWS - 1;
    private int size;

    /** Adds one or more issues of one turnout, whose ballots and number are in the slots. */
    void add(BallotsPerParty turnout, long[] slots) {
        add(turnout.community(), turnout.partyMembers(), turnout.residents(), slots);
    }

    /** Does the same, and makes no object. */
    void add(long community, long partyMembers, long residents, long[] slots) {
        int start = row(community + 1, partyMembers, residents) + SLOTS;
        for (int slot = 0; slot < PartyCounts.SIZE; slot++) {
            table[start + slot] = Math.addExact(table[start + slot], slots[slot]);
        }
    }

    /** Finds the row of a turnout, or makes it. */
    private int row(long present, long partyMembers, long residents) {
        int row = find(present, partyMembers, residents);
        if (table[row] == 0) {
            if (4 * ++size > 3 * (mask + 1)) {
                grow();
                row = find(present, partyMembers, residents);
            }
            table[row] = present;
            table[row + 1] = partyMembers;
            table[row + 2] = residents;
        }
        return row;
    }

    /** Finds the row that a turnout has, or the empty one that it may have. */
    private int find(long present, long partyMembers, long residents) {
        long mixed = ((present * 31 + partyMembers) * 31 + residents) * 0x9e3779b97f4a7c15L;
        int number = (int) (mixed >>> Integer.SIZE) & mask;
        while (table[number * ROW] != 0 && !isAt(number * ROW, present, partyMembers, residents)) {
            number = (number + 1) & mask;
        }
        return number * ROW;
    }

    private boolean isAt(int row, long present, long partyMembers, long residents) {
        return table[row] == present && table[row + 1] == partyMembers && table[row + 2] == residents;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        mask = 2 * mask + 1;
        for (int row = 0; row < before.length; row += ROW) {
            if (before[row] != 0) {
                System.arraycopy(before, row, table, find(before[row], before[row + 1], before[row + 2]), ROW);
            }
        }
    }

    void addAll(TurnoutSums other) {
        long[] slots = PartyCounts.slots();
        for (int row = 0; row < other.table.length; row += ROW) {
            if (other.table[row] != 0) {
                System.arraycopy(other.table, row + SLOTS, slots, 0, PartyCounts.SIZE);
                add(other.table[row] - 1, other.table[row + 1], other.table[row + 2], slots);
            }
        }
    }

    /** The counts of each turnout; what is added later does not change them. */
    ImmutableSortedMap<BallotsPerParty, PartyCounts> counts() {
        ImmutableSortedMap.Builder<BallotsPerParty, PartyCounts> counts = ImmutableSortedMap.naturalOrder();
        for (int row = 0; row < table.length; row += ROW) {
            if (table[row] != 0) {
                counts.put(
                        new BallotsPerParty(table[row] - 1, table[row + 1], table[row + 2]),
                        PartyCounts.of(Arrays.copyOfRange(table, row + SLOTS, row + ROW)));
            }
        }
        return counts.buildOrThrow();
    }
}
