package io.github.fourmatters.governance.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalPropertiesTest {

    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<Long> small = Arbitraries.longs().between(-60, 60);
        Arbitrary<Long> numerators = Arbitraries.oneOf(small, Arbitraries.longs());
        Arbitrary<Long> denominators = numerators.filter(number -> number != 0);
        return Combinators.combine(numerators, denominators).as(Rational::of);
    }

    @Property
    void adding_and_multiplying_commute_and_associate(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    }

    @Property
    void multiplying_distributes_over_adding(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void nought_and_one_change_nothing_and_inverses_undo(@ForAll("rationals") Rational a) {
        assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
        assertThat(a.times(Rational.ONE)).isEqualTo(a);
        assertThat(a.plus(a.negate())).isEqualTo(Rational.ZERO);
        assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
    }

    @Property
    void dividing_undoes_multiplying(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        Assume.that(b.signum() != 0);
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }

    @Property
    void the_normal_form_is_in_lowest_terms_over_a_positive_denominator(@ForAll("rationals") Rational a) {
        assertThat(a.denominator().signum()).isPositive();
        assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void the_same_number_is_equal_however_it_was_written(
            @ForAll("rationals") Rational a, @ForAll @IntRange(min = 1, max = 1000) int factor) {
        BigInteger scale = BigInteger.valueOf(-factor);
        Rational scaled =
                Rational.of(a.numerator().multiply(scale), a.denominator().multiply(scale));
        assertThat(scaled).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
    }

    @Property
    void comparing_agrees_with_the_sign_of_the_difference(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void writing_and_reading_give_the_same_number(@ForAll("rationals") Rational a) {
        assertThat(Rational.parse(a.toString())).isEqualTo(a);
    }

    /** Invariant 52. */
    @Property
    void a_rounded_figure_is_at_most_half_a_last_digit_away(
            @ForAll("rationals") Rational a, @ForAll @IntRange(max = 8) int digits) {
        Rational half = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(digits).multiply(BigInteger.TWO));
        assertThat(distance(a, a.rounded(digits, RoundingMode.HALF_EVEN))).isLessThanOrEqualTo(half);
        assertThat(distance(a, a.rounded(digits, RoundingMode.HALF_UP))).isLessThanOrEqualTo(half);
    }

    /** Invariant 53. */
    @Property
    void half_up_and_half_even_differ_only_at_exact_ties(
            @ForAll @IntRange(min = -4000, max = 4000) int fortieths, @ForAll @IntRange(max = 2) int digits) {
        Rational a = Rational.of(fortieths, 40);
        BigDecimal up = a.rounded(digits, RoundingMode.HALF_UP);
        BigDecimal even = a.rounded(digits, RoundingMode.HALF_EVEN);
        assertThat(up.compareTo(even) == 0 || distance(a, up).equals(distance(a, even)))
                .isTrue();
    }

    private static Rational distance(Rational exact, BigDecimal shown) {
        Rational published = Rational.of(shown.unscaledValue(), BigInteger.TEN.pow(shown.scale()));
        Rational difference = published.minus(exact);
        return difference.signum() < 0 ? difference.negate() : difference;
    }
}
