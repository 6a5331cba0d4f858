package io.github.fourmatters.governance.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * More opposition can bring a proposal through. Ten units may vote, the quorum is more than half of them, the majority more than half of
 * those present. If five come and all are in favour, there is no quorum. If a sixth comes to vote against, there is one, and five of six
 * are a majority. It is lawful, since who votes against is also present; opponents who know it stay away.
 */
class QuorumParadoxTest {
    private final DecisionRule rule = DecisionRule.jointMeeting();

    @Test
    void five_in_favour_of_ten_are_too_few_to_decide() {
        assertThat(rule.decide(new VoteTally(10, 5, 0, 0))).isEqualTo(Verdict.NO_QUORUM);
    }

    @Test
    void one_who_comes_to_vote_against_makes_the_quorum_that_carries_the_proposal() {
        assertThat(rule.decide(new VoteTally(10, 5, 1, 0))).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void an_abstention_does_the_same_and_a_second_no_is_outvoted_too() {
        assertThat(rule.decide(new VoteTally(10, 5, 0, 1))).isEqualTo(Verdict.ADOPTED);
        assertThat(rule.decide(new VoteTally(10, 5, 4, 0))).isEqualTo(Verdict.ADOPTED);
        assertThat(rule.decide(new VoteTally(10, 5, 5, 0))).isEqualTo(Verdict.DEFEATED);
    }
}
