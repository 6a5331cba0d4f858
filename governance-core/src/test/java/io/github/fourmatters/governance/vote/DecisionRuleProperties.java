package io.github.fourmatters.governance.vote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of any rule, also of great numbers and of both scales. */
class DecisionRuleProperties {
    @Property
    void the_same_counts_times_k_have_the_same_outcome(
            @ForAll("rules") DecisionRule rule,
            @ForAll("counts") VoteCount count,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        ImmutableMap<VoteScale, VoteTally> scaled =
                ImmutableMap.copyOf(Maps.transformValues(count.tallies(), tally -> times(tally, times)));
        assertThat(rule.decide(new VoteCount(scaled, Optional.empty()))).isEqualTo(rule.decide(count));
    }

    private static VoteTally times(VoteTally tally, int times) {
        return new VoteTally(
                tally.eligible() * times,
                tally.yes() * times,
                tally.no() * times,
                tally.abstaining() * times,
                tally.recused() * times);
    }

    @Property
    void an_abstention_turned_into_a_yes_never_loses_and_a_yes_into_a_no_never_gains_on_both_scales(
            @ForAll("rules") DecisionRule rule, @ForAll("electorates") VoteSheet<Integer> ballots) {
        Verdict verdict = rule.decide(ballots.count(rule));
        for (Integer voter : ballots.voters()) {
            Verdict better = rule.decide(with(ballots, voter, Choice.YES).count(rule));
            Verdict worse = rule.decide(with(ballots, voter, Choice.NO).count(rule));
            assertThat(verdict != Verdict.ADOPTED || better == Verdict.ADOPTED).isTrue();
            assertThat(worse != Verdict.ADOPTED || verdict == Verdict.ADOPTED).isTrue();
            assertThat(better == Verdict.NO_QUORUM).isEqualTo(verdict == Verdict.NO_QUORUM);
        }
    }

    private static VoteSheet<Integer> with(VoteSheet<Integer> ballots, Integer voter, Choice choice) {
        ImmutableMap.Builder<Integer, Choice> changed = ImmutableMap.builder();
        changed.putAll(ballots.choices()).put(voter, choice);
        return new VoteSheet<>(ballots.weights(), ballots.present(), ballots.recused(), changed.buildKeepingLast());
    }

    @Property
    void equal_weights_decide_as_heads_do(
            @ForAll("electorates") VoteSheet<Integer> ballots,
            @ForAll @LongRange(min = 1, max = 1_000_000) long weight) {
        VoteSheet<Integer> equal = new VoteSheet<>(
                ImmutableMap.copyOf(Maps.transformValues(ballots.weights(), any -> weight)),
                ballots.present(),
                ballots.recused(),
                ballots.choices());
        Requirement requirement = EveryTally.requirement(DecisionRule.jointMeeting());
        DecisionRule heads = DecisionRule.on(VoteScale.MEMBERS, requirement);
        DecisionRule weights = DecisionRule.on(VoteScale.WEIGHT, requirement);
        assertThat(weights.decide(equal.count(weights))).isEqualTo(heads.decide(equal.count(heads)));
    }

    @Property
    void a_tally_accounts_for_every_member_once(@ForAll("electorates") VoteSheet<Integer> ballots) {
        VoteTally tally = ballots.tally(VoteScale.MEMBERS);
        long recusedAndAway = ballots.recused().stream()
                .filter(member -> ballots.weights().containsKey(member)
                        && !ballots.present().contains(member))
                .count();
        assertThat(tally.eligible() + tally.recused() + recusedAndAway)
                .isEqualTo(ballots.weights().size());
        assertThat(tally.present()).isEqualTo(ballots.voters().size());
    }

    @Property
    void a_threshold_compares_as_unbounded_whole_numbers_do(
            @ForAll("thresholds") Threshold threshold,
            @ForAll @LongRange(min = 0, max = VoteTally.GREATEST) long part,
            @ForAll @LongRange(min = 0, max = VoteTally.GREATEST) long whole) {
        int side = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(threshold.denominator()))
                .compareTo(BigInteger.valueOf(threshold.numerator()).multiply(BigInteger.valueOf(whole)));
        assertThat(threshold.isMet(part, whole)).isEqualTo(side > 0 || (side == 0 && !threshold.strict()));
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        Arbitrary<Integer> denominators = Arbitraries.integers().between(2, 1_000_000);
        return Arbitraries.oneOf(
                Arbitraries.of(EveryTally.THRESHOLDS),
                denominators.flatMap(denominator -> Arbitraries.integers()
                        .between((denominator + 1) / 2, denominator - 1)
                        .map(numerator -> new Threshold(Math.max(1, numerator), denominator, numerator % 2 == 0))));
    }

    private Arbitrary<Requirement> requirements() {
        return Combinators.combine(thresholds(), thresholds(), Arbitraries.of(MajorityBase.class))
                .as(Requirement::new);
    }

    @Provide
    Arbitrary<DecisionRule> rules() {
        return Combinators.combine(requirements(), requirements().optional(), Arbitraries.of(RecusalQuorumRule.class))
                .as((members, weight, recusal) -> {
                    DecisionRule rule =
                            DecisionRule.on(VoteScale.MEMBERS, members).with(recusal);
                    return weight.map(more -> rule.and(VoteScale.WEIGHT, more)).orElse(rule);
                });
    }

    @Provide
    Arbitrary<VoteCount> counts() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 8);
        Arbitrary<VoteTally> tallies = Combinators.combine(count, count, count, count, count)
                .as((yes, no, abstaining, absent, recused) ->
                        new VoteTally(yes + no + abstaining + absent, yes, no, abstaining, recused));
        return Combinators.combine(tallies, tallies)
                .as((members, weight) -> new VoteCount(
                        ImmutableMap.of(VoteScale.MEMBERS, members, VoteScale.WEIGHT, weight), Optional.empty()));
    }

    @Provide
    Arbitrary<VoteSheet<Integer>> electorates() {
        Arbitrary<Long> weight = Arbitraries.longs().between(1, 100_000);
        Arbitrary<Map<Integer, Long>> weights = weight.list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(list -> IntStream.range(0, list.size())
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(i -> i, list::get)));
        Arbitrary<Integer> members = Arbitraries.integers().between(0, 8);
        Arbitrary<ImmutableSet<Integer>> some = members.set().ofMaxSize(9).map(ImmutableSet::copyOf);
        return Combinators.combine(
                        weights,
                        some,
                        members.set().ofMaxSize(2),
                        Arbitraries.maps(members, Arbitraries.of(Choice.class)))
                .as((all, present, recused, choices) -> new VoteSheet<>(
                        ImmutableMap.copyOf(all), present, ImmutableSet.copyOf(recused), ImmutableMap.copyOf(choices)));
    }
}
