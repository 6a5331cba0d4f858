package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Weightings.levels;
import static io.github.fourmatters.governance.tally.Party.COMMUNITY;
import static io.github.fourmatters.governance.tally.Party.PARTY_MEMBERS;
import static io.github.fourmatters.governance.tally.Party.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import org.junit.jupiter.api.Test;

class CompositeTest {
    private static final Weighting WEIGHTING = Weightings.usual();
    private static final ImmutableMap<Party, Histogram> EXAMPLE = ImmutableMap.of(
            COMMUNITY, levels(0, 0, 0, 1, 2),
            PARTY_MEMBERS, levels(0, 0, 1, 1, 3),
            RESIDENTS, levels(1, 1, 2, 6, 10));

    @Test
    void the_example_of_the_rules_has_its_exact_means_and_composite() {
        assertThat(WEIGHTING.mean(levels(0, 0, 0, 1, 2)).value()).contains(Rational.of(14, 3));
        assertThat(WEIGHTING.mean(levels(0, 0, 1, 1, 3)).value()).contains(Rational.of(22, 5));
        assertThat(WEIGHTING.mean(levels(1, 1, 2, 6, 10)).value()).contains(Rational.of(83, 20));
        assertThat(Composite.of(EXAMPLE, WEIGHTING)).contains(Rational.of(219, 50));
    }

    @Test
    void pooling_everybody_gives_another_figure() {
        assertThat(WEIGHTING.mean(Composite.pooled(EXAMPLE)).value()).contains(Rational.of(17, 4));
    }

    @Test
    void without_the_community_the_weights_of_the_others_are_spread() {
        assertThat(Composite.of(
                        ImmutableMap.of(
                                PARTY_MEMBERS, levels(0, 0, 1, 1, 3),
                                RESIDENTS, levels(1, 1, 2, 6, 10)),
                        WEIGHTING))
                .contains(Rational.of(149, 35));
    }

    @Test
    void without_the_residents_there_is_no_composite() {
        assertThat(Composite.of(ImmutableMap.of(COMMUNITY, levels(0, 0, 0, 0, 3)), WEIGHTING))
                .isEmpty();
        Weighting lenient = Weightings.missing(WEIGHTING, ImmutableSet.of(), WhenMissing.RENORMALISE);
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
        assertThat(Composite.of(x, WEIGHTING)).contains(Rational.of(21, 5));
        assertThat(Composite.of(y, WEIGHTING)).contains(Rational.of(16, 5));
        assertThat(WEIGHTING.mean(Composite.pooled(x)).value()).contains(Rational.of(10, 3));
        assertThat(WEIGHTING.mean(Composite.pooled(y)).value()).contains(Rational.of(19, 5));
    }

    @Test
    void a_party_with_fewer_ballots_than_the_minimum_is_left_out() {
        Weighting strict = Weightings.minimum(WEIGHTING, 5);
        assertThat(Composite.of(EXAMPLE, strict))
                .contains(Rational.of(22, 5)
                        .times(Rational.of(30))
                        .plus(Rational.of(83, 20).times(Rational.of(40)))
                        .dividedBy(Rational.of(70)));
    }

    @Test
    void a_composite_says_which_parties_it_rests_on_and_how_many_ballots_the_others_had() {
        Composite composite = Composite.explained(EXAMPLE, Weightings.minimum(WEIGHTING, 4));
        assertThat(composite.counted())
                .isEqualTo(ImmutableMap.of(PARTY_MEMBERS, Rational.of(22, 5), RESIDENTS, Rational.of(83, 20)));
        assertThat(composite.missing()).isEqualTo(ImmutableMap.of(COMMUNITY, Rational.of(3)));
        assertThat(composite.value()).contains(Rational.of(149, 35));
    }

    @Test
    void where_any_missing_party_makes_it_invalid_there_is_no_composite_but_its_parts_are_told() {
        Weighting strict = Weightings.missing(WEIGHTING, ImmutableSet.of(), WhenMissing.INVALID);
        Composite composite = Composite.explained(ImmutableMap.of(RESIDENTS, levels(1, 1, 2, 6, 10)), strict);
        assertThat(composite.value()).isEmpty();
        assertThat(composite.counted()).isEqualTo(ImmutableMap.of(RESIDENTS, Rational.of(83, 20)));
        assertThat(composite.missing()).containsOnlyKeys(COMMUNITY, PARTY_MEMBERS);
    }

    @Test
    void a_party_that_drops_out_is_not_missing() {
        Weighting strict = Weightings.missing(WEIGHTING, ImmutableSet.of(COMMUNITY), WhenMissing.INVALID);
        Composite composite = Composite.explained(EXAMPLE, strict.without(COMMUNITY));
        assertThat(composite.value()).contains(Rational.of(149, 35));
        assertThat(composite.missing()).isEmpty();
    }

    @Test
    void a_weighting_that_cannot_be_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weightings.of(30, 0, 40))
                .withMessageContaining("weights {COMMUNITY=30, PARTY_MEMBERS=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weightings.points(WEIGHTING, ImmutableList.of(5, 4, 3, 2, 1)))
                .withMessageContaining("points [5, 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weightings.minimum(WEIGHTING, 0))
                .withMessageContaining("minimumBallots 0");
        Weighting members = WEIGHTING.without(COMMUNITY).without(RESIDENTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weightings.missing(members, ImmutableSet.of(RESIDENTS), WhenMissing.INVALID))
                .withMessageContaining("indispensable [RESIDENTS]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> members.without(PARTY_MEMBERS))
                .withMessageContaining("weights {}");
    }
}
