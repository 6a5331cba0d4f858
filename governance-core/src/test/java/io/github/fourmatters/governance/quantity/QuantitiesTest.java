package io.github.fourmatters.governance.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void counts_of_one_kind_add_up() {
        assertThat(new Cases(96).plus(new Cases(37))).isEqualTo(new Cases(133));
        assertThat(new Handlings(90).plus(new Handlings(6))).isEqualTo(new Handlings(96));
        assertThat(new Sessions(20).plus(new Sessions(4))).isEqualTo(new Sessions(24));
    }

    @Test
    void none_changes_nothing() {
        assertThat(Cases.NONE.plus(new Cases(3))).isEqualTo(new Cases(3));
        assertThat(Handlings.NONE.plus(new Handlings(3))).isEqualTo(new Handlings(3));
        assertThat(Sessions.NONE.plus(new Sessions(3))).isEqualTo(new Sessions(3));
        assertThat(Attendances.NONE.plus(Attendances.atLeast(3))).isEqualTo(Attendances.atLeast(3));
        assertThat(Attendances.NONE.plus(Attendances.exactly(3))).isEqualTo(Attendances.exactly(3));
    }

    @Test
    void a_lower_bound_stays_one_on_either_side_of_a_sum() {
        assertThat(Attendances.atLeast(700).plus(Attendances.exactly(40))).isEqualTo(new Attendances(740, true));
        assertThat(Attendances.exactly(40).plus(Attendances.atLeast(700))).isEqualTo(new Attendances(740, true));
        assertThat(Attendances.exactly(40).plus(Attendances.exactly(2)).atLeast())
                .isFalse();
    }

    @Test
    void a_lower_bound_is_not_the_exact_count() {
        assertThat(Attendances.atLeast(700)).isNotEqualTo(Attendances.exactly(700));
    }

    @Test
    void less_than_none_is_refused() {
        assertThatThrownBy(() -> new Cases(-1)).hasMessage("a count of cases must be 0 or more, was -1");
        assertThatThrownBy(() -> new Handlings(-1)).hasMessage("a count of case handlings must be 0 or more, was -1");
        assertThatThrownBy(() -> new Sessions(-1)).hasMessage("a count of sessions must be 0 or more, was -1");
        assertThatThrownBy(() -> Attendances.atLeast(-1))
                .hasMessage("a count of attendances must be 0 or more, was -1");
    }

    @Test
    void a_sum_too_large_to_count_is_refused() {
        Cases many = new Cases(Long.MAX_VALUE);
        assertThatThrownBy(() -> many.plus(new Cases(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void null_is_refused_by_name() {
        assertThatThrownBy(() -> Cases.NONE.plus(null)).hasMessage("other");
        assertThatThrownBy(() -> Attendances.NONE.plus(null)).hasMessage("other");
        assertThatThrownBy(() -> Rational.ONE.minus(null)).hasMessage("other");
        assertThatThrownBy(() -> Rational.parse(null)).hasMessage("text");
    }
}
