package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Sorts ballots into piles. */
final class Piles {
    private final ImmutableList.Builder<Pile> piles = ImmutableList.builder();
    private final List<Ballot> current = new ArrayList<>();

    private Piles() {}

    /** Sorts ballots of any order; one that is there twice comes out once. */
    static ImmutableList<Pile> of(List<Ballot> ballots) {
        List<Ballot> sorted = new ArrayList<>(ballots);
        sorted.sort(null);
        Piles sorter = new Piles();
        sorted.forEach(sorter::add);
        sorter.close();
        return sorter.piles.build();
    }

    private void add(Ballot ballot) {
        if (!current.isEmpty()) {
            Ballot last = current.get(current.size() - 1);
            if (ballot.equals(last)) {
                return;
            }
            if (ballot.cycle() != last.cycle() || !ballot.issue().equals(last.issue())) {
                close();
            }
        }
        current.add(ballot);
    }

    private void close() {
        if (!current.isEmpty()) {
            piles.add(Pile.of(current));
            current.clear();
        }
    }
}
