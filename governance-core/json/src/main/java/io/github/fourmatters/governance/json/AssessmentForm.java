package io.github.fourmatters.governance.json;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.AssessmentPolicy;
import io.github.fourmatters.governance.assessment.Figure;
import io.github.fourmatters.governance.assessment.PartWeights;
import io.github.fourmatters.governance.assessment.UnitAssessment;
import io.github.fourmatters.governance.assessment.UnitFigures;
import io.github.fourmatters.governance.assessment.UnitScore;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.view.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An assessment as plain data: maps by name, lists, texts and whole numbers. */
final class AssessmentForm {
    private final Map<String, @Nullable Object> fields = new TreeMap<>();

    private AssessmentForm() {}

    static Map<String, @Nullable Object> of(Assessment assessment) {
        return new AssessmentForm()
                .put("form", AssessmentJson.FORM)
                .put("kind", assessment.kind().name())
                .put("period", of(assessment.period()))
                .put("asOf", assessment.asOf().toString())
                .put("evaluatedBy", of(assessment.policy()))
                .put("rules", of(assessment.rules()))
                .put("charterVersions", assessment.charterVersions().asList())
                .put(
                        "population",
                        new AssessmentForm()
                                .put("units", assessment.population().units())
                                .put("issues", assessment.population().issues())
                                .put("ballots", assessment.population().ballots())
                                .fields)
                .put(
                        "rows",
                        assessment.rows().stream().map(AssessmentForm::of).collect(ImmutableList.toImmutableList()))
                .put(
                        "qualified",
                        assessment.qualified().stream().map(UnitId::value).collect(ImmutableList.toImmutableList()))
                .fields;
    }

    private AssessmentForm put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    private AssessmentForm put(String name, Optional<?> value) {
        fields.put(name, value.orElse(null));
        return this;
    }

    private static Map<String, @Nullable Object> of(Period period) {
        return new AssessmentForm()
                .put(
                        "firstDay",
                        LocalDate.ofInstant(period.from(), period.zone()).toString())
                .put(
                        "lastDay",
                        LocalDate.ofInstant(period.to(), period.zone())
                                .minusDays(1)
                                .toString())
                .put("zone", period.zone().getId())
                .fields;
    }

    private static Map<String, @Nullable Object> of(EvaluatePolicy policy) {
        AssessmentForm weights = new AssessmentForm();
        policy.weights().forEach((party, weight) -> weights.put(party.name(), weight));
        return new AssessmentForm()
                .put("weights", weights.fields)
                .put("points", policy.points())
                .put("minimumBallots", policy.minimumBallots())
                .put(
                        "indispensable",
                        policy.indispensable().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(ImmutableList.toImmutableList()))
                .put("whenMissing", policy.whenMissing().name())
                .put("favourableLevels", ImmutableList.sortedCopyOf(policy.favourableLevels()))
                .fields;
    }

    private static Map<String, @Nullable Object> of(AssessmentPolicy rules) {
        return new AssessmentForm()
                .put("version", rules.version())
                .put("annualWeights", of(rules.annualWeights()))
                .put("conductWeights", of(rules.conductWeights()))
                .put(
                        "threeRates",
                        new AssessmentForm()
                                .put("response", rules.threeRates().response())
                                .put("resolution", rules.threeRates().resolution())
                                .put("satisfaction", rules.threeRates().satisfaction())
                                .put("whenMissing", rules.threeRates().missing().name())
                                .fields)
                .put("aggregation", rules.aggregation().name())
                .put("yearMode", rules.yearMode().name())
                .put("roundingDigits", rules.rounding().digits())
                .put("roundingMode", rules.rounding().mode().name())
                .put("minimumBallotsToRank", rules.minimumBallotsToRank())
                .put("deductionPerRecord", rules.deductionPerRecord().toString())
                .put(
                        "grades",
                        rules.grades().steps().stream()
                                .map(step -> new AssessmentForm()
                                        .put("atLeast", step.atLeast().toString())
                                        .put("name", step.name())
                                        .fields)
                                .collect(ImmutableList.toImmutableList()))
                .put("lowestGrade", rules.grades().below())
                .put("leastGradeForMerit", rules.leastGradeForMerit())
                .fields;
    }

    private static Map<String, @Nullable Object> of(PartWeights weights) {
        return new AssessmentForm()
                .put("evaluation", weights.evaluation())
                .put("onTime", weights.onTime())
                .put("threeRates", weights.threeRates())
                .fields;
    }

    private static Map<String, @Nullable Object> of(UnitAssessment row) {
        UnitFigures figures = row.figures();
        return new AssessmentForm()
                .put("unit", row.unit().value())
                .put("rank", row.rank())
                .put("unranked", row.unranked().map(Enum::name))
                .put("grade", row.grade())
                .put("score", of(row.score()))
                .put(
                        "obstacles",
                        row.obstacles().stream().map(Enum::name).sorted().collect(ImmutableList.toImmutableList()))
                .put("evaluation", of(figures.evaluation()))
                .put("rounds", rounds(figures))
                .put("onTime", of(figures.onTime()))
                .put("response", of(figures.followUps().response()))
                .put("resolution", of(figures.followUps().resolution()))
                .put("satisfaction", of(figures.followUps().satisfaction()))
                .put("accountability", of(figures.accountability()))
                .fields;
    }

    private static Map<String, @Nullable Object> rounds(UnitFigures figures) {
        AssessmentForm rounds = new AssessmentForm();
        figures.rounds().forEach((quarter, score) -> rounds.put(quarter.label(), of(score)));
        return rounds.fields;
    }

    private static Map<String, @Nullable Object> of(UnitScore score) {
        return new AssessmentForm()
                .put("composite", score.composite().map(AssessmentForm::of))
                .put("threeRates", score.threeRates().map(AssessmentForm::of))
                .put("deduction", score.deduction().toString())
                .put("total", score.total().map(AssessmentForm::of))
                .fields;
    }

    private static Map<String, @Nullable Object> of(Figure figure) {
        return new AssessmentForm()
                .put("exact", figure.exact().toString())
                .put("published", figure.published().toPlainString())
                .fields;
    }

    private static Map<String, @Nullable Object> of(OpinionFigures score) {
        AssessmentForm ballots = new AssessmentForm();
        score.ballots().forEach((party, histogram) -> ballots.put(party.name(), histogram.counts()));
        return new AssessmentForm()
                .put("issues", score.issues())
                .put("ballots", ballots.fields)
                .put("micro", score.micro().map(Object::toString))
                .put("macro", score.macro().map(Object::toString))
                .put("favourable", of(score.favourable()))
                .put("interval", score.interval().map(AssessmentForm::of))
                .fields;
    }

    private static Map<String, @Nullable Object> of(Interval interval) {
        return new AssessmentForm()
                .put("lower", interval.lower().toPlainString())
                .put("upper", interval.upper().toPlainString())
                .fields;
    }

    private static Map<String, @Nullable Object> of(Rate rate) {
        return new AssessmentForm()
                .put("numerator", rate.numerator())
                .put("denominator", rate.denominator())
                .put("value", rate.value().map(Object::toString))
                .put("population", rate.population())
                .fields;
    }

    private static Map<String, @Nullable Object> of(AccountabilityCount count) {
        AssessmentForm triggers = new AssessmentForm();
        count.byTrigger().forEach((trigger, times) -> triggers.put(trigger.name(), times));
        return new AssessmentForm()
                .put("counted", count.counted())
                .put("scored", count.scored())
                .put("byTrigger", triggers.fields)
                .fields;
    }
}
