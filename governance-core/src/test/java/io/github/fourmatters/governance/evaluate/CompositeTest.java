package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.tally.Party.COMMUNITY;
import static io.github.fourmatters.governance.tally.Party.PARTY_MEMBERS;
import static io.github.fourmatters.governance.tally.Party.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompositeTest {
    private static final EvaluatePolicy POLICY = EvaluatePolicy.defaults();
    private static final ImmutableMap<Party, Histogram> EXAMPLE = ImmutableMap.of(
            COMMUNITY, levels(0, 0, 0, 1, 2),
            PARTY_MEMBERS, levels(0, 0, 1, 1, 3),
            RESIDENTS, levels(1, 1, 2, 6, 10));

    private static Histogram levels(long... counts) {
        return new Histogram(Arrays.stream(counts).boxed().collect(ImmutableList.toImmutableList()));
    }

    @Test
    void the_example_of_the_rules_has_its_exact_means_and_composite() {
        assertThat(Composite.mean(levels(0, 0, 0, 1, 2), POLICY)).isEqualTo(Rational.of(14, 3));
        assertThat(Composite.mean(levels(0, 0, 1, 1, 3), POLICY)).isEqualTo(Rational.of(22, 5));
        assertThat(Composite.mean(levels(1, 1, 2, 6, 10), POLICY)).isEqualTo(Rational.of(83, 20));
        assertThat(Composite.of(EXAMPLE, POLICY)).contains(Rational.of(219, 50));
    }

    @Test
    void pooling_everybody_gives_another_figure() {
        assertThat(Composite.mean(Composite.pooled(EXAMPLE), POLICY)).isEqualTo(Rational.of(17, 4));
    }

    @Test
    void without_the_community_the_weights_of_the_others_are_spread() {
        assertThat(Composite.of(
                        ImmutableMap.of(
                                PARTY_MEMBERS, levels(0, 0, 1, 1, 3),
                                RESIDENTS, levels(1, 1, 2, 6, 10)),
                        POLICY))
                .contains(Rational.of(149, 35));
    }

    @Test
    void without_the_residents_there_is_no_composite() {
        assertThat(Composite.of(ImmutableMap.of(COMMUNITY, levels(0, 0, 0, 0, 3)), POLICY))
                .isEmpty();
        EvaluatePolicy lenient =
                POLICY.toBuilder().indispensable(ImmutableSet.of()).build();
        assertThat(Composite.of(ImmutableMap.of(COMMUNITY, levels(0, 0, 0, 0, 3)), lenient))
                .contains(Rational.of(5));
        assertThat(Composite.of(ImmutableMap.of(), lenient)).isEmpty();
    }

    @Test
    void who_wins_in_every_party_can_still_lose_when_everybody_is_pooled() {
        ImmutableMap<Party, Histogram> x = ImmutableMap.of(
                COMMUNITY, levels(0, 0, 0, 0, 1),
                PARTY_MEMBERS, levels(0, 0, 0, 0, 1),
                RESIDENTS, levels(0, 0, 10, 0, 0));
        ImmutableMap<Party, Histogram> y = ImmutableMap.of(
                COMMUNITY, levels(0, 0, 0, 9, 0),
                PARTY_MEMBERS, levels(0, 0, 0, 9, 0),
                RESIDENTS, levels(0, 2, 0, 0, 0));
        assertThat(Composite.of(x, POLICY)).contains(Rational.of(21, 5));
        assertThat(Composite.of(y, POLICY)).contains(Rational.of(16, 5));
        assertThat(Composite.mean(Composite.pooled(x), POLICY)).isEqualTo(Rational.of(10, 3));
        assertThat(Composite.mean(Composite.pooled(y), POLICY)).isEqualTo(Rational.of(19, 5));
    }

    @Test
    void a_party_with_fewer_ballots_than_the_minimum_is_left_out() {
        EvaluatePolicy strict = POLICY.toBuilder().minimumBallots(5).build();
        assertThat(Composite.of(EXAMPLE, strict))
                .contains(Rational.of(22, 5)
                        .times(Rational.of(30))
                        .plus(Rational.of(83, 20).times(Rational.of(40)))
                        .dividedBy(Rational.of(70)));
    }

    @Test
    void a_policy_that_cannot_be_is_refused_with_its_field_and_value() {
        assertThatThrownBy(() -> POLICY.toBuilder().minimumBallots(0).build())
                .hasMessageContaining("minimumBallots is '0'");
        assertThatThrownBy(() -> POLICY.toBuilder()
                        .points(ImmutableList.of(5, 4, 3, 2, 1))
                        .build())
                .hasMessageContaining("points");
        assertThatThrownBy(() -> POLICY.toBuilder()
                        .weights(ImmutableMap.of(RESIDENTS, 1))
                        .build())
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> Histogram.of(6, 1)).hasMessageContaining("level 6");
    }
}
