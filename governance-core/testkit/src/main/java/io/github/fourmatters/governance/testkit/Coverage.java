package io.github.fourmatters.governance.testkit;

import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.deliberate.VotingEvent;
import io.github.fourmatters.governance.Outcome;
import io.github.fourmatters.governance.evaluate.ResultEvent;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.raise.RaiseEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a history, or many, came by each thing that can happen. A property over random histories says little if it was never near what
 * it is about: so ask for these counts in the same run.
 *
 * <p>Things are named by their event types' simple names ({@code "IssueClosed"}), outcomes by {@code "item-ADOPTED"} and the like,
 * {@code "late-ballot"}, {@code "withdrawn"}, {@code "reopened-REBOUND"}, and refusals by {@code "refused-WRONG_STAGE"} and the like.
 *
 * @param counts the counts by name, 0 left out
 */
public record Coverage(ImmutableSortedMap<String, Long> counts) {
    /** The coverage of no history. */
    public static final Coverage NONE = new Coverage(ImmutableSortedMap.of());

    static Coverage of(History history) {
        Map<String, Long> counts = new TreeMap<>();
        history.feed().forEach(recorded -> count(recorded, counts));
        for (Attempt attempt : history.attempts()) {
            if (attempt.outcome() instanceof Outcome.Refused refused) {
                add("refused-" + refused.denial().refusal(), counts);
            }
            add(attempt.outcome().isAccepted() ? "accepted" : "refused", counts);
        }
        return new Coverage(ImmutableSortedMap.copyOf(counts));
    }

    private static void count(Recorded<Fact> recorded, Map<String, Long> counts) {
        Event event = recorded.event().event();
        add(event.getClass().getSimpleName(), counts);
        if (event instanceof VotingEvent.ItemDecided decided) {
            add("item-" + decided.outcome(), counts);
        } else if (event instanceof ResultEvent.BallotCast cast && !cast.counted()) {
            add("late-ballot", counts);
        } else if (event instanceof RaiseEvent.ComplainantWithdrew withdrew && withdrew.last()) {
            add("withdrawn", counts);
        } else if (event instanceof ResultEvent.IssueReopened reopened) {
            add("reopened-" + reopened.cause(), counts);
        } else if (event instanceof ResultEvent.IssueClosed closed) {
            add(closed.score().isPresent() ? "scored" : "not-scored", counts);
        }
    }

    private static void add(String name, Map<String, Long> counts) {
        counts.merge(name, 1L, Math::addExact);
    }

    /**
     * Tells how often something happened.
     *
     * @param name its name
     * @return how often, perhaps 0
     */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /**
     * Adds the counts of other histories.
     *
     * @param other their coverage
     * @return the sum
     */
    public Coverage plus(Coverage other) {
        Map<String, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((name, count) -> sums.merge(name, count, Math::addExact));
        return new Coverage(ImmutableSortedMap.copyOf(sums));
    }
}
