package io.github.fourmatters.governance.vote;

import static io.github.fourmatters.governance.vote.Threshold.atLeast;
import static io.github.fourmatters.governance.vote.Threshold.moreThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The rule that decides a tie. */
class TieTest {
    private static final VoteTally TIE = new VoteTally(9, 4, 4, 1);

    private final DecisionRule strict = DecisionRule.of(moreThan(1, 2), moreThan(1, 2), MajorityBase.CAST);
    private final DecisionRule casting = strict.with(TieBreaker.CASTING_VOTE);

    @Test
    void a_tie_loses_under_more_than_a_half_and_carries_under_a_half_or_more() {
        DecisionRule inclusive = DecisionRule.of(moreThan(1, 2), atLeast(1, 2), MajorityBase.CAST);
        assertThat(strict.decide(TIE)).isEqualTo(Verdict.DEFEATED);
        assertThat(inclusive.decide(TIE)).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void the_casting_vote_decides_it_either_way_and_without_it_the_threshold_stands() {
        assertThat(casting.decide(VoteCount.of(TIE).withCastingVote(Choice.YES)))
                .isEqualTo(Verdict.ADOPTED);
        assertThat(casting.decide(VoteCount.of(TIE).withCastingVote(Choice.NO))).isEqualTo(Verdict.DEFEATED);
        assertThat(casting.decide(TIE)).isEqualTo(Verdict.DEFEATED);
    }

    @Test
    void the_casting_vote_makes_no_quorum() {
        VoteTally few = new VoteTally(9, 2, 2, 0);
        assertThat(casting.decide(VoteCount.of(few).withCastingVote(Choice.YES)))
                .isEqualTo(Verdict.NO_QUORUM);
    }

    @Test
    void there_is_no_casting_vote_where_there_is_no_tie_or_the_rule_knows_none() {
        VoteCount decided = VoteCount.of(new VoteTally(9, 4, 3, 1));
        assertThatThrownBy(() -> decided.withCastingVote(Choice.YES)).hasMessageContaining("Y = N");
        assertThatThrownBy(() -> VoteCount.of(TIE).withCastingVote(Choice.ABSTAIN))
                .hasMessageContaining("YES or NO");
        assertThatThrownBy(() -> strict.decide(VoteCount.of(TIE).withCastingVote(Choice.YES)))
                .hasMessageContaining("knows no casting vote");
    }

    @Test
    void a_casting_vote_stands_on_votes_cast_by_members_alone() {
        assertThatThrownBy(() -> DecisionRule.jointMeeting().with(TieBreaker.CASTING_VOTE))
                .hasMessageContaining("base CAST");
        assertThatThrownBy(() -> RulePreset.OWNERS_MAJOR.rule().with(TieBreaker.CASTING_VOTE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> casting.and(
                        VoteScale.WEIGHT, new Requirement(moreThan(1, 2), moreThan(1, 2), MajorityBase.CAST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_roberts_rules_the_chair_votes_as_any_member_does_when_it_changes_the_result() {
        DecisionRule roberts = RulePreset.ROBERTS_MAJORITY.rule();
        assertThat(roberts.decide(new VoteTally(9, 5, 4, 0))).isEqualTo(Verdict.ADOPTED);
        assertThat(roberts.decide(new VoteTally(9, 4, 4, 1))).isEqualTo(Verdict.DEFEATED);
        assertThat(roberts.decide(new VoteTally(8, 4, 3, 1))).isEqualTo(Verdict.ADOPTED);
        assertThat(roberts.decide(new VoteTally(8, 4, 4, 0))).isEqualTo(Verdict.DEFEATED);
    }
}
