package io.github.fourmatters.governance.vote;

import static io.github.fourmatters.governance.vote.EveryTally.plus;
import static io.github.fourmatters.governance.vote.EveryTally.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What must hold of every rule and every tally of up to 14 members, one by one: every quorum × majority × base × word on the recused. The
 * numbers of cases are printed at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionRuleEveryTallyTest {
    private interface Case {
        /** Whether the case was of the kind that the sentence is about. */
        boolean holds(DecisionRule rule, VoteTally tally);
    }

    private final List<DecisionRule> rules = EveryTally.rules();
    private final List<VoteTally> tallies = EveryTally.tallies();
    private final StringBuilder counts = new StringBuilder();

    @AfterAll
    void print() {
        System.out.println("every tally of up to " + EveryTally.MOST + " members: " + rules.size() + " rules x "
                + tallies.size() + " tallies = " + (long) rules.size() * tallies.size() + " cases" + counts);
    }

    private void inEveryCase(String what, Case sentence) {
        long seen = 0;
        for (DecisionRule rule : rules) {
            for (VoteTally tally : tallies) {
                seen += sentence.holds(rule, tally) ? 1 : 0;
            }
        }
        counts.append("; ").append(what).append(": ").append(seen);
        assertThat(seen).isPositive();
    }

    private static boolean adopts(DecisionRule rule, VoteTally tally) {
        return rule.decide(tally) == Verdict.ADOPTED;
    }

    private static void must(boolean holds, DecisionRule rule, VoteTally tally) {
        if (!holds) {
            throw new AssertionError(rule + " of " + tally);
        }
    }

    @Test
    void the_verdict_is_the_one_of_the_definition() {
        inEveryCase("as defined", (rule, tally) -> {
            must(rule.decide(tally) == byDefinition(rule, tally), rule, tally);
            return true;
        });
    }

    /** The definition, spelled out: P·d against q·E, Y·den against num·B. */
    private static Verdict byDefinition(DecisionRule rule, VoteTally tally) {
        Requirement asked = requirement(rule);
        long more = rule.recusal() == RecusalQuorumRule.IN_QUORUM ? tally.recused() : 0;
        long present = tally.yes() + tally.no() + tally.abstaining();
        long base = asked.base() == MajorityBase.CAST
                ? tally.yes() + tally.no()
                : asked.base() == MajorityBase.PRESENT ? present : tally.eligible();
        boolean quorum = exceeds(asked.quorum(), present + more, tally.eligible() + more);
        boolean majority = tally.yes() > 0 && exceeds(asked.majority(), tally.yes(), base);
        return quorum ? (majority ? Verdict.ADOPTED : Verdict.DEFEATED) : Verdict.NO_QUORUM;
    }

    private static boolean exceeds(Threshold share, long part, long whole) {
        long difference = part * share.denominator() - share.numerator() * whole;
        return difference > 0 || (difference == 0 && !share.strict());
    }

    @Test
    void an_abstention_a_no_or_an_absence_turned_into_a_yes_never_loses() {
        inEveryCase("adopted, and still with a yes more", (rule, tally) -> {
            if (!adopts(rule, tally)) {
                return false;
            }
            must(tally.abstaining() == 0 || adopts(rule, plus(tally, 1, 0, -1)), rule, tally);
            must(tally.no() == 0 || adopts(rule, plus(tally, 1, -1, 0)), rule, tally);
            must(tally.present() == tally.eligible() || adopts(rule, plus(tally, 1, 0, 0)), rule, tally);
            return true;
        });
    }

    @Test
    void a_yes_or_an_abstention_turned_into_a_no_never_gains() {
        inEveryCase("not adopted, nor with a no more", (rule, tally) -> {
            if (adopts(rule, tally)) {
                return false;
            }
            must(tally.yes() == 0 || !adopts(rule, plus(tally, -1, 1, 0)), rule, tally);
            must(tally.abstaining() == 0 || !adopts(rule, plus(tally, 0, 1, -1)), rule, tally);
            return true;
        });
    }

    @Test
    void an_absence_turned_into_a_no_gains_by_the_quorum_alone() {
        inEveryCase("quorum paradoxes", (rule, tally) -> {
            if (tally.present() == tally.eligible() || adopts(rule, tally)) {
                return false;
            }
            boolean gains = adopts(rule, plus(tally, 0, 1, 0));
            must(!gains || rule.decide(tally) == Verdict.NO_QUORUM, rule, tally);
            return gains;
        });
    }

    @Test
    void a_motion_and_its_negation_both_pass_only_under_a_half_or_more() {
        inEveryCase("motion and negation adopted", (rule, tally) -> {
            VoteTally negated = plus(tally, (int) (tally.no() - tally.yes()), (int) (tally.yes() - tally.no()), 0);
            boolean both = adopts(rule, tally) && adopts(rule, negated);
            must(!both || requirement(rule).majority().equals(Threshold.atLeast(1, 2)), rule, tally);
            return both;
        });
    }

    @Test
    void the_casting_vote_acts_only_on_a_tie_of_votes_cast() {
        inEveryCase("ties broken", (rule, tally) -> {
            if (requirement(rule).base() != MajorityBase.CAST || !tally.isTie()) {
                return false;
            }
            DecisionRule casting = rule.with(TieBreaker.CASTING_VOTE);
            Verdict yes = casting.decide(VoteCount.of(tally).withCastingVote(Choice.YES));
            Verdict no = casting.decide(VoteCount.of(tally).withCastingVote(Choice.NO));
            boolean quorum = rule.decide(tally) != Verdict.NO_QUORUM;
            must(quorum == (yes != Verdict.NO_QUORUM) && quorum == (no != Verdict.NO_QUORUM), rule, tally);
            must(no != Verdict.ADOPTED, rule, tally);
            boolean half = requirement(rule).majority().numerator() * 2
                    == requirement(rule).majority().denominator();
            must(!half || !quorum || yes == Verdict.ADOPTED, rule, tally);
            return quorum && yes == Verdict.ADOPTED;
        });
    }

    @Test
    void consensus_is_somebody_in_favour_and_nobody_against() {
        inEveryCase("consensus", (rule, tally) -> {
            DecisionRule consensus =
                    DecisionRule.consensus(requirement(rule).quorum()).with(rule.recusal());
            boolean adopted = adopts(consensus, tally);
            boolean agreed = tally.yes() > 0 && tally.no() == 0;
            must(adopted == (agreed && consensus.decide(tally) != Verdict.NO_QUORUM), rule, tally);
            return adopted;
        });
    }

    @Test
    void what_is_adopted_of_the_eligible_is_adopted_of_the_present_and_of_the_cast() {
        inEveryCase("adopted of the eligible", (rule, tally) -> {
            if (requirement(rule).base() != MajorityBase.ELIGIBLE || !adopts(rule, tally)) {
                return false;
            }
            must(adopts(withBase(rule, MajorityBase.PRESENT), tally), rule, tally);
            return true;
        });
        inEveryCase("adopted of the present", (rule, tally) -> {
            if (requirement(rule).base() != MajorityBase.PRESENT || !adopts(rule, tally)) {
                return false;
            }
            must(adopts(withBase(rule, MajorityBase.CAST), tally), rule, tally);
            return true;
        });
    }

    private static DecisionRule withBase(DecisionRule rule, MajorityBase base) {
        Requirement asked = requirement(rule);
        return DecisionRule.of(asked.quorum(), asked.majority(), base).with(rule.recusal());
    }
}
