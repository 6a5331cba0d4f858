package io.github.fourmatters.governance.deliberate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DecisionRuleProperties {
    @Property
    void an_abstention_a_no_or_an_absence_turned_into_a_yes_never_loses(
            @ForAll("rules") DecisionRule rule,
            @ForAll("tallies") VoteTally tally,
            @ForAll @IntRange(max = 2) int turned) {
        Assume.that(rule.decide(tally) == ItemOutcome.ADOPTED);
        int[] from = {tally.abstaining(), tally.no(), tally.eligible() - tally.present()};
        Assume.that(from[turned] > 0);
        VoteTally more = new VoteTally(
                tally.eligible(),
                tally.yes() + 1,
                tally.no() - (turned == 1 ? 1 : 0),
                tally.abstaining() - (turned == 0 ? 1 : 0));
        assertThat(rule.decide(more)).isEqualTo(ItemOutcome.ADOPTED);
    }

    @Property
    void a_yes_or_an_abstention_turned_into_a_no_never_gains(
            @ForAll("rules") DecisionRule rule, @ForAll("tallies") VoteTally tally, @ForAll boolean fromYes) {
        Assume.that(rule.decide(tally) != ItemOutcome.ADOPTED);
        Assume.that((fromYes ? tally.yes() : tally.abstaining()) > 0);
        VoteTally worse = new VoteTally(
                tally.eligible(),
                tally.yes() - (fromYes ? 1 : 0),
                tally.no() + 1,
                tally.abstaining() - (fromYes ? 0 : 1));
        assertThat(rule.decide(worse)).isNotEqualTo(ItemOutcome.ADOPTED);
    }

    @Property
    void the_same_counts_times_k_have_the_same_outcome(
            @ForAll("rules") DecisionRule rule,
            @ForAll("tallies") VoteTally tally,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        VoteTally scaled = new VoteTally(
                tally.eligible() * times, tally.yes() * times, tally.no() * times, tally.abstaining() * times);
        assertThat(rule.decide(scaled)).isEqualTo(rule.decide(tally));
    }

    @Property
    void what_is_adopted_of_the_eligible_is_adopted_of_the_present_and_of_the_cast(
            @ForAll("thresholds") Threshold quorum,
            @ForAll("thresholds") Threshold majority,
            @ForAll("tallies") VoteTally tally) {
        boolean eligible = adopts(quorum, majority, Base.ELIGIBLE, tally);
        boolean present = adopts(quorum, majority, Base.PRESENT, tally);
        boolean cast = adopts(quorum, majority, Base.CAST, tally);
        assertThat(!eligible || present).isTrue();
        assertThat(!present || cast).isTrue();
    }

    @Property
    void a_motion_and_its_negation_both_pass_only_at_an_inclusive_half(
            @ForAll("rules") DecisionRule rule, @ForAll("tallies") VoteTally tally) {
        VoteTally negated = new VoteTally(tally.eligible(), tally.no(), tally.yes(), tally.abstaining());
        Assume.that(rule.decide(tally) == ItemOutcome.ADOPTED && rule.decide(negated) == ItemOutcome.ADOPTED);
        assertThat(rule.majority().strict()).isFalse();
        assertThat(2 * rule.majority().numerator()).isEqualTo(rule.majority().denominator());
    }

    private static boolean adopts(Threshold quorum, Threshold majority, Base base, VoteTally tally) {
        return new DecisionRule(quorum, majority, base).decide(tally) == ItemOutcome.ADOPTED;
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        return Arbitraries.of(
                Threshold.moreThan(1, 2),
                Threshold.atLeast(1, 2),
                Threshold.moreThan(2, 3),
                Threshold.atLeast(2, 3),
                Threshold.atLeast(3, 4),
                Threshold.atLeast(1, 1));
    }

    @Provide
    Arbitrary<DecisionRule> rules() {
        return Combinators.combine(thresholds(), thresholds(), Arbitraries.of(Base.class))
                .as(DecisionRule::new);
    }

    @Provide
    Arbitrary<VoteTally> tallies() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 8);
        return Combinators.combine(count, count, count, count)
                .as((yes, no, abstaining, absent) ->
                        new VoteTally(yes + no + abstaining + absent, yes, no, abstaining));
    }
}
