package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Holds the polls to be counted, each issue and cycle once. Immutable and safe to share between threads.
 *
 * <p>Sorting is done here, once, so that counting walks ballots and polls side by side and looks nothing up.
 */
public final class Polls {
    private final ImmutableList<Poll> polls;
    private final ImmutableList<Cell> cells;
    private final int[] places;

    private Polls(ImmutableList<Poll> polls) {
        this.polls = polls;
        this.cells = polls.stream().map(Poll::cell).distinct().collect(ImmutableList.toImmutableList());
        Map<Cell, Integer> numbers = new HashMap<>();
        cells.forEach(cell -> numbers.put(cell, numbers.size()));
        this.places = polls.stream()
                .mapToInt(poll -> numbers.getOrDefault(poll.cell(), 0))
                .toArray();
    }

    /**
     * Gathers polls.
     *
     * @param polls the polls in any order
     * @return the polls
     * @throws IllegalArgumentException naming the issue, if there are two polls about it in one cycle
     */
    public static Polls of(Iterable<Poll> polls) {
        Objects.requireNonNull(polls, "polls");
        ImmutableList<Poll> sorted = ImmutableList.sortedCopyOf(Poll::compareSubject, polls);
        for (int index = 1; index < sorted.size(); index++) {
            Poll poll = sorted.get(index);
            if (poll.hasSameSubject(sorted.get(index - 1))) {
                throw new IllegalArgumentException(
                        "issue " + poll.issue() + " has two polls in cycle " + poll.cycle() + ": give it one");
            }
        }
        return new Polls(sorted);
    }

    /**
     * Returns the polls.
     *
     * @return the polls by issue and cycle
     */
    public ImmutableList<Poll> inOrder() {
        return polls;
    }

    /** The cells of all polls, each once. */
    ImmutableList<Cell> cells() {
        return cells;
    }

    /** The place among the {@link #cells()} of the cell of a poll, which is given by its own place. */
    int cellOf(int poll) {
        return places[poll];
    }

    /**
     * Says how many there are.
     *
     * @return such as {@code 37 polls}
     */
    @Override
    public String toString() {
        return polls.size() + " polls";
    }
}
