package io.github.fourmatters.governance.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final UnitId BANK = new UnitId("bank");
    private static final UnitId CLINIC = new UnitId("clinic");

    @Test
    void shares_are_in_lowest_terms_and_sum_to_one() {
        UnitShares shares = UnitShares.of(ImmutableMap.of(CLINIC, 4, BANK, 2));

        assertThat(shares)
                .isEqualTo(UnitShares.of(ImmutableMap.of(BANK, 1, CLINIC, 2)))
                .hasToString("{bank=1/3, clinic=2/3}");
        assertThat(shares.parts()).isEqualTo(ImmutableMap.of(BANK, 1, CLINIC, 2));
        assertThat(shares.of(BANK).plus(shares.of(CLINIC))).isEqualTo(Rational.ONE);
        assertThat(shares.of(new UnitId("school"))).isEqualTo(Rational.ZERO);
        assertThat(shares.units()).containsExactly(BANK, CLINIC);
    }

    @Test
    void a_lead_has_everything() {
        assertThat(UnitShares.lead(BANK)).isEqualTo(UnitShares.of(ImmutableMap.of(BANK, 7)));
        assertThat(UnitShares.lead(BANK).of(BANK)).isEqualTo(Rational.ONE);
    }

    @Test
    void fractions_must_sum_to_exactly_one() {
        assertThat(UnitShares.ofFractions(ImmutableMap.of(BANK, Rational.of(1, 4), CLINIC, Rational.of(3, 4))))
                .isEqualTo(UnitShares.of(ImmutableMap.of(BANK, 1, CLINIC, 3)));
        assertThat(UnitShares.ofFractions(ImmutableMap.of(BANK, Rational.of(1, 6), CLINIC, Rational.of(5, 6)))
                        .of(BANK))
                .isEqualTo(Rational.of(1, 6));
        assertThatThrownBy(() ->
                        UnitShares.ofFractions(ImmutableMap.of(BANK, Rational.of(1, 3), CLINIC, Rational.of(1, 3))))
                .hasMessage("fractions {bank=1/3, clinic=1/3} must sum to 1, sum to 2/3");
        assertThatThrownBy(() ->
                        UnitShares.ofFractions(ImmutableMap.of(BANK, Rational.of(3, 2), CLINIC, Rational.of(-1, 2))))
                .hasMessage("unit clinic must have 1 part or more, has -1");
        assertThatThrownBy(() -> UnitShares.ofFractions(ImmutableMap.of(
                        BANK, Rational.of(1, Long.MAX_VALUE), CLINIC, Rational.of(Long.MAX_VALUE - 1, Long.MAX_VALUE))))
                .hasMessageContaining("need parts of 1/" + Long.MAX_VALUE);
    }

    @Test
    void shares_of_nobody_or_of_nothing_are_refused_by_name() {
        assertThatThrownBy(() -> UnitShares.of(Map.of())).hasMessage("shares need at least one unit");
        assertThatThrownBy(() -> UnitShares.of(Map.of(BANK, 0)))
                .hasMessage("unit bank must have 1 part or more, has 0");
    }

    @Test
    void shares_have_an_order() {
        assertThat(ImmutableList.of(
                        UnitShares.lead(BANK),
                        UnitShares.of(ImmutableMap.of(BANK, 1, CLINIC, 1)),
                        UnitShares.of(ImmutableMap.of(BANK, 1, CLINIC, 2)),
                        UnitShares.of(ImmutableMap.of(BANK, 2, CLINIC, 1)),
                        UnitShares.lead(CLINIC)))
                .isSorted();
    }

    @Test
    void a_unit_has_more_than_none_and_at_most_all() {
        assertThatThrownBy(() -> new UnitTally(ImmutableSortedMap.of(Rational.of(3, 2), Tally.empty())))
                .hasMessage("share 3/2 must be above 0 and at most 1");
        assertThatThrownBy(() -> new UnitTally(ImmutableSortedMap.of(Rational.ZERO, Tally.empty())))
                .hasMessageContaining("share 0");
        assertThatThrownBy(() -> new FractionalHistogram(ImmutableList.of(Rational.ONE)))
                .hasMessageContaining("must have 5 counts");
    }
}
