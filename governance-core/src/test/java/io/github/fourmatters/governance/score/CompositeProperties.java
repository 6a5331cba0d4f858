package io.github.fourmatters.governance.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompositeProperties {
    private static final Weighting WEIGHTING = Weightings.usual();

    @Property
    void invariant_47_a_composite_lies_between_the_least_and_the_greatest_party_mean(
            @ForAll("ballots") ImmutableMap<Party, Histogram> ballots) {
        Rational composite = Composite.of(ballots, WEIGHTING).orElseThrow();
        List<Rational> means = new ArrayList<>();
        ballots.values()
                .forEach(
                        histogram -> means.add(WEIGHTING.mean(histogram).value().orElseThrow()));
        assertThat(composite).isBetween(Collections.min(means), Collections.max(means));
    }

    @Property
    void invariant_48_raising_a_ballot_never_lowers_the_composite(
            @ForAll("ballots") ImmutableMap<Party, Histogram> ballots,
            @ForAll Party party,
            @ForAll @IntRange(min = 1, max = 4) int level) {
        Histogram before = ballots.get(party);
        Assume.that(before.count(level) > 0);
        List<Long> counts = new ArrayList<>(before.counts());
        counts.set(level - 1, counts.get(level - 1) - 1);
        counts.set(level, counts.get(level) + 1);
        Map<Party, Histogram> raised = new EnumMap<>(ballots);
        raised.put(party, new Histogram(ImmutableList.copyOf(counts)));
        assertThat(Composite.of(raised, WEIGHTING).orElseThrow())
                .isGreaterThanOrEqualTo(Composite.of(ballots, WEIGHTING).orElseThrow());
    }

    @Property
    void invariant_50_scaling_the_weights_does_not_matter(
            @ForAll("ballots") ImmutableMap<Party, Histogram> ballots, @ForAll @IntRange(min = 1, max = 99) int times) {
        Weighting scaled = Weightings.of(30 * times, 30 * times, 40 * times);
        assertThat(Composite.of(ballots, scaled)).isEqualTo(Composite.of(ballots, WEIGHTING));
    }

    @Property
    void histograms_add_up_in_any_order_and_grouping_and_nothing_is_the_identity(
            @ForAll("histogram") Histogram a, @ForAll("histogram") Histogram b, @ForAll("histogram") Histogram c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Histogram.empty())).isEqualTo(a);
        assertThat(a.plus(b).total()).isEqualTo(a.total() + b.total());
    }

    @Provide
    Arbitrary<Histogram> histogram() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofSize(Histogram.LEVELS)
                .filter(counts -> counts.stream().anyMatch(count -> count > 0))
                .map(counts -> new Histogram(ImmutableList.copyOf(counts)));
    }

    @Provide
    Arbitrary<ImmutableMap<Party, Histogram>> ballots() {
        return Combinators.combine(histogram(), histogram(), histogram())
                .as((community, members, residents) -> ImmutableMap.of(
                        Party.COMMUNITY, community, Party.PARTY_MEMBERS, members, Party.RESIDENTS, residents));
    }
}
