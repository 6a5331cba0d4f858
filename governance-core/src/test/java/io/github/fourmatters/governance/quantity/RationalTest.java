package io.github.fourmatters.governance.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RationalTest {

    private static final Rational HUNDRED = Rational.of(100);

    @Test
    void a_fraction_is_kept_in_lowest_terms_with_the_sign_above_the_line() {
        assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
        assertThat(Rational.of(200, 50)).hasToString("4");
        assertThat(Rational.of(6, -4).numerator()).isEqualTo(BigInteger.valueOf(-3));
        assertThat(Rational.of(6, -4).denominator()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void the_extremes_of_long_are_exact() {
        assertThat(Rational.of(Long.MIN_VALUE, -1)).hasToString("9223372036854775808");
        assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
        assertThat(Rational.of(Long.MAX_VALUE).times(Rational.of(Long.MAX_VALUE)))
                .hasToString("85070591730234615847396907784232501249");
    }

    @Test
    void the_weighted_composite_of_the_method_is_219_over_50() {
        Rational weighted = Rational.of(30)
                .times(Rational.of(14, 3))
                .plus(Rational.of(30).times(Rational.of(22, 5)))
                .plus(Rational.of(40).times(Rational.of(83, 20)));
        assertThat(weighted.dividedBy(HUNDRED)).isEqualTo(Rational.of(219, 50)).hasToString("219/50");
    }

    @Test
    void a_tie_is_rounded_by_the_mode_that_policy_names() {
        Rational tie = Rational.of(889, 200);
        assertThat(tie.rounded(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("4.45"));
        assertThat(tie.rounded(2, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("4.44"));
    }

    @Test
    void twenty_three_of_eighty_is_28_75_percent_and_rounds_to_28_8() {
        Rational percent = Rational.of(23, 80).times(HUNDRED);
        assertThat(percent.rounded(2, RoundingMode.UNNECESSARY)).isEqualTo(new BigDecimal("28.75"));
        assertThat(percent.rounded(1, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("28.8"));
        assertThat(percent.rounded(1, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("28.8"));
    }

    @Test
    void ninety_or_more_fails_at_89_95_although_it_is_shown_as_90_0() {
        Rational score = Rational.of(8995, 100);
        assertThat(score).isLessThan(Rational.of(90));
        assertThat(score.rounded(1, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("90.0"));
    }

    @Test
    void the_settlement_rate_of_the_case_is_88_08_percent() {
        assertThat(Rational.of(133, 151).times(HUNDRED).rounded(2, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("88.08"));
    }

    @Test
    void two_of_three_reaches_two_thirds_but_not_a_decimal_near_it() {
        assertThat(Rational.of(2, 3)).isEqualByComparingTo(Rational.of(4, 6)).isLessThan(Rational.of(6667, 10000));
    }

    @Test
    void a_written_fraction_is_read() {
        assertThat(Rational.parse("3/4")).isEqualTo(Rational.of(3, 4));
        assertThat(Rational.parse("-6/4")).isEqualTo(Rational.of(-3, 2));
        assertThat(Rational.parse("12")).isEqualTo(Rational.of(12));
    }

    @Test
    void what_is_no_fraction_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> Rational.parse("0.75"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"0.75\" is not a fraction: write it as 3/4 or 3");
        assertThatThrownBy(() -> Rational.parse("3/0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denominator of 1 or more");
        assertThatThrownBy(() -> Rational.parse("3/-4")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rational.parse("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dividing_by_nought_is_refused() {
        assertThatThrownBy(() -> Rational.of(3, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("3/0");
        assertThatThrownBy(() -> Rational.of(1, 2).dividedBy(Rational.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("1/2 cannot be divided by 0");
    }

    @Test
    void rounding_to_fewer_than_no_digits_is_refused() {
        assertThatThrownBy(() -> Rational.ONE.rounded(-1, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("digits must be 0 or more, was -1");
    }
}
