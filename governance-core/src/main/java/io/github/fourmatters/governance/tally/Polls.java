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
    private final ImmutableList<IssueBallotRules> polls;
    private final ImmutableList<TallyKey> keys;
    private final int[] places;

    private Polls(ImmutableList<IssueBallotRules> polls) {
        this.polls = polls;
        this.keys = polls.stream().map(IssueBallotRules::key).distinct().collect(ImmutableList.toImmutableList());
        Map<TallyKey, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        this.places = polls.stream()
                .mapToInt(poll -> numbers.getOrDefault(poll.key(), 0))
                .toArray();
    }

    /**
     * Gathers polls.
     *
     * @param polls the polls in any order
     * @return the polls
     * @throws IllegalArgumentException naming the issue, if there are two polls about it in one cycle
     */
    public static Polls of(Iterable<IssueBallotRules> polls) {
        Objects.requireNonNull(polls, "polls");
        ImmutableList<IssueBallotRules> sorted = ImmutableList.sortedCopyOf(IssueBallotRules::compareSubject, polls);
        for (int index = 1; index < sorted.size(); index++) {
            IssueBallotRules poll = sorted.get(index);
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
    public ImmutableList<IssueBallotRules> inOrder() {
        return polls;
    }

    /** The keys of all polls, each once. */
    ImmutableList<TallyKey> keys() {
        return keys;
    }

    /** The place among the {@link #keys()} of the key of a poll, which is given by its own place. */
    int keyOf(int poll) {
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
