package io.github.fourmatters.governance.benchmarks;

import io.github.fourmatters.governance.tally.Ballot;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.Tally;
import io.github.fourmatters.governance.tally.TallyKey;
import java.util.HashMap;
import java.util.Map;

/** The same count in other ways, each as one array: cell by cell, party by party, level by level. */
final class TallyPeers {
    private static final int PARTIES = Party.values().length;
    private static final int SIZE = Year.CELLS * PARTIES * Histogram.LEVELS;

    private record Key(int cell, Party party, int level) {}

    private TallyPeers() {}

    static int place(int cell, int party, int level) {
        return (cell * PARTIES + party) * Histogram.LEVELS + level - 1;
    }

    static long[] places() {
        return new long[SIZE];
    }

    /** A loop that knows everything: the number of each cell, of each party, and that every ballot counts. */
    @SuppressWarnings("EnumOrdinal") // The peer may do what a library should not.
    static long[] plainLoop(Year year) {
        long[] counts = places();
        Ballot[] ballots = year.ballots();
        int[] cells = year.cells();
        for (int index = 0; index < ballots.length; index++) {
            Ballot ballot = ballots[index];
            counts[place(cells[index], ballot.party().ordinal(), ballot.level())]++;
        }
        return counts;
    }

    @SuppressWarnings("EnumOrdinal")
    static long[] hashMap(Year year) {
        Map<Key, Long> sums = new HashMap<>();
        Ballot[] ballots = year.ballots();
        int[] cells = year.cells();
        for (int index = 0; index < ballots.length; index++) {
            sums.merge(new Key(cells[index], ballots[index].party(), ballots[index].level()), 1L, Long::sum);
        }
        long[] counts = places();
        sums.forEach((key, sum) -> counts[place(key.cell(), key.party().ordinal(), key.level())] = sum);
        return counts;
    }

    static Tally library(Year year) {
        return Tally.builder().count(year.box(), year.polls(), "rules-1").build();
    }

    /** What the library counted, as the others have it. */
    @SuppressWarnings("EnumOrdinal")
    static long[] places(Tally tally) {
        long[] counts = places();
        tally.by(cell -> cell)
                .forEach((cell, part) -> part.counts().histograms().forEach((party, histogram) -> {
                    for (int level = 1; level <= Histogram.LEVELS; level++) {
                        counts[place(number(cell), party.ordinal(), level)] = histogram.count(level);
                    }
                }));
        return counts;
    }

    private static int number(TallyKey cell) {
        String unit = cell.units().units().first().value();
        return Integer.parseInt(unit.substring("unit-".length())) * Year.QUARTERS
                + cell.quarter().number()
                - 1;
    }
}
