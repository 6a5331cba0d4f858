package io.github.fourmatters.governance.testkit.invariant;

import io.github.fourmatters.governance.issue.Fact;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.meeting.ItemOutcome;
import io.github.fourmatters.governance.meeting.Seat;
import io.github.fourmatters.governance.meeting.VotingEvent;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.testkit.chronicle.Chronicle;
import io.github.fourmatters.governance.testkit.chronicle.ItemRecord;
import io.github.fourmatters.governance.testkit.chronicle.MeetingRecord;
import io.github.fourmatters.governance.vote.Choice;
import io.github.fourmatters.governance.vote.DecisionRule;
import io.github.fourmatters.governance.vote.MajorityBase;
import io.github.fourmatters.governance.vote.RecusalQuorumRule;
import io.github.fourmatters.governance.vote.Requirement;
import io.github.fourmatters.governance.vote.Threshold;
import io.github.fourmatters.governance.vote.TieBreaker;
import io.github.fourmatters.governance.vote.VoteCount;
import io.github.fourmatters.governance.vote.VoteScale;
import io.github.fourmatters.governance.vote.VoteTally;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the votes of a meeting again, and decides again by the recorded rule. */
final class TallyCheck {
    private TallyCheck() {}

    static Optional<String> wrong(Chronicle chronicle, Recorded<Fact> fact) {
        if (fact.payload().event() instanceof VotingEvent.AmendmentDecided decided) {
            MeetingRecord meeting = chronicle.meeting(decided.meeting()).orElseThrow();
            ItemRecord item = meeting.item(decided.item()).orElseThrow();
            return Replay.when(!item.isAmended(), "no amendment")
                    .or(() -> recount(meeting, item, decided.count(), decided.rule(), decided.outcome()));
        }
        return fact.payload().event() instanceof VotingEvent.ItemDecided decided
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
        return Replay.when(item.isAmended() || item.isDecided(), "decided twice, or before the amendment")
                .or(() -> recount(meeting, item, decided.count().get(), decided.rule(), decided.outcome()));
    }

    private static Optional<String> recount(
            MeetingRecord meeting, ItemRecord item, VoteCount stored, DecisionRule rule, ItemOutcome outcome) {
        Map<VoteScale, VoteTally> counted = count(meeting, item, rule);
        Optional<Choice> casting = item.castingVote().filter(choice -> isTie(counted));
        ItemOutcome again = decide(rule, stored);
        return Replay.when(
                !stored.tallies().equals(counted)
                        || !stored.castingVote().equals(casting)
                        || !rule.equals(meeting.convened().rule())
                        || again != outcome,
                "counted again " + counted + " with " + casting + ", decided again " + again);
    }

    static Map<VoteScale, VoteTally> count(MeetingRecord meeting, ItemRecord item, DecisionRule rule) {
        Map<VoteScale, VoteTally> counted = new TreeMap<>();
        for (VoteScale scale : rule.requirements().keySet()) {
            counted.put(scale, item.counted().orElseGet(() -> count(meeting, item, scale)));
        }
        return counted;
    }

    static boolean isTie(Map<VoteScale, VoteTally> counted) {
        return counted.size() == 1
                && counted.values().stream().allMatch(tally -> tally.yes() == tally.no())
                && counted.containsKey(VoteScale.MEMBERS);
    }

    private static VoteTally count(MeetingRecord meeting, ItemRecord item, VoteScale scale) {
        long[] sums = new long[6];
        for (Seat seat : meeting.convened().seats()) {
            long weight = scale == VoteScale.MEMBERS ? 1 : seat.weight();
            sums[place(meeting, item, seat.unit())] += weight;
        }
        long eligible = sums[0] + sums[1] + sums[2] + sums[3];
        return new VoteTally(eligible, sums[1], sums[2], sums[3], sums[4]);
    }

    /** 0 away, 1 yes, 2 no, 3 neither, 4 recused and present, 5 recused and away, which counts for nothing. */
    private static int place(MeetingRecord meeting, ItemRecord item, UnitId unit) {
        boolean present = meeting.present().contains(unit);
        if (item.recused().contains(unit)) {
            return present ? 4 : 5;
        }
        if (!present) {
            return 0;
        }
        int side = item.side(unit, meeting.delegates(unit));
        return side > 0 ? 1 : side < 0 ? 2 : 3;
    }

    private static ItemOutcome decide(DecisionRule rule, VoteCount count) {
        boolean quorum = true;
        boolean majority = true;
        for (Map.Entry<VoteScale, Requirement> entry : rule.requirements().entrySet()) {
            VoteTally tally = count.on(entry.getKey());
            Requirement asked = entry.getValue();
            long more = rule.recusal() == RecusalQuorumRule.IN_QUORUM ? tally.recused() : 0;
            long present = tally.yes() + tally.no() + tally.abstaining();
            quorum &= meets(asked.quorum(), present + more, tally.eligible() + more);
            majority &= carries(rule, asked, tally, count.castingVote());
        }
        return !quorum ? ItemOutcome.NO_QUORUM : majority ? ItemOutcome.ADOPTED : ItemOutcome.DEFEATED;
    }

    private static boolean carries(
            DecisionRule rule, Requirement asked, VoteTally tally, Optional<Choice> castingVote) {
        long yes = tally.yes();
        long base = asked.base() == MajorityBase.CAST
                ? tally.yes() + tally.no()
                : asked.base() == MajorityBase.PRESENT
                        ? tally.yes() + tally.no() + tally.abstaining()
                        : tally.eligible();
        if (castingVote.isPresent()) {
            boolean allowed = rule.tie() == TieBreaker.CASTING_VOTE && tally.yes() == tally.no();
            yes += castingVote.get() == Choice.YES ? 1 : 0;
            base++;
            return allowed && yes > 0 && meets(asked.majority(), yes, base);
        }
        return yes > 0 && meets(asked.majority(), yes, base);
    }

    /** Part / whole {>, >=} numerator / denominator, multiplied out. */
    private static boolean meets(Threshold threshold, long part, long whole) {
        int side = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(threshold.denominator()))
                .compareTo(BigInteger.valueOf(threshold.numerator()).multiply(BigInteger.valueOf(whole)));
        return side > 0 || (side == 0 && !threshold.strict());
    }
}
