package io.github.fourmatters.governance.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotsTest {
    private final VoteSheet<String> ballots = new VoteSheet<>(
            ImmutableMap.of("school", 10L, "clinic", 20L, "bank", 30L, "market", 40L, "office", 50L),
            ImmutableSet.of("school", "clinic", "bank", "market"),
            ImmutableSet.of("market"),
            ImmutableMap.of("school", Choice.YES, "clinic", Choice.NO, "market", Choice.YES, "office", Choice.YES));

    @Test
    void each_member_counts_one_and_only_who_is_here_and_not_recused() {
        assertThat(ballots.tally(VoteScale.MEMBERS)).isEqualTo(new VoteTally(4, 1, 1, 1, 1));
    }

    @Test
    void weights_are_summed_in_the_same_way() {
        assertThat(ballots.tally(VoteScale.WEIGHT)).isEqualTo(new VoteTally(110, 10, 20, 30, 40));
    }

    @Test
    void a_rule_gets_the_scales_that_it_names() {
        assertThat(ballots.count(RulePreset.OWNERS_MAJOR.rule()).tallies())
                .containsOnlyKeys(VoteScale.MEMBERS, VoteScale.WEIGHT);
        assertThat(ballots.count(DecisionRule.jointMeeting()).tallies()).containsOnlyKeys(VoteScale.MEMBERS);
    }

    @Test
    void papers_without_names_are_at_most_as_many_as_voters() {
        assertThat(ballots.papers(2, 0)).isEqualTo(new VoteTally(4, 2, 0, 1, 1));
        assertThatThrownBy(() -> ballots.papers(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_weight_below_one_is_refused_by_its_member() {
        assertThatThrownBy(() -> new VoteSheet<>(
                        ImmutableMap.of("bank", 0L), ImmutableSet.of(), ImmutableSet.of(), ImmutableMap.of()))
                .hasMessageContaining("bank");
    }

    @Test
    void a_delegation_says_what_more_of_it_say_and_abstains_on_a_tie_among_itself() {
        assertThat(DelegateGroup.choice(List.of(Choice.YES, Choice.YES, Choice.NO)))
                .isEqualTo(Choice.YES);
        assertThat(DelegateGroup.choice(List.of(Choice.NO, Choice.ABSTAIN))).isEqualTo(Choice.NO);
        assertThat(DelegateGroup.choice(List.of(Choice.YES, Choice.NO))).isEqualTo(Choice.ABSTAIN);
        assertThat(DelegateGroup.choice(List.of())).isEqualTo(Choice.ABSTAIN);
    }
}
