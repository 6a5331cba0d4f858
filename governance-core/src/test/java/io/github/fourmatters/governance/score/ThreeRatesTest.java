package io.github.fourmatters.governance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.quantity.Rational;
import org.junit.jupiter.api.Test;

class ThreeRatesTest {
    private static final ThreeRates RATES =
            new ThreeRates(new Proportion(9, 10), new Proportion(3, 4), new Proportion(1, 2));

    @Test
    void the_composite_weighs_the_three_rates() {
        assertThat(RATES.composite(new ThreeRates.Weights(10, 45, 45, WhenMissing.INVALID)))
                .contains(Rational.of(261, 400));
        assertThat(RATES.composite(new ThreeRates.Weights(0, 0, 7, WhenMissing.INVALID)))
                .contains(Rational.of(1, 2));
    }

    @Test
    void an_absent_rate_is_neither_nought_nor_one() {
        ThreeRates noContact = new ThreeRates(Proportion.NONE, new Proportion(3, 4), new Proportion(1, 2));
        assertThat(noContact.composite(new ThreeRates.Weights(10, 45, 45, WhenMissing.INVALID)))
                .isEmpty();
        assertThat(noContact.composite(new ThreeRates.Weights(10, 45, 45, WhenMissing.RENORMALISE)))
                .contains(Rational.of(5, 8));
        assertThat(noContact.composite(new ThreeRates.Weights(0, 1, 1, WhenMissing.INVALID)))
                .contains(Rational.of(5, 8));
    }

    @Test
    void without_any_rate_there_is_no_composite() {
        ThreeRates none = new ThreeRates(Proportion.NONE, Proportion.NONE, Proportion.NONE);
        assertThat(none.composite(new ThreeRates.Weights(1, 1, 1, WhenMissing.RENORMALISE)))
                .isEmpty();
    }

    @Test
    void weights_that_weigh_nothing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeRates.Weights(0, 0, 0, WhenMissing.INVALID))
                .withMessageContaining("weights 0, 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeRates.Weights(1, -1, 1, WhenMissing.INVALID))
                .withMessageContaining("-1");
    }
}
