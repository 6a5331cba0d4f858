package io.github.fourmatters.governance.deliberate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {
    private static final int[] MORE_THAN_HALF = {3, 4, 4, 5, 5, 6, 6, 7};
    private static final int[] HALF_OR_MORE = {3, 3, 4, 4, 5, 5, 6, 6};
    private static final int[] TWO_THIRDS_OR_MORE = {4, 4, 5, 6, 6, 7, 8, 8};

    @Test
    void the_least_number_that_meets_a_share_of_five_to_twelve_is_as_the_table_says() {
        assertThat(least(Threshold.moreThan(1, 2))).isEqualTo(MORE_THAN_HALF);
        assertThat(least(Threshold.atLeast(1, 2))).isEqualTo(HALF_OR_MORE);
        assertThat(least(Threshold.atLeast(2, 3))).isEqualTo(TWO_THIRDS_OR_MORE);
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
    void a_vote_against_can_make_the_quorum_that_carries_the_proposal() {
        DecisionRule rule = DecisionRule.jointMeeting();
        assertThat(rule.decide(new VoteTally(10, 5, 0, 0))).isEqualTo(ItemOutcome.NO_QUORUM);
        assertThat(rule.decide(new VoteTally(10, 5, 1, 0))).isEqualTo(ItemOutcome.ADOPTED);
    }

    @Test
    void an_exact_half_of_those_present_does_not_carry() {
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(6, 3, 2, 1)))
                .isEqualTo(ItemOutcome.DEFEATED);
        assertThat(DecisionRule.jointMeeting().decide(new VoteTally(7, 4, 2, 1)))
                .isEqualTo(ItemOutcome.ADOPTED);
    }

    @Test
    void nothing_is_adopted_without_a_vote_in_favour() {
        DecisionRule lenient = new DecisionRule(Threshold.atLeast(1, 2), Threshold.atLeast(1, 2), Base.CAST);
        assertThat(lenient.decide(new VoteTally(4, 0, 0, 4))).isEqualTo(ItemOutcome.DEFEATED);
    }

    @Test
    void two_of_three_are_two_thirds_and_not_more_than_two_thirds() {
        assertThat(Threshold.atLeast(2, 3).isMet(2, 3)).isTrue();
        assertThat(Threshold.moreThan(2, 3).isMet(2, 3)).isFalse();
        assertThat(Threshold.atLeast(2, 3).isMet(33, 50)).isFalse();
    }

    @Test
    void a_threshold_below_one_half_or_beyond_the_whole_is_refused_by_its_value() {
        assertThatThrownBy(() -> Threshold.atLeast(1, 3)).hasMessageContaining(">= 1/3");
        assertThatThrownBy(() -> Threshold.moreThan(1, 1)).hasMessageContaining("> 1/1");
        assertThatThrownBy(() -> Threshold.atLeast(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Threshold.atLeast(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tally_of_more_votes_than_units_is_refused() {
        assertThatThrownBy(() -> new VoteTally(3, 2, 1, 1)).hasMessageContaining("3 eligible");
        assertThatThrownBy(() -> new VoteTally(3, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
