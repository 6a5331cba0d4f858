package io.github.fourmatters.governance.deliberate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DecisionRuleProperties {
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
