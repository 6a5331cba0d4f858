package io.github.fourmatters.governance.whatif;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.meeting.VotingEvent.ItemDecided;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteCount;
import java.util.Optional;

/** Decides a stored count again. */
final class VoteReplay {
    private VoteReplay() {}

    /** What would be otherwise under another rule; empty where nothing was counted. */
    static Optional<DerivedFact> again(Fact fact, ItemDecided decided, DecisionRule rule) {
        return decided.count().map(count -> again(fact, decided, rule, count));
    }

    private static DerivedFact again(Fact fact, ItemDecided decided, DecisionRule rule, VoteCount count) {
        String was = decided.outcome().toString();
        boolean counted =
                count.tallies().keySet().containsAll(rule.requirements().keySet());
        return new DerivedFact(
                FactKind.TALLY,
                decided.item().value(),
                fact.occurredAt(),
                was,
                counted ? rule.decide(fitting(rule, count)).toString() : was,
                counted);
    }

    /** A rule without a casting vote looks past one that was given. */
    private static VoteCount fitting(DecisionRule rule, VoteCount count) {
        return rule.tie() == TieBreaker.CASTING_VOTE ? count : new VoteCount(count.tallies(), Optional.empty());
    }
}
