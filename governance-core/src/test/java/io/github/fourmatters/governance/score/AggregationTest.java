package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Weightings.levels;
import static io.github.fourmatters.governance.tally.Party.COMMUNITY;
import static io.github.fourmatters.governance.tally.Party.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Rounding.Mode;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.tally.UnitShares;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private static final Weighting WEIGHTING = Weightings.usual();
    private static final Rounding TWO_DIGITS = new Rounding(2, Mode.HALF_EVEN);
    private static final UnitId WATER = new UnitId("water");
    private static final UnitId POWER = new UnitId("power");
    private static final ImmutableMap<Party, Histogram> GOOD = ImmutableMap.of(RESIDENTS, Histogram.of(5, 1));
    private static final ImmutableMap<Party, Histogram> BAD = ImmutableMap.of(RESIDENTS, Histogram.of(2, 3));

    @Test
    void micro_counts_ballots_and_macro_counts_issues() {
        ImmutableList<ImmutableMap<Party, Histogram>> issues = ImmutableList.of(GOOD, BAD, ImmutableMap.of());
        assertThat(Aggregation.MICRO.composite(issues, WEIGHTING)).contains(Rational.of(11, 4));
        assertThat(Aggregation.MACRO.composite(issues, WEIGHTING)).contains(Rational.of(7, 2));
    }

    @Test
    void a_joint_issue_counts_for_each_unit_with_its_share() {
        UnitShares joint = UnitShares.ofFractions(ImmutableMap.of(WATER, Rational.of(1, 3), POWER, Rational.of(2, 3)));
        ImmutableList<GradedIssue> issues =
                ImmutableList.of(new GradedIssue(GOOD, UnitShares.lead(WATER)), new GradedIssue(BAD, joint));
        assertThat(Aggregation.MICRO.composite(WATER, issues, WEIGHTING)).contains(Rational.of(7, 2));
        assertThat(Aggregation.MACRO.composite(WATER, issues, WEIGHTING)).contains(Rational.of(17, 4));
        assertThat(Aggregation.MICRO.composite(POWER, issues, WEIGHTING)).contains(Rational.of(2));
        assertThat(Aggregation.MACRO.composite(POWER, issues, WEIGHTING)).contains(Rational.of(2));
        assertThat(Aggregation.MACRO.composite(new UnitId("gas"), issues, WEIGHTING))
                .isEmpty();
        assertThat(Aggregation.MICRO.composite(new UnitId("gas"), issues, WEIGHTING))
                .isEmpty();
    }

    @Test
    void a_share_of_a_ballot_does_not_reach_the_minimum_of_one() {
        ImmutableList<GradedIssue> half =
                ImmutableList.of(new GradedIssue(GOOD, UnitShares.of(ImmutableMap.of(WATER, 1, POWER, 1))));
        assertThat(Aggregation.MICRO.composite(WATER, half, WEIGHTING)).isEmpty();
        assertThat(Aggregation.MACRO.composite(WATER, half, WEIGHTING)).contains(Rational.of(5));
    }

    @Test
    void the_three_ways_to_make_a_year_give_three_figures() {
        ImmutableList<WeightedSum> quarters = ImmutableList.of(
                WeightedSum.of(35, 8), WeightedSum.of(16, 5), WeightedSum.of(35, 7), WeightedSum.of(25, 5));
        assertThat(year(YearAggregation.BY_BALLOTS, quarters)).isEqualTo(new BigDecimal("4.44"));
        assertThat(year(YearAggregation.BY_QUARTER_EXACT, quarters)).isEqualTo(new BigDecimal("4.39"));
        assertThat(year(YearAggregation.BY_QUARTER_PUBLISHED, quarters)).isEqualTo(new BigDecimal("4.40"));
        assertThat(YearAggregation.BY_QUARTER_PUBLISHED.mean(quarters, TWO_DIGITS))
                .contains(Rational.of(4395, 1000));
    }

    @Test
    void the_three_ways_to_make_a_year_of_composites_are_the_same_ways() {
        ImmutableList<ImmutableMap<Party, Histogram>> quarters = ImmutableList.of(
                ImmutableMap.of(RESIDENTS, levels(0, 0, 0, 5, 3)), ImmutableMap.of(RESIDENTS, levels(0, 1, 2, 2, 0)),
                ImmutableMap.of(RESIDENTS, levels(0, 0, 0, 0, 7)), ImmutableMap.of(RESIDENTS, levels(0, 0, 0, 0, 5)));
        assertThat(YearAggregation.BY_BALLOTS.composite(quarters, WEIGHTING, TWO_DIGITS))
                .contains(Rational.of(111, 25));
        assertThat(YearAggregation.BY_QUARTER_EXACT.composite(quarters, WEIGHTING, TWO_DIGITS))
                .contains(Rational.of(703, 160));
        assertThat(YearAggregation.BY_QUARTER_PUBLISHED.composite(quarters, WEIGHTING, TWO_DIGITS))
                .contains(Rational.of(879, 200));
    }

    @Test
    void a_quarter_without_a_figure_is_left_out_and_not_filled_with_nought() {
        ImmutableList<WeightedSum> quarters =
                ImmutableList.of(WeightedSum.of(10, 2), WeightedSum.NONE, WeightedSum.of(3, 1));
        for (YearAggregation mode : YearAggregation.values()) {
            assertThat(mode.mean(quarters, TWO_DIGITS))
                    .contains(mode == YearAggregation.BY_BALLOTS ? Rational.of(13, 3) : Rational.of(4));
            assertThat(mode.mean(ImmutableList.of(WeightedSum.NONE), TWO_DIGITS))
                    .isEmpty();
            assertThat(mode.composite(
                            ImmutableList.of(ImmutableMap.of(COMMUNITY, levels(0, 0, 0, 0, 1))), WEIGHTING, TWO_DIGITS))
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> mode.mean(
                            ImmutableList.of(
                                    WeightedSum.NONE,
                                    WeightedSum.NONE,
                                    WeightedSum.NONE,
                                    WeightedSum.NONE,
                                    WeightedSum.NONE),
                            TWO_DIGITS))
                    .withMessageContaining("no 5 quarters");
        }
    }

    @Test
    void few_ballots_are_drawn_towards_the_common_mean_more_than_many() {
        Shrinkage shrinkage = new Shrinkage(Rational.of(10), Rational.of(21, 5));
        assertThat(shrinkage.of(WeightedSum.of(5, 1))).isEqualTo(Rational.of(47, 11));
        assertThat(shrinkage.of(WeightedSum.of(240, 50))).isEqualTo(Rational.of(47, 10));
        assertThat(shrinkage.of(WeightedSum.NONE)).isEqualTo(Rational.of(21, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shrinkage(Rational.ZERO, Rational.of(21, 5)))
                .withMessageContaining("strength 0");
    }

    @Test
    void a_sum_over_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedSum.of(5, 0))
                .withMessageContaining("5 over 0");
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedSum.of(5, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedSum.of(5, 1).times(Rational.of(-1)))
                .withMessageContaining("share -1");
    }

    private static BigDecimal year(YearAggregation mode, ImmutableList<WeightedSum> quarters) {
        Optional<Rational> year = mode.mean(quarters, TWO_DIGITS);
        return TWO_DIGITS.of(year.orElseThrow());
    }
}
