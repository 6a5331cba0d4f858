package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Rounding.Mode.HALF_EVEN;
import static io.github.fourmatters.governance.score.Rounding.Mode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.quantity.Rational;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final GradeScale GRADES = new GradeScale(
            ImmutableList.of(
                    new GradeScale.Step(Rational.of(90), "excellent"),
                    new GradeScale.Step(Rational.of(75), "good"),
                    new GradeScale.Step(Rational.of(60), "pass")),
            "fail");

    @Test
    void a_half_goes_up_or_to_the_even_digit() {
        assertThat(new Rounding(2, HALF_UP).of(Rational.of(889, 200))).isEqualTo(new BigDecimal("4.45"));
        assertThat(new Rounding(2, HALF_EVEN).of(Rational.of(889, 200))).isEqualTo(new BigDecimal("4.44"));
        assertThat(new Rounding(2, HALF_EVEN).shown(Rational.of(889, 200))).isEqualTo(Rational.of(111, 25));
    }

    @Test
    void a_share_becomes_a_percentage_from_its_exact_value() {
        assertThat(new Rounding(1, HALF_UP).percentage(Rational.of(23, 80))).isEqualTo(new BigDecimal("28.8"));
        assertThat(new Rounding(1, HALF_EVEN).percentage(Rational.of(23, 80))).isEqualTo(new BigDecimal("28.8"));
        assertThat(new Rounding(2, HALF_EVEN).percentage(Rational.of(23, 80))).isEqualTo(new BigDecimal("28.75"));
        assertThat(new Rounding(2, HALF_EVEN).percentage(Rational.of(133, 151))).isEqualTo(new BigDecimal("88.08"));
    }

    @Test
    void digits_out_of_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(-1, HALF_UP))
                .withMessage("digits -1 must be 0 to 20");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(21, HALF_UP));
    }

    @Test
    void ninety_or_more_is_not_reached_by_what_is_only_shown_as_ninety() {
        Rational nearly = Rational.of(8995, 100);
        assertThat(new Rounding(1, HALF_UP).of(nearly)).isEqualTo(new BigDecimal("90.0"));
        assertThat(GRADES.of(nearly)).isEqualTo("good");
        assertThat(GRADES.of(Rational.of(90))).isEqualTo("excellent");
        assertThat(GRADES.of(Rational.of(60))).isEqualTo("pass");
        assertThat(GRADES.of(Rational.of(5999, 100))).isEqualTo("fail");
    }

    @Test
    void grades_that_cannot_be_told_apart_are_refused() {
        GradeScale.Step good = new GradeScale.Step(Rational.of(75), "good");
        GradeScale.Step better = new GradeScale.Step(Rational.of(90), "excellent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeScale(ImmutableList.of(good, better), "fail"))
                .withMessageContaining("from the highest on");
        assertThatIllegalArgumentException().isThrownBy(() -> new GradeScale(ImmutableList.of(), "fail"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeScale(ImmutableList.of(better, good), "good"))
                .withMessageContaining("[excellent, good, good]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeScale.Step(Rational.of(75), " "))
                .withMessageContaining("75");
        assertThatIllegalArgumentException().isThrownBy(() -> new GradeScale(ImmutableList.of(good), ""));
    }
}
