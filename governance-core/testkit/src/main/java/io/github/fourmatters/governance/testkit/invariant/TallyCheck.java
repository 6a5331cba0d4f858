package io.github.fourmatters.governance.testkit.invariant;

import io.github.fourmatters.governance.deliberate.VotingEvent;
import io.github.fourmatters.governance.deliberate.ItemOutcome;
import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.Requirement;
import io.github.fourmatters.governance.vote.Scale;
import io.github.fourmatters.governance.vote.Threshold;
import io.github.fourmatters.governance.vote.VoteTally;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/** Counts the votes of a meeting again, and decides again by the recorded rule. */
final class TallyCheck {
    private TallyCheck() {}

    static Optional<String> wrong(Chronicle chronicle, Recorded<Fact> fact) {
        return fact.event().event() instanceof VotingEvent.ItemDecided decided
                ? wrong(chronicle, decided)
                : Optional.empty();
    }

    private static Optional<String> wrong(Chronicle chronicle, VotingEvent.ItemDecided decided) {
        MeetingRecord meeting = chronicle.meeting(decided.meeting()).orElseThrow();
        ItemRecord item = meeting.item(decided.item()).orElseThrow();
        if (decided.count().isEmpty()) {
            boolean voted = decided.outcome() == ItemOutcome.ADOPTED
                    || decided.outcome() == ItemOutcome.DEFEATED
                    || decided.outcome() == ItemOutcome.NO_QUORUM;
            return Replay.when(voted || item.isDecided(), "decided without a count, or twice");
        }
        VoteTally tally = decided.count().get().on(Scale.MEMBERS);
        VoteTally counted = count(meeting, item);
        ItemOutcome again = decide(decided.rule(), tally);
        return Replay.when(
                item.isDecided() || !tally.equals(counted) || again != decided.outcome(),
                "counted again " + counted + ", decided again " + again);
    }

    private static VoteTally count(MeetingRecord meeting, ItemRecord item) {
        int yes = item.count(Choice.YES);
        int no = item.count(Choice.NO);
        int silent = meeting.present().size() - yes - no;
        return new VoteTally(meeting.units().size(), yes, no, silent);
    }

    private static ItemOutcome decide(DecisionRule rule, VoteTally tally) {
        Requirement asked = Objects.requireNonNull(rule.requirements().get(Scale.MEMBERS));
        long present = tally.yes() + tally.no() + tally.abstaining();
        long base = switch (asked.base()) {
            case CAST -> tally.yes() + tally.no();
            case PRESENT -> present;
            case ELIGIBLE -> tally.eligible();
        };
        if (!meets(asked.quorum(), present, tally.eligible())) {
            return ItemOutcome.NO_QUORUM;
        }
        return tally.yes() > 0 && meets(asked.majority(), tally.yes(), base)
                ? ItemOutcome.ADOPTED
                : ItemOutcome.DEFEATED;
    }

    /** Part / whole {>, >=} numerator / denominator, multiplied out. */
    private static boolean meets(Threshold threshold, long part, long whole) {
        int side = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(threshold.denominator()))
                .compareTo(BigInteger.valueOf(threshold.numerator()).multiply(BigInteger.valueOf(whole)));
        return side > 0 || (side == 0 && !threshold.strict());
    }
}
