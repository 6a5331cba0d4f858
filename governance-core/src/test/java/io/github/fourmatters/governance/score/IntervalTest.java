package io.github.fourmatters.governance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "1, 29, .0061, .1718", "133, 151, .8194, .9233"})
    void wilsons_interval_has_the_published_ends(long count, long of, BigDecimal lower, BigDecimal upper) {
        Interval interval = Interval.wilson(count, of);
        assertThat(interval.lower().setScale(4, RoundingMode.HALF_EVEN)).isEqualByComparingTo(lower);
        assertThat(interval.upper().setScale(4, RoundingMode.HALF_EVEN)).isEqualByComparingTo(upper);
    }

    @Test
    void none_gives_exactly_nought_and_all_give_exactly_one() {
        assertThat(Interval.wilson(0, 7).lower()).isEqualTo(BigDecimal.ZERO);
        assertThat(Interval.wilson(7, 7).upper()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void nobody_asked_gives_no_interval() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
    }
}
