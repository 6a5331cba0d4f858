package io.github.fourmatters.governance.score;

import static io.github.fourmatters.governance.score.Weightings.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Outliers.Standing;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import org.junit.jupiter.api.Test;

class FlagsTest {
    @Test
    void ten_issues_with_the_same_level_are_marked_and_nine_are_not() {
        assertThat(SameLevelFlag.in(Histogram.of(5, 10), SameLevelFlag.USUAL_ISSUES))
                .contains(new SameLevelFlag(5, 10));
        assertThat(SameLevelFlag.in(Histogram.of(1, 23), SameLevelFlag.USUAL_ISSUES))
                .contains(new SameLevelFlag(1, 23));
        assertThat(SameLevelFlag.in(Histogram.of(5, 9), SameLevelFlag.USUAL_ISSUES))
                .isEmpty();
        assertThat(SameLevelFlag.in(Histogram.empty(), SameLevelFlag.USUAL_ISSUES))
                .isEmpty();
    }

    @Test
    void who_gives_more_than_one_level_is_not_marked() {
        assertThat(SameLevelFlag.in(levels(0, 0, 1, 0, 40), SameLevelFlag.USUAL_ISSUES))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SameLevelFlag.in(Histogram.empty(), 1));
    }

    /**
     * Values 0, 1, 2, 3, 4 and x have the median 5/2 and, with x far away, the distances 5/2, 3/2, 1/2, 1/2, 3/2 and x − 5/2, whose median
     * is 3/2. The limit is 5/2 + 3/2 · 35000/6745 = 27745/2698, a value that has no finite decimal form.
     */
    @Test
    void beyond_three_and_a_half_is_unusual_and_exactly_there_is_not() {
        Rational limit = Rational.of(5, 2).plus(Rational.of(3, 2).times(Rational.of(35_000, 6745)));
        assertThat(six(limit).standings()).containsEntry("x", Standing.USUAL);
        Outliers<String> beyond = six(limit.plus(Rational.of(1, 1_000_000_000_000_000_000L)));
        assertThat(beyond.standings()).containsEntry("x", Standing.UNUSUAL).containsEntry("a", Standing.USUAL);
        assertThat(beyond.median()).isEqualTo(Rational.of(5, 2));
        assertThat(beyond.deviation()).isEqualTo(Rational.of(3, 2));
    }

    @Test
    void the_lower_side_counts_as_well() {
        assertThat(six(Rational.of(-50)).standings()).containsEntry("x", Standing.UNUSUAL);
    }

    @Test
    void where_more_than_half_are_the_same_there_is_no_score_and_that_is_said_apart() {
        Outliers<String> outliers = Outliers.among(ImmutableMap.of(
                        "a", Rational.of(4), "b", Rational.of(4), "c", Rational.of(4), "d", Rational.of(401, 100)))
                .orElseThrow();
        assertThat(outliers.deviation()).isEqualTo(Rational.ZERO);
        assertThat(outliers.standings())
                .containsEntry("a", Standing.USUAL)
                .containsEntry("d", Standing.OFF_THE_COMMON_VALUE);
        assertThat(Outliers.among(ImmutableMap.of())).isEmpty();
    }

    @Test
    void the_gap_between_community_and_residents_is_told_with_its_sign() {
        PartyGap gap = PartyGap.in(
                        ImmutableMap.of(
                                Party.COMMUNITY, Histogram.of(5, 3),
                                Party.RESIDENTS, levels(0, 1, 1, 0, 0)),
                        Weightings.usual())
                .orElseThrow();
        assertThat(gap.difference()).isEqualTo(Rational.of(5, 2));
        assertThat(gap.reaches(Rational.of(5, 2))).isTrue();
        assertThat(gap.reaches(Rational.of(251, 100))).isFalse();
        assertThat(new PartyGap(Rational.of(2), Rational.of(9, 2)).reaches(Rational.of(5, 2)))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> gap.reaches(Rational.ZERO));
    }

    @Test
    void without_one_of_the_two_there_is_no_gap() {
        assertThat(PartyGap.in(ImmutableMap.of(Party.COMMUNITY, Histogram.of(5, 3)), Weightings.usual()))
                .isEmpty();
        assertThat(PartyGap.in(ImmutableMap.of(Party.RESIDENTS, Histogram.of(5, 3)), Weightings.usual()))
                .isEmpty();
    }

    private static Outliers<String> six(Rational last) {
        return Outliers.among(ImmutableMap.of(
                        "a",
                        Rational.ZERO,
                        "b",
                        Rational.ONE,
                        "c",
                        Rational.of(2),
                        "d",
                        Rational.of(3),
                        "e",
                        Rational.of(4),
                        "x",
                        last))
                .orElseThrow();
    }
}
