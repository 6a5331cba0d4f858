package io.github.fourmatters.governance.deliberate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of every rule and every tally of up to ten eligible units, one by one. */
class DecisionRuleEveryTallyTest {
    private static final int MOST = 10;
    private static final ImmutableList<Threshold> THRESHOLDS = ImmutableList.of(
            Threshold.moreThan(1, 2),
            Threshold.atLeast(1, 2),
            Threshold.moreThan(2, 3),
            Threshold.atLeast(2, 3),
            Threshold.atLeast(3, 4),
            Threshold.atLeast(1, 1));

    private static List<DecisionRule> rules() {
        List<DecisionRule> rules = new ArrayList<>();
        for (Threshold quorum : THRESHOLDS) {
            for (Threshold majority : THRESHOLDS) {
                for (Base base : Base.values()) {
                    rules.add(new DecisionRule(quorum, majority, base));
                }
            }
        }
        return rules;
    }

    private static List<VoteTally> tallies() {
        List<VoteTally> tallies = new ArrayList<>();
        for (int eligible = 1; eligible <= MOST; eligible++) {
            for (int yes = 0; yes <= eligible; yes++) {
                for (int no = 0; yes + no <= eligible; no++) {
                    for (int abstaining = 0; yes + no + abstaining <= eligible; abstaining++) {
                        tallies.add(new VoteTally(eligible, yes, no, abstaining));
                    }
                }
            }
        }
        return tallies;
    }

    private static VoteTally plus(VoteTally tally, int yes, int no, int abstaining) {
        return new VoteTally(tally.eligible(), tally.yes() + yes, tally.no() + no, tally.abstaining() + abstaining);
    }

    /** The tallies in which one abstention, no or absence has become a yes. */
    private static List<VoteTally> better(VoteTally tally) {
        List<VoteTally> better = new ArrayList<>();
        if (tally.abstaining() > 0) {
            better.add(plus(tally, 1, 0, -1));
        }
        if (tally.no() > 0) {
            better.add(plus(tally, 1, -1, 0));
        }
        if (tally.present() < tally.eligible()) {
            better.add(plus(tally, 1, 0, 0));
        }
        return better;
    }

    /** The tallies in which one yes or abstention has become a no. */
    private static List<VoteTally> worse(VoteTally tally) {
        List<VoteTally> worse = new ArrayList<>();
        if (tally.yes() > 0) {
            worse.add(plus(tally, -1, 1, 0));
        }
        if (tally.abstaining() > 0) {
            worse.add(plus(tally, 0, 1, -1));
        }
        return worse;
    }

    private static boolean adopts(DecisionRule rule, VoteTally tally) {
        return rule.decide(tally) == ItemOutcome.ADOPTED;
    }

    @Test
    void an_abstention_a_no_or_an_absence_turned_into_a_yes_never_loses() {
        int seen = 0;
        for (DecisionRule rule : rules()) {
            for (VoteTally tally : tallies()) {
                if (adopts(rule, tally)) {
                    assertThat(better(tally)).allMatch(more -> adopts(rule, more));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void a_yes_or_an_abstention_turned_into_a_no_never_gains() {
        int seen = 0;
        for (DecisionRule rule : rules()) {
            for (VoteTally tally : tallies()) {
                if (!adopts(rule, tally)) {
                    assertThat(worse(tally)).noneMatch(less -> adopts(rule, less));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void a_motion_and_its_negation_both_pass_only_at_an_inclusive_half() {
        int seen = 0;
        for (DecisionRule rule : rules()) {
            for (VoteTally tally : tallies()) {
                VoteTally negated = new VoteTally(tally.eligible(), tally.no(), tally.yes(), tally.abstaining());
                if (adopts(rule, tally) && adopts(rule, negated)) {
                    assertThat(rule.majority()).isEqualTo(Threshold.atLeast(1, 2));
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }
}
