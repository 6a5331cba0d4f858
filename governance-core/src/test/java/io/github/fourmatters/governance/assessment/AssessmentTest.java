package io.github.fourmatters.governance.assessment;

import static io.github.fourmatters.governance.assessment.Evidences.figures;
import static io.github.fourmatters.governance.assessment.Evidences.followUps;
import static io.github.fourmatters.governance.assessment.Evidences.rate;
import static io.github.fourmatters.governance.assessment.Evidences.records;
import static io.github.fourmatters.governance.assessment.Evidences.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Rounding;
import io.github.fourmatters.governance.score.YearAggregation;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.view.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A small year, worked out by hand. */
class AssessmentTest {
    private static final ResidentRates NO_CALLS = followUps(rate(0, 0), rate(0, 0), rate(0, 0));
    private static final ResidentRates CALLS = followUps(rate(9, 10), rate(4, 5), rate(3, 4));
    private static final Histogram TEN_FIVES = Histogram.of(5, 10);

    /** The clinic has every part; the school has fives and nothing else; the bank has too few ballots, and the circus none. */
    private static Evidence year() {
        return new Evidences()
                .with("school", figures(TEN_FIVES, rate(0, 0), NO_CALLS, records(2, 1)))
                .with(
                        "clinic",
                        figures(
                                Histogram.of(5, 6).plus(Histogram.of(4, 2)).plus(Histogram.of(3, 2)),
                                rate(1, 2),
                                CALLS,
                                records(0, 0)))
                .with("bank", figures(Histogram.of(5, 9), rate(1, 1), NO_CALLS, records(0, 0)))
                .with("circus", figures(Histogram.empty(), rate(1, 1), NO_CALLS, records(1, 0)))
                .evidence();
    }

    private static Assessment of(AssessmentKind kind) {
        return Assessment.of(kind, year(), AssessmentPolicy.defaults());
    }

    private static UnitAssessment row(Assessment assessment, String unit) {
        return assessment.rows().stream()
                .filter(row -> row.unit().equals(new UnitId(unit)))
                .findFirst()
                .orElseThrow();
    }

    private static Rational total(UnitAssessment row) {
        return row.score().total().orElseThrow().exact();
    }

    @Test
    void a_score_is_the_weighted_parts_in_percent_less_the_deduction() {
        UnitScore clinic = row(of(AssessmentKind.ANNUAL_ASSESSMENT), "clinic").score();
        // 20 · 9/10 + 40 · 4/5 + 40 · 3/4 = 80 of 100
        assertThat(clinic.threeRates().orElseThrow().exact()).isEqualTo(Rational.of(4, 5));
        assertThat(clinic.composite().orElseThrow().exact()).isEqualTo(Rational.of(22, 5));
        // (22/5 - 1) / (5 - 1) = 17/20, and 60 · 17/20 + 20 · 1/2 + 20 · 4/5 = 77
        assertThat(clinic.total().orElseThrow().exact()).isEqualTo(Rational.of(77));
        assertThat(clinic.total().orElseThrow().published()).isEqualTo(new BigDecimal("77.00"));
    }

    @Test
    void an_absent_part_leaves_its_weight_to_the_others() {
        assertThat(total(row(of(AssessmentKind.ANNUAL_ASSESSMENT), "school"))).isEqualTo(Rational.of(95));
        assertThat(row(of(AssessmentKind.ANNUAL_ASSESSMENT), "school").score().threeRates())
                .isEmpty();
    }

    @Test
    void an_overturned_record_weighs_nothing_and_stays_in_the_public_count() {
        UnitAssessment school = row(of(AssessmentKind.ANNUAL_ASSESSMENT), "school");
        assertThat(school.figures().accountability().counted()).isEqualTo(2);
        assertThat(school.score().deduction()).isEqualTo(Rational.of(5));
        UnitAssessment circus = row(of(AssessmentKind.ANNUAL_ASSESSMENT), "circus");
        assertThat(circus.figures().accountability().counted()).isEqualTo(1);
        assertThat(circus.score().deduction()).isEqualTo(Rational.ZERO);
    }

    @Test
    void a_conduct_appraisal_does_not_ask_who_is_on_time() {
        // (60 · 17/20 + 40 · 4/5) / 100
        assertThat(total(row(of(AssessmentKind.CONDUCT_APPRAISAL), "clinic"))).isEqualTo(Rational.of(83));
    }

    @Test
    void who_has_too_few_ballots_or_none_has_no_rank_and_no_grade_and_comes_last() {
        Assessment annual = of(AssessmentKind.ANNUAL_ASSESSMENT);
        assertThat(annual.rows())
                .extracting(row -> row.unit().value())
                .containsExactly("school", "clinic", "bank", "circus");
        assertThat(row(annual, "school").rank()).contains(1);
        assertThat(row(annual, "school").grade()).contains("EXCELLENT");
        assertThat(row(annual, "clinic").rank()).contains(2);
        assertThat(row(annual, "clinic").grade()).contains("QUALIFIED");
        assertThat(row(annual, "bank").unranked()).contains(UnrankedReason.TOO_FEW_BALLOTS);
        assertThat(total(row(annual, "bank"))).isEqualTo(Rational.of(100));
        assertThat(row(annual, "bank").grade()).isEmpty();
        assertThat(row(annual, "circus").unranked()).contains(UnrankedReason.NO_COMPOSITE);
        assertThat(row(annual, "circus").score().total()).isEmpty();
    }

    @Test
    void a_merit_selection_says_who_qualifies_and_why_others_do_not() {
        Assessment merit = of(AssessmentKind.MERIT_SELECTION);
        assertThat(merit.qualified()).isEmpty();
        assertThat(row(merit, "school").obstacles()).containsExactly(MeritObstacle.HELD_ACCOUNTABLE);
        assertThat(row(merit, "clinic").obstacles()).containsExactly(MeritObstacle.GRADE_TOO_LOW);
        assertThat(row(merit, "bank").obstacles()).containsExactly(MeritObstacle.NOT_RANKED);
        assertThat(row(merit, "circus").obstacles()).containsExactly(MeritObstacle.NOT_RANKED);
        AssessmentPolicy milder = AssessmentPolicy.builder()
                .leastGradeForMerit("QUALIFIED")
                .minimumBallotsToRank(9)
                .build();
        assertThat(Assessment.of(AssessmentKind.MERIT_SELECTION, year(), milder).qualified())
                .containsExactly(new UnitId("bank"), new UnitId("clinic"));
        assertThat(of(AssessmentKind.ANNUAL_ASSESSMENT).qualified()).isEmpty();
    }

    @Test
    void a_grade_is_decided_on_the_exact_score() {
        AssessmentPolicy evaluationAlone = AssessmentPolicy.builder()
                .annualWeights(new PartWeights(1, 0, 0))
                .rounding(new Rounding(0, Rounding.Mode.HALF_UP))
                .build();
        // 1799 of the 2000 points above the least are 89.95 percent, which is published as 90.
        Evidence evidence = new Evidences()
                .with(
                        "school",
                        figures(Histogram.of(5, 299).plus(Histogram.of(4, 201)), rate(0, 0), NO_CALLS, records(0, 0)))
                .evidence();
        UnitAssessment school =
                row(Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, evaluationAlone), "school");
        assertThat(total(school)).isEqualTo(Rational.of(1799, 20));
        assertThat(school.score().total().orElseThrow().published()).isEqualTo(new BigDecimal("90"));
        assertThat(school.grade()).contains("GOOD");
    }

    @Test
    void quarters_become_a_year_in_three_ways() {
        assertThat(composite(YearAggregation.BY_BALLOTS)).isEqualTo("4.44");
        assertThat(composite(YearAggregation.BY_QUARTER_EXACT)).isEqualTo("4.39");
        assertThat(composite(YearAggregation.BY_QUARTER_PUBLISHED)).isEqualTo("4.40");
    }

    /** The points and ballots (35, 8), (16, 5), (35, 7) and (25, 5), published with two digits. */
    private static String composite(YearAggregation mode) {
        ImmutableList<Histogram> quarters = ImmutableList.of(
                Histogram.of(5, 3).plus(Histogram.of(4, 5)),
                Histogram.of(4, 1).plus(Histogram.of(3, 4)),
                Histogram.of(5, 7),
                Histogram.of(5, 5));
        ImmutableMap.Builder<Quarter, OpinionFigures> rounds = ImmutableMap.builder();
        for (int number = 1; number <= quarters.size(); number++) {
            rounds.put(new Quarter(2026, number), score(quarters.get(number - 1)));
        }
        Histogram year = quarters.stream().reduce(Histogram.empty(), Histogram::plus);
        UnitFigures figures = new UnitFigures(score(year), rounds.buildOrThrow(), rate(0, 0), NO_CALLS, records(0, 0));
        Assessment assessment = Assessment.of(
                AssessmentKind.ANNUAL_ASSESSMENT,
                new Evidences().with("school", figures).evidence(),
                AssessmentPolicy.builder().yearMode(mode).build());
        return row(assessment, "school")
                .score()
                .composite()
                .orElseThrow()
                .published()
                .toPlainString();
    }

    @Test
    void a_document_names_what_it_is_about() {
        Evidence evidence = new Evidences()
                .with("school", figures(TEN_FIVES, rate(1, 1, "c2"), NO_CALLS, records(0, 0)))
                .evidence();
        Assessment assessment = Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, AssessmentPolicy.defaults());
        assertThat(assessment.charterVersions()).containsExactly("c1", "c2");
        assertThat(assessment.population()).isEqualTo(new AssessedCounts(1, 1, 10));
    }

    @Test
    void evidence_is_of_one_to_four_whole_quarters() {
        for (LocalDate end : ImmutableList.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 17))) {
            Period period = Period.of(LocalDate.of(2026, 1, 1), end, Evidences.YEAR.zone());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Evidence(period, Evidences.NOW, EvaluatePolicy.defaults(), ImmutableMap.of()))
                    .withMessageContaining("whole quarters");
        }
        EvaluatePolicy flat =
                EvaluatePolicy.builder().points(ImmutableList.of(3, 3, 3, 3, 3)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence(Evidences.YEAR, Evidences.NOW, flat, ImmutableMap.of()))
                .withMessageContaining("[3, 3, 3, 3, 3]");
    }

    @Test
    void a_score_runs_from_nothing_to_a_hundred_wherever_the_points_begin() {
        AssessmentPolicy evaluationAlone = AssessmentPolicy.builder()
                .annualWeights(new PartWeights(1, 0, 0))
                .build();
        for (int least : new int[] {-2, 0, 1, 20}) {
            EvaluatePolicy policy = EvaluatePolicy.builder()
                    .points(ImmutableList.of(least, least + 1, least + 2, least + 3, least + 4))
                    .build();
            assertThat(scoreOf(Rational.of(least), policy, evaluationAlone)).isEqualTo(Rational.ZERO);
            assertThat(scoreOf(Rational.of(least + 3), policy, evaluationAlone)).isEqualTo(Rational.of(75));
            assertThat(scoreOf(Rational.of(least + 4), policy, evaluationAlone)).isEqualTo(Rational.of(100));
        }
    }

    private static Rational scoreOf(Rational composite, EvaluatePolicy policy, AssessmentPolicy rules) {
        OpinionFigures plain = score(TEN_FIVES);
        OpinionFigures score = new OpinionFigures(
                1,
                plain.ballots(),
                Optional.of(composite),
                Optional.of(composite),
                plain.favourable(),
                plain.interval());
        UnitFigures figures = new UnitFigures(score, ImmutableMap.of(), rate(0, 0), NO_CALLS, records(0, 0));
        Evidence evidence =
                new Evidence(Evidences.YEAR, Evidences.NOW, policy, ImmutableMap.of(new UnitId("school"), figures));
        return total(row(Assessment.of(AssessmentKind.ANNUAL_ASSESSMENT, evidence, rules), "school"));
    }
}
