package io.github.fourmatters.governance.figures;

import static io.github.fourmatters.governance.history.Facts.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.evaluate.ReopeningCause;
import io.github.fourmatters.governance.history.Chronicle;
import io.github.fourmatters.governance.history.Facts;
import io.github.fourmatters.governance.history.Projected;
import io.github.fourmatters.governance.issue.CategoryCode;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Composite;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Period YEAR = Period.year(2026, Facts.ZONE);
    private static final EvaluatePolicy POLICY = EvaluatePolicy.defaults();
    private static final Quarter FIRST = new Quarter(2026, 1);

    private final Chronicle chronicle = new Chronicle("north");

    @Test
    void a_units_micro_composite_is_that_of_the_summed_histograms() {
        closed("a", "water", FIRST, Histogram.of(5, 1));
        closed("b", "water", FIRST, Histogram.of(2, 3));
        OpinionFigures score = evaluation(YEAR, "2026-12-31").byUnit().get(new UnitId("water"));
        assertThat(score.micro()).contains(Rational.of(11, 4));
        assertThat(score.macro()).contains(Rational.of(7, 2));
        assertThat(score.issues()).isEqualTo(2);
        assertThat(score.pooled().total()).isEqualTo(4);
        assertThat(score.favourable().value()).contains(Rational.of(1, 4));
        assertThat(score.interval()).contains(Interval.wilson(1, 4));
    }

    @Test
    void the_worked_example_gives_219_fiftieths() {
        ImmutableMap<Party, Histogram> ballots = ImmutableMap.of(
                Party.COMMUNITY, new Histogram(ImmutableList.of(0L, 0L, 0L, 1L, 2L)),
                Party.PARTY_MEMBERS, new Histogram(ImmutableList.of(0L, 0L, 1L, 1L, 3L)),
                Party.RESIDENTS, new Histogram(ImmutableList.of(1L, 1L, 2L, 6L, 10L)));
        settled("a", "water").close("a", FIRST, ballots, Composite.of(ballots, POLICY.weighting()));
        assertThat(evaluation(YEAR, "2026-12-31").overall().micro()).contains(Rational.of(219, 50));
    }

    @Test
    void a_community_that_did_all_the_work_itself_is_not_missing_from_a_units_composite() {
        ImmutableMap<Party, Histogram> ballots =
                ImmutableMap.of(Party.PARTY_MEMBERS, Histogram.of(4, 1), Party.RESIDENTS, Histogram.of(5, 1));
        EvaluatePolicy strict =
                EvaluatePolicy.builder().whenMissing(WhenMissing.INVALID).build();
        Weighting direct = strict.weighting().without(Party.COMMUNITY);
        settled("a", "water").close("a", FIRST, ballots, Composite.of(ballots, direct), direct);
        settled("b", "power").close("b", FIRST, ballots, Optional.empty(), strict.weighting());
        Evaluation evaluation = Projected.of(Statistics.VIEW, chronicle).evaluation(YEAR, noon("2026-12-31"), strict);
        OpinionFigures water = evaluation.byUnit().get(new UnitId("water"));
        assertThat(water.micro()).isEqualTo(water.macro()).contains(Rational.of(32, 7));
        OpinionFigures power = evaluation.byUnit().get(new UnitId("power"));
        assertThat(power.micro()).isEqualTo(power.macro()).isEmpty();
        assertThat(evaluation.overall().micro()).isEmpty();
        assertThat(evaluation.overall().macro()).contains(Rational.of(32, 7));
    }

    @Test
    void closes_on_two_scales_are_brought_to_one_before_they_are_averaged() {
        EvaluatePolicy hundred = EvaluatePolicy.builder()
                .points(ImmutableList.of(20, 40, 60, 80, 100))
                .build();
        closed("a", "water", FIRST, Histogram.of(5, 1));
        ImmutableMap<Party, Histogram> ballots = ImmutableMap.of(Party.RESIDENTS, Histogram.of(4, 1));
        settled("b", "water").close("b", FIRST, ballots, Optional.of(Rational.of(80)), hundred.weighting());
        Statistics statistics = Projected.of(Statistics.VIEW, chronicle);
        assertThat(statistics
                        .evaluation(YEAR, noon("2026-12-31"), POLICY)
                        .overall()
                        .macro())
                .contains(Rational.of(9, 2));
        assertThat(statistics
                        .evaluation(YEAR, noon("2026-12-31"), hundred)
                        .overall()
                        .macro())
                .contains(Rational.of(90));
    }

    @Test
    void an_issue_without_a_ballot_counts_and_has_no_score() {
        settled("a", "water").close("a", FIRST, ImmutableMap.of(), Optional.empty());
        OpinionFigures score = evaluation(YEAR, "2026-12-31").overall();
        assertThat(score.issues()).isEqualTo(1);
        assertThat(score.micro()).isEmpty();
        assertThat(score.macro()).isEmpty();
        assertThat(score.interval()).isEmpty();
        assertThat(score.favourable().value()).isEmpty();
    }

    @Test
    void a_corrected_grade_counts_from_its_correction_on() {
        closed("a", "water", FIRST, Histogram.of(5, 2));
        ImmutableMap<Party, Histogram> left = ImmutableMap.of(Party.RESIDENTS, Histogram.of(4, 1));
        chronicle.at("2026-05-20").correct("a", FIRST, left, Composite.of(left, POLICY.weighting()));
        assertThat(evaluation(YEAR, "2026-05-01").overall().micro()).contains(Rational.of(5));
        assertThat(evaluation(YEAR, "2026-12-31").overall().micro()).contains(Rational.of(4));
        assertThat(evaluation(YEAR, "2026-12-31").overall().issues()).isEqualTo(1);
    }

    @Test
    void only_the_rounds_of_whole_quarters_in_the_period_count() {
        closed("a", "water", FIRST, Histogram.of(5, 1));
        closed("b", "water", new Quarter(2026, 2), Histogram.of(4, 1));
        Evaluation quarter = evaluation(Period.quarter(FIRST, Facts.ZONE), "2026-12-31");
        assertThat(quarter.byQuarter()).containsOnlyKeys(FIRST);
        assertThat(evaluation(YEAR, "2026-12-31").overall().issues()).isEqualTo(2);
        assertThat(evaluation(YEAR, "2026-12-31").byCategory()).containsOnlyKeys(new CategoryCode("health"));
        assertThat(evaluation(YEAR, "2026-01-31").overall().issues()).isZero();
    }

    @Test
    void rebounds_are_those_within_the_days_of_closures_that_are_old_enough() {
        closed("back", "water", FIRST, Histogram.of(5, 1));
        chronicle.at("2026-04-20").reopen("back", ReopeningCause.REBOUND);
        closed("disagreed", "water", FIRST, Histogram.of(5, 1));
        chronicle.at("2026-04-20").reopen("disagreed", ReopeningCause.DISAGREEMENT);
        closed("late", "water", FIRST, Histogram.of(5, 1));
        chronicle.at("2026-08-20").reopen("late", ReopeningCause.REBOUND);
        Statistics statistics = Projected.of(Statistics.VIEW, chronicle);
        assertThat(statistics.rebounds(YEAR, noon("2026-12-31"), 30).value()).contains(Rational.of(1, 3));
        assertThat(statistics.rebounds(YEAR, noon("2026-04-30"), 30).value()).isEmpty();
        assertThat(statistics.figures(YEAR, noon("2026-12-31")).setbacks()).isEqualTo(new Setbacks(0, 0, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> statistics.rebounds(YEAR, noon("2026-12-31"), 0));
    }

    private Chronicle settled(String issue, String unit) {
        return chronicle
                .at("2026-01-05")
                .raise(issue)
                .accept(issue)
                .triage(issue, "health", false)
                .settleDirectly(issue, unit, noon("2026-02-01"))
                .complete(issue)
                .lapse(issue)
                .publish(issue)
                .endObjections(issue)
                .at("2026-04-15");
    }

    private void closed(String issue, String unit, Quarter quarter, Histogram residents) {
        ImmutableMap<Party, Histogram> ballots = ImmutableMap.of(Party.RESIDENTS, residents);
        settled(issue, unit).close(issue, quarter, ballots, Composite.of(ballots, POLICY.weighting()));
    }

    private Evaluation evaluation(Period period, String asOf) {
        return Projected.of(Statistics.VIEW, chronicle).evaluation(period, noon(asOf), POLICY);
    }
}
