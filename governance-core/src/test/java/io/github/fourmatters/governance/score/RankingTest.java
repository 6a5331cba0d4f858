package io.github.fourmatters.governance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Ranking.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final ImmutableList<Candidate<String>> UNITS = ImmutableList.of(
            unit("water", Rational.of(4), 9),
            unit("police", Rational.of(5), 9),
            unit("power", Rational.of(3), 9),
            unit("gas", Rational.of(4), 9));

    private static Candidate<String> unit(String name, Rational score, long ballots) {
        return new Candidate<>(name, Optional.of(score), ballots);
    }

    private static Ranking<String> ranked(List<Candidate<String>> units, long minimum) {
        return Ranking.of(units, minimum, Comparator.naturalOrder());
    }

    @Test
    void equals_share_a_place_and_the_next_one_counts_them_all() {
        assertThat(ranked(UNITS, 1).places()).extracting(Ranking.Place::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranked(UNITS, 1).places())
                .extracting(Ranking.Place::key)
                .containsExactly("police", "gas", "water", "power");
    }

    @Test
    void the_order_in_which_they_are_given_does_not_matter() {
        assertThat(ranked(Lists.reverse(UNITS), 1)).isEqualTo(ranked(UNITS, 1));
    }

    @Test
    void whoever_has_too_few_ballots_or_no_score_stands_apart_and_takes_no_place() {
        Ranking<String> ranking = ranked(
                ImmutableList.of(
                        unit("shop", Rational.of(5), 4),
                        unit("water", Rational.of(4), 5),
                        new Candidate<>("bank", Optional.empty(), 5)),
                5);
        assertThat(ranking.places()).containsExactly(new Ranking.Place<>(1, "water", Rational.of(4), 5));
        assertThat(ranking.unranked()).extracting(Candidate::key).containsExactly("bank", "shop");
    }

    @Test
    void scores_that_look_alike_when_rounded_have_places_of_their_own() {
        Ranking<String> ranking = ranked(
                ImmutableList.of(unit("a", Rational.of(4449, 1000), 5), unit("b", Rational.of(4451, 1000), 5)), 1);
        assertThat(ranking.places()).extracting(Ranking.Place::key).containsExactly("b", "a");
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 2);
    }

    @Test
    void nobody_is_ranked_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranked(ImmutableList.of(UNITS.get(0), UNITS.get(1), UNITS.get(0)), 1))
                .withMessage("water is to be ranked twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranked(UNITS, 0))
                .withMessageContaining("minimumBallots 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit("water", Rational.ONE, -1))
                .withMessageContaining("ballots of water");
    }
}
