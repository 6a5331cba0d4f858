package io.github.fourmatters.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fourmatters.governance.quantity.Rational;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /** Krippendorff's own example: four raters, twelve units, some missing. */
    private static final RatingMatrix KRIPPENDORFF = RatingMatrix.parse(
            5,
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

    /** Three raters, four units, with equals in two rows. */
    private static final RatingMatrix TIED = RatingMatrix.parse(4, "1 2 3 4", "1 1 2 3", "2 1 3 3");

    @Test
    void alpha_has_its_published_values_with_ratings_missing() {
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Metric.NOMINAL)).contains(Rational.of(113, 152));
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Metric.ORDINAL)).contains(Rational.of(108_577, 133_160));
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Metric.INTERVAL)).contains(Rational.of(951, 1120));
    }

    @Test
    void nearly_everybody_agrees_and_alpha_is_below_nought() {
        RatingMatrix pairs = RatingMatrix.parse(5, "5 ".repeat(48) + "5 4", "5 ".repeat(48) + "4 5");
        Agreement agreement = Agreement.of(pairs);
        assertThat(agreement.raw()).contains(Rational.of(96, 100));
        assertThat(agreement.nominal()).contains(Rational.of(-1, 98));
        assertThat(agreement.ordinal()).contains(Rational.of(-1, 98));
        assertThat(agreement.interval()).contains(Rational.of(-1, 98));
    }

    @Test
    void where_all_values_agree_the_coefficients_are_undefined_and_not_one() {
        Agreement agreement = Agreement.of(RatingMatrix.parse(5, "5 5 5", "5 5 5"));
        assertThat(agreement.raw()).contains(Rational.ONE);
        assertThat(agreement.nominal()).isEmpty();
        assertThat(agreement.ordinal()).isEmpty();
        assertThat(agreement.interval()).isEmpty();
        assertThat(agreement.fleissKappa()).isEmpty();
        assertThat(agreement.kendallW()).isEmpty();
    }

    @Test
    void where_nothing_pairs_there_is_no_figure() {
        Agreement agreement = Agreement.of(RatingMatrix.parse(5, "1 2 . .", ". . 3 4"));
        Optional<Rational> none = Optional.empty();
        assertThat(agreement).isEqualTo(new Agreement(none, none, none, none, none, none));
    }

    @Test
    void perfect_agreement_on_different_levels_is_one() {
        Agreement agreement = Agreement.of(RatingMatrix.parse(5, "1 2 5", "1 2 5", "1 2 5"));
        assertThat(agreement.raw()).contains(Rational.ONE);
        assertThat(agreement.nominal()).contains(Rational.ONE);
        assertThat(agreement.ordinal()).contains(Rational.ONE);
        assertThat(agreement.interval()).contains(Rational.ONE);
        assertThat(agreement.fleissKappa()).contains(Rational.ONE);
        assertThat(agreement.kendallW()).contains(Rational.ONE);
    }

    /**
     * Units are rated 1 1 1, 1 1 2, 2 2 3 and 3 3 3. Of the three pairs of each, 3, 1, 1 and 3 agree: P = 8/12 = 2/3. The twelve ratings are
     * five 1, three 2 and four 3: E = (25 + 9 + 16)/144 = 25/72. κ = (48/72 − 25/72) ÷ (47/72) = 23/47.
     */
    @Test
    void kappa_is_as_worked_out_by_hand() {
        RatingMatrix matrix = RatingMatrix.parse(3, "1 1 2 3", "1 1 2 3", "1 2 3 3");
        assertThat(RawAgreement.of(matrix)).contains(Rational.of(2, 3));
        assertThat(FleissKappa.of(matrix)).contains(Rational.of(23, 47));
    }

    /**
     * Ranks are 1 2 3 4, then 1½ 1½ 3 4, then 2 1 3½ 3½: sums 4½, 4½, 9½ and 11½ about their mean of 7½, so S = 9 + 9 + 4 + 16 = 38. Two
     * rows have a pair of equals each: T = 2 · (8 − 2) = 12. W = 12 · 38 ÷ (9 · (64 − 4) − 3 · 12) = 456/504 = 19/21; without the
     * correction for ties it would be 456/540.
     */
    @Test
    void concordance_is_as_worked_out_by_hand_with_ties() {
        assertThat(KendallW.of(TIED)).contains(Rational.of(19, 21));
    }

    /** Ranks 1 2 3, 1 3 2 and 2 1 3 sum up to 4, 6 and 8 about 6: S = 8, and W = 12 · 8 ÷ (9 · 24) = 4/9. */
    @Test
    void concordance_is_as_worked_out_by_hand_without_ties() {
        assertThat(KendallW.of(RatingMatrix.parse(3, "1 2 3", "1 3 2", "2 1 3")))
                .contains(Rational.of(4, 9));
    }

    @Test
    void a_rater_who_is_merely_more_generous_is_concordant() {
        assertThat(KendallW.of(RatingMatrix.parse(5, "1 2 3", "3 4 5"))).contains(Rational.ONE);
    }

    @Test
    void one_unit_has_no_order() {
        assertThat(KendallW.of(RatingMatrix.parse(5, "1", "2"))).isEmpty();
    }

    @Test
    void coefficients_for_complete_ratings_refuse_others_and_name_the_way_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FleissKappa.of(KRIPPENDORFF))
                .withMessage("Fleiss' κ takes complete ratings and some are missing: use Krippendorff's α instead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KendallW.of(KRIPPENDORFF))
                .withMessageContaining("Kendall's W");
        assertThat(Agreement.of(KRIPPENDORFF).fleissKappa()).isEmpty();
        assertThat(Agreement.of(KRIPPENDORFF).kendallW()).isEmpty();
        assertThat(Agreement.of(TIED).kendallW()).contains(Rational.of(19, 21));
    }
}
