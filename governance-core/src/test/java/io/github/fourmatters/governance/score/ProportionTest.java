package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Weightings.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.quantity.Rational;
import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void a_proportion_is_exact_and_has_its_interval() {
        Proportion settled = new Proportion(133, 151);
        assertThat(settled.value()).contains(Rational.of(133, 151));
        assertThat(settled.interval()).contains(Interval.wilson(133, 151));
        assertThat(settled.plus(new Proportion(1, 49))).isEqualTo(new Proportion(134, 200));
    }

    @Test
    void of_nothing_there_is_no_share_neither_nought_nor_the_whole() {
        assertThat(Proportion.NONE.value()).isEmpty();
        assertThat(Proportion.NONE.interval()).isEmpty();
    }

    @Test
    void more_than_all_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessageContaining("3 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }

    @Test
    void the_levels_that_count_as_favourable_are_policy() {
        FavourableShare strict = FavourableShare.of(levels(1, 1, 2, 6, 10), ImmutableSet.of(5, 4));
        FavourableShare lenient = FavourableShare.of(levels(1, 1, 2, 6, 10), ImmutableSet.of(5, 4, 3));
        assertThat(strict.value()).contains(Rational.of(16, 20));
        assertThat(lenient.value()).contains(Rational.of(18, 20));
        assertThat(strict.interval()).contains(Interval.wilson(16, 20));
        assertThat(strict.ballots()).isEqualTo(new Proportion(16, 20));
    }

    @Test
    void favourable_shares_add_up_by_the_same_levels_alone() {
        FavourableShare one = FavourableShare.of(levels(0, 0, 0, 1, 0), ImmutableSet.of(4, 5));
        FavourableShare other = FavourableShare.of(levels(1, 0, 0, 0, 0), ImmutableSet.of(5, 4));
        assertThat(one.plus(other).value()).contains(Rational.of(1, 2));
        FavourableShare lenient = FavourableShare.of(levels(1, 0, 0, 0, 0), ImmutableSet.of(5, 4, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(lenient))
                .withMessageContaining("[4, 5]")
                .withMessageContaining("[5, 4, 3]");
    }

    @Test
    void levels_that_there_are_not_cannot_count() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FavourableShare.of(levels(1, 0, 0, 0, 0), ImmutableSet.of(5, 6)))
                .withMessageContaining("[5, 6]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FavourableShare.of(levels(1, 0, 0, 0, 0), ImmutableSet.of()));
    }
}
