package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Weightings.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static Distribution of(long... counts) {
        return new Distribution(levels(counts), ImmutableList.of(1, 2, 3, 4, 5));
    }

    @Test
    void the_two_medians_differ_where_an_even_number_has_two_in_the_middle() {
        Distribution even = of(0, 2, 0, 0, 2);
        assertThat(even.lowerMedian()).contains(Rational.of(2));
        assertThat(even.midMedian()).contains(Rational.of(7, 2));
        Distribution odd = of(0, 1, 0, 1, 1);
        assertThat(odd.lowerMedian()).contains(Rational.of(4));
        assertThat(odd.midMedian()).contains(Rational.of(4));
    }

    @Test
    void medians_are_points_and_not_levels() {
        Distribution doubled = new Distribution(levels(0, 1, 0, 1, 0), ImmutableList.of(0, 25, 50, 75, 100));
        assertThat(doubled.lowerMedian()).contains(Rational.of(25));
        assertThat(doubled.midMedian()).contains(Rational.of(50));
    }

    @Test
    void a_trimmed_mean_cuts_whole_ballots_at_each_end() {
        Distribution ten = of(1, 1, 1, 1, 6);
        assertThat(ten.trimmedMean(Rational.ZERO)).isEqualTo(ten.mean()).contains(Rational.of(4));
        assertThat(ten.trimmedMean(Rational.of(1, 10))).contains(Rational.of(34, 8));
        assertThat(ten.trimmedMean(Rational.of(19, 100))).contains(Rational.of(34, 8));
        assertThat(ten.trimmedMean(Rational.of(1, 5))).contains(Rational.of(27, 6));
    }

    @Test
    void to_cut_off_half_at_each_end_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, 0, 0, 0, 0).trimmedMean(Rational.of(1, 2)))
                .withMessageContaining("share 1/2");
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, 0, 0, 0, 0).trimmedMean(Rational.of(-1, 10)));
    }

    @Test
    void the_variance_is_that_of_the_whole_population() {
        assertThat(of(1, 0, 0, 0, 1).variance()).contains(Rational.of(4));
        assertThat(of(0, 0, 0, 1, 2).variance()).contains(Rational.of(2, 9));
        assertThat(of(0, 7, 0, 0, 0).variance()).contains(Rational.ZERO);
    }

    @Test
    void without_a_ballot_there_is_no_figure() {
        Distribution none = of(0, 0, 0, 0, 0);
        assertThat(none.mean()).isEmpty();
        assertThat(none.lowerMedian()).isEmpty();
        assertThat(none.midMedian()).isEmpty();
        assertThat(none.trimmedMean(Rational.of(1, 10))).isEmpty();
        assertThat(none.variance()).isEmpty();
    }

    @Test
    void points_that_fall_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Distribution(levels(1, 0, 0, 0, 0), ImmutableList.of(5, 4, 3, 2, 1)))
                .withMessageContaining("points");
    }

    @Test
    void the_mean_of_few_ballots_is_drawn_further_than_that_of_many() {
        Shrinkage shrinkage = new Shrinkage(Rational.of(10), Rational.of(21, 5));

        assertThat(of(0, 0, 0, 0, 1).shrunkMean(shrinkage)).isEqualTo(Rational.of(47, 11));
        assertThat(of(0, 0, 0, 10, 40).shrunkMean(shrinkage)).isEqualTo(Rational.of(47, 10));
        assertThat(of(0, 0, 0, 0, 0).shrunkMean(shrinkage)).isEqualTo(Rational.of(21, 5));
    }
}
