package io.github.fourmatters.governance.tally;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * Holds the polls to be counted, each issue and cycle once. Immutable and safe to share between threads.
 *
 * <p>Sorting is done here, once, so that counting walks ballots and polls side by side and looks nothing up.
 */
public final class Polls {
    private final ImmutableList<Poll> polls;

    private Polls(ImmutableList<Poll> polls) {
        this.polls = polls;
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
