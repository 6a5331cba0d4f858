package io.github.fourmatters.governance.assessment;

import static io.github.fourmatters.governance.assessment.Evidences.followUps;
import static io.github.fourmatters.governance.assessment.Evidences.rate;
import static io.github.fourmatters.governance.assessment.Evidences.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.tally.Histogram;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssessmentProperties {
    private static Evidence evidence(List<UnitFigures> figures, boolean backwards) {
        Evidences evidences = new Evidences();
        for (int index = 0; index < figures.size(); index++) {
            int number = backwards ? figures.size() - 1 - index : index;
            evidences.with("unit-" + number, figures.get(number));
        }
        return evidences.evidence();
    }

    private static Assessment of(AssessmentKind kind, Evidence evidence) {
        return Assessment.of(kind, evidence, AssessmentPolicy.defaults());
    }

    private static Rational total(UnitAssessment row) {
        return row.score().total().orElseThrow().exact();
    }

    @Property(tries = 200)
    void the_order_of_the_evidence_does_not_matter(
            @ForAll("units") List<UnitFigures> units, @ForAll AssessmentKind kind) {
        assertThat(of(kind, evidence(units, true))).isEqualTo(of(kind, evidence(units, false)));
    }

    @Property(tries = 200)
    void a_rank_is_one_more_than_those_strictly_better(
            @ForAll("units") List<UnitFigures> units, @ForAll AssessmentKind kind) {
        List<UnitAssessment> ranked = of(kind, evidence(units, false)).rows().stream()
                .filter(row -> row.rank().isPresent())
                .toList();
        for (UnitAssessment row : ranked) {
            long better = ranked.stream()
                    .filter(other -> total(other).compareTo(total(row)) > 0)
                    .count();
            assertThat(row.rank()).contains((int) better + 1);
        }
    }

    @Property(tries = 200)
    void each_unit_has_one_row_and_the_ranked_come_first(@ForAll("units") List<UnitFigures> units) {
        Assessment annual = of(AssessmentKind.ANNUAL_ASSESSMENT, evidence(units, false));
        assertThat(annual.rows()).hasSize(units.size()).doesNotHaveDuplicates();
        assertThat(annual.rows())
                .isSortedAccordingTo((left, right) -> Integer.compare(
                        left.rank().orElse(Integer.MAX_VALUE), right.rank().orElse(Integer.MAX_VALUE)));
    }

    @Property(tries = 200)
    void overturning_a_record_changes_the_score_by_the_deduction_and_never_the_count(
            @ForAll("figures") UnitFigures figures) {
        AccountabilityCount before = records(3, 2);
        AccountabilityCount after = records(3, 1);
        UnitAssessment held = only(figures, before);
        UnitAssessment cleared = only(figures, after);
        assertThat(cleared.figures().accountability().counted())
                .isEqualTo(held.figures().accountability().counted());
        assertThat(held.score().deduction().minus(cleared.score().deduction())).isEqualTo(Rational.of(5));
        if (held.score().total().isPresent()) {
            assertThat(total(cleared).minus(total(held))).isEqualTo(Rational.of(5));
        }
    }

    private static UnitAssessment only(UnitFigures of, AccountabilityCount records) {
        UnitFigures figures = new UnitFigures(of.evaluation(), of.rounds(), of.onTime(), of.followUps(), records);
        return of(AssessmentKind.ANNUAL_ASSESSMENT, evidence(List.of(figures), false))
                .rows()
                .get(0);
    }

    @Provide
    Arbitrary<List<UnitFigures>> units() {
        return figures().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<UnitFigures> figures() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<Histogram> ballots = Combinators.combine(few, few, few, few)
                .as((one, three, four, five) -> Histogram.of(1, one)
                        .plus(Histogram.of(3, three))
                        .plus(Histogram.of(4, four * 2))
                        .plus(Histogram.of(5, five * 2)));
        return Combinators.combine(ballots, few, few, few)
                .as((given, onTime, resolved, scored) -> Evidences.figures(
                        given,
                        rate(Math.min(onTime, 2), onTime),
                        followUps(rate(0, 0), rate(Math.min(resolved, 1), resolved), rate(resolved, resolved)),
                        records(3, scored)));
    }
}
