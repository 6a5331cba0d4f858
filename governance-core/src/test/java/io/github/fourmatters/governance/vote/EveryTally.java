package io.github.fourmatters.governance.vote;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Every tally of up to 14 eligible members and 2 recused ones, and every rule of some thresholds. */
final class EveryTally {
    static final int MOST = 14;
    static final int MOST_RECUSED = 2;
    static final ImmutableList<Threshold> THRESHOLDS = ImmutableList.of(
            Threshold.moreThan(1, 2),
            Threshold.atLeast(1, 2),
            Threshold.moreThan(3, 5),
            Threshold.atLeast(3, 5),
            Threshold.moreThan(2, 3),
            Threshold.atLeast(2, 3),
            Threshold.moreThan(3, 4),
            Threshold.atLeast(3, 4),
            Threshold.atLeast(1, 1));

    private EveryTally() {}

    static List<DecisionRule> rules() {
        List<DecisionRule> rules = new ArrayList<>();
        for (Threshold quorum : THRESHOLDS) {
            for (Threshold majority : THRESHOLDS) {
                for (MajorityBase base : MajorityBase.values()) {
                    DecisionRule rule = DecisionRule.of(quorum, majority, base);
                    rules.add(rule);
                    rules.add(rule.with(RecusalQuorumRule.IN_QUORUM));
                }
            }
        }
        return rules;
    }

    static List<VoteTally> tallies() {
        List<VoteTally> tallies = new ArrayList<>();
        for (int recused = 0; recused <= MOST_RECUSED; recused++) {
            for (int eligible = 1; eligible + recused <= MOST; eligible++) {
                for (int yes = 0; yes <= eligible; yes++) {
                    for (int no = 0; yes + no <= eligible; no++) {
                        for (int abstaining = 0; yes + no + abstaining <= eligible; abstaining++) {
                            tallies.add(new VoteTally(eligible, yes, no, abstaining, recused));
                        }
                    }
                }
            }
        }
        return tallies;
    }

    static VoteTally plus(VoteTally tally, int yes, int no, int abstaining) {
        return new VoteTally(
                tally.eligible(), tally.yes() + yes, tally.no() + no, tally.abstaining() + abstaining, tally.recused());
    }

    static Requirement requirement(DecisionRule rule) {
        return rule.requirements().values().iterator().next();
    }
}
