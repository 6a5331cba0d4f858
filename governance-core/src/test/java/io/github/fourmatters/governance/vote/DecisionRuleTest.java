package io.github.fourmatters.governance.vote;

import static io.github.fourmatters.governance.vote.Threshold.atLeast;
import static io.github.fourmatters.governance.vote.Threshold.moreThan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {
    private static final int[] MORE_THAN_HALF = {3, 4, 4, 5, 5, 6, 6, 7};
    private static final int[] HALF_OR_MORE = {3, 3, 4, 4, 5, 5, 6, 6};
    private static final int[] TWO_THIRDS_OR_MORE = {4, 4, 5, 6, 6, 7, 8, 8};

    @Test
    void the_least_number_that_meets_a_share_of_five_to_twelve_is_as_the_table_says() {
        assertThat(least(moreThan(1, 2))).isEqualTo(MORE_THAN_HALF);
        assertThat(least(atLeast(1, 2))).isEqualTo(HALF_OR_MORE);
        assertThat(least(atLeast(2, 3))).isEqualTo(TWO_THIRDS_OR_MORE);
    }

    private static int[] least(Threshold threshold) {
        return IntStream.rangeClosed(5, 12)
                .map(whole -> IntStream.rangeClosed(0, whole)
                        .filter(part -> threshold.isMet(part, whole))
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    @Test
    void an_exact_half_of_those_present_does_not_carry() {
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(6, 3, 2, 1)))
                .isEqualTo(Verdict.DEFEATED);
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(7, 4, 2, 1)))
                .isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void nothing_is_adopted_without_a_vote_in_favour() {
        DecisionRule lenient = DecisionRule.of(atLeast(1, 2), atLeast(1, 2), MajorityBase.CAST);
        assertThat(lenient.decide(new VoteTally(4, 0, 0, 4))).isEqualTo(Verdict.DEFEATED);
    }

    @Test
    void too_few_to_decide_is_no_defeat() {
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(10, 0, 5, 0)))
                .isEqualTo(Verdict.NO_QUORUM);
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(10, 0, 6, 0)))
                .isEqualTo(Verdict.DEFEATED);
    }

    @Test
    void two_of_three_are_two_thirds_and_not_more_than_two_thirds_and_33_of_50_are_neither() {
        assertThat(atLeast(2, 3).isMet(2, 3)).isTrue();
        assertThat(moreThan(2, 3).isMet(2, 3)).isFalse();
        assertThat(atLeast(2, 3).isMet(33, 50)).isFalse();
        assertThat(atLeast(6667, 10_000).isMet(2, 3)).isFalse();
        assertThat(atLeast(66, 100).isMet(33, 50)).isTrue();
    }

    @Test
    void a_threshold_below_one_half_or_beyond_the_whole_is_refused_by_its_value() {
        assertThatThrownBy(() -> atLeast(1, 3)).hasMessageContaining(">= 1/3");
        assertThatThrownBy(() -> moreThan(1, 1)).hasMessageContaining("> 1/1");
        assertThatThrownBy(() -> atLeast(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atLeast(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atLeast(1_000_000, 1_000_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tally_of_more_votes_than_voters_is_refused() {
        assertThatThrownBy(() -> new VoteTally(3, 2, 1, 1)).hasMessageContaining("3 eligible");
        assertThatThrownBy(() -> new VoteTally(3, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VoteTally(VoteTally.GREATEST, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_greatest_numbers_do_not_overflow() {
        Threshold finest = moreThan(999_999, 1_000_000);
        assertThat(finest.isMet(VoteTally.GREATEST, VoteTally.GREATEST)).isTrue();
        assertThat(finest.isMet(VoteTally.GREATEST - VoteTally.GREATEST / 1_000_000, VoteTally.GREATEST))
                .isFalse();
    }

    @Test
    void a_recused_member_counts_for_the_quorum_where_the_rule_says_so_and_never_for_the_majority() {
        DecisionRule without = DecisionRule.of(moreThan(1, 2), moreThan(1, 2), MajorityBase.ELIGIBLE);
        VoteTally tally = new VoteTally(8, 4, 0, 0, 2);
        assertThat(without.decide(tally)).isEqualTo(Verdict.NO_QUORUM);
        assertThat(without.with(RecusalQuorumRule.IN_QUORUM).decide(tally)).isEqualTo(Verdict.DEFEATED);
        assertThat(without.with(RecusalQuorumRule.IN_QUORUM).decide(new VoteTally(8, 5, 0, 0, 2)))
                .isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void both_scales_must_be_met() {
        DecisionRule rule = RulePreset.OWNERS_ORDINARY.rule();
        VoteTally members = new VoteTally(90, 31, 29, 0);
        assertThat(rule.decide(owners(members, new VoteTally(9_000, 3_001, 3_000, 0))))
                .isEqualTo(Verdict.ADOPTED);
        assertThat(rule.decide(owners(members, new VoteTally(9_000, 3_000, 3_000, 0))))
                .isEqualTo(Verdict.DEFEATED);
        assertThat(rule.decide(owners(members, new VoteTally(9_000, 5_999, 0, 0))))
                .isEqualTo(Verdict.NO_QUORUM);
        assertThatThrownBy(() -> rule.decide(members)).hasMessageContaining("WEIGHT");
    }

    private static VoteCount owners(VoteTally members, VoteTally area) {
        return new VoteCount(ImmutableMap.of(VoteScale.MEMBERS, members, VoteScale.WEIGHT, area), Optional.empty());
    }
}
