package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts the ballots of a box, poll by poll. */
final class Counter {
    private final Map<Cell, CellCounter> cells = new HashMap<>();
    private final String ruleVersion;
    private final long[] slots = Returns.slots();

    private Counter(String ruleVersion) {
        this.ruleVersion = ruleVersion;
    }

    /** Counts a whole box, or throws and has counted nothing. */
    static Map<Cell, CellCounter> count(BallotBox box, Polls polls, String ruleVersion) {
        Counter counter = new Counter(ruleVersion);
        ImmutableList<Pile> piles = box.piles();
        int next = 0;
        for (Poll poll : polls.inOrder()) {
            if (next < piles.size() && poll.isOf(piles.get(next))) {
                counter.count(poll, piles.get(next++));
            } else {
                counter.finish(poll, counter.cell(poll));
            }
        }
        if (next < piles.size()) {
            throw withoutPoll(piles.get(next));
        }
        return counter.cells;
    }

    private static IllegalArgumentException withoutPoll(Pile pile) {
        return new IllegalArgumentException("ballot " + pile.get(0).id() + " is about issue " + pile.issue()
                + " in cycle " + pile.cycle() + ", which has no poll: add its poll or leave its ballots out");
    }

    private void count(Poll poll, Pile pile) {
        CellCounter cell = cell(poll);
        if (isPlain(poll.scrutiny(), pile)) {
            countPlain(pile);
        } else {
            countEach(poll.scrutiny(), pile, cell);
        }
        finish(poll, cell);
    }

    /** Whether all ballots of a pile count, but for a party that drops out as a whole. */
    private static boolean isPlain(Scrutiny scrutiny, Pile pile) {
        return !pile.isRevised()
                && scrutiny.roster().isEmpty()
                && scrutiny.conflicted().isEmpty()
                && (scrutiny.opensAt().isEmpty()
                        || !pile.earliest().isBefore(scrutiny.opensAt().orElseThrow()))
                && (scrutiny.closesAt().isEmpty()
                        || !pile.latest().isAfter(scrutiny.closesAt().orElseThrow()));
    }

    private void countPlain(Pile pile) {
        for (int index = 0; index < pile.size(); index++) {
            Ballot ballot = pile.get(index);
            slots[Returns.slot(ballot.party(), ballot.level())]++;
        }
    }

    // From the back, so that the first of a person's ballots that may count is the one that does.
    private void countEach(Scrutiny scrutiny, Pile pile, CellCounter cell) {
        Optional<Ballot> counted = Optional.empty();
        for (int index = pile.size() - 1; index >= 0; index--) {
            Ballot ballot = pile.get(index);
            Optional<Exclusion> exclusion = scrutiny.exclusion(ballot);
            if (exclusion.isPresent()) {
                cell.exclude(exclusion.orElseThrow(), 1);
            } else if (counted.isPresent() && counted.orElseThrow().isSamePerson(ballot)) {
                cell.supersede(1);
            } else {
                slots[Returns.slot(ballot.party(), ballot.level())]++;
                counted = Optional.of(ballot);
            }
        }
    }

    private CellCounter cell(Poll poll) {
        return cells.computeIfAbsent(poll.cell(), absent -> new CellCounter(ruleVersion));
    }

    private void finish(Poll poll, CellCounter cell) {
        if (poll.scrutiny().communityPerformed()) {
            cell.exclude(Exclusion.COMMUNITY_PERFORMED, Returns.ballots(slots, Party.COMMUNITY));
            Returns.clear(slots, Party.COMMUNITY);
        }
        slots[Returns.issuesSlot()] = 1;
        cell.add(Returns.turnout(slots), slots);
        Arrays.fill(slots, 0);
    }
}
