package io.github.fourmatters.governance.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import io.github.fourmatters.governance.assessment.Assessment;
import io.github.fourmatters.governance.assessment.AssessmentKind;
import io.github.fourmatters.governance.assessment.AssessmentPolicy;
import io.github.fourmatters.governance.assessment.Evidence;
import io.github.fourmatters.governance.assessment.UnitFigures;
import io.github.fourmatters.governance.calendar.Quarter;
import io.github.fourmatters.governance.evaluate.EvaluatePolicy;
import io.github.fourmatters.governance.figures.AccountabilityCount;
import io.github.fourmatters.governance.figures.OpinionFigures;
import io.github.fourmatters.governance.figures.Rate;
import io.github.fourmatters.governance.figures.ResidentRates;
import io.github.fourmatters.governance.issue.UnitId;
import io.github.fourmatters.governance.quantity.Rational;
import io.github.fourmatters.governance.score.Interval;
import io.github.fourmatters.governance.supervise.AccountabilityTrigger;
import io.github.fourmatters.governance.tally.Histogram;
import io.github.fourmatters.governance.tally.Party;
import io.github.fourmatters.governance.view.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {
    private static final Period QUARTER = Period.quarter(new Quarter(2026, 1), ZoneId.of("Asia/Shanghai"));
    private static final Instant NOW = Instant.parse("2026-04-30T00:00:00Z");

    private static Rate rate(long numerator, long denominator) {
        return new Rate(numerator, denominator, "made-up", QUARTER, NOW, ImmutableSet.of("c1"));
    }

    private static Assessment assessment() {
        OpinionFigures school = new OpinionFigures(
                2,
                ImmutableMap.of(Party.RESIDENTS, new Histogram(ImmutableList.of(0L, 0L, 1L, 2L, 9L))),
                Optional.of(Rational.of(14, 3)),
                Optional.of(Rational.of(9, 2)),
                rate(11, 12),
                Optional.of(Interval.wilson(11, 12)));
        OpinionFigures none = new OpinionFigures(
                0, ImmutableMap.of(), Optional.empty(), Optional.empty(), rate(0, 0), Optional.empty());
        ResidentRates followUps = new ResidentRates(rate(1, 1), rate(2, 3), rate(0, 0));
        Evidence evidence = new Evidence(
                QUARTER,
                NOW,
                EvaluatePolicy.defaults(),
                ImmutableMap.of(
                        new UnitId("卫生院"),
                        new UnitFigures(
                                none,
                                ImmutableMap.of(),
                                rate(0, 0),
                                followUps,
                                new AccountabilityCount(0, 0, ImmutableMap.of())),
                        new UnitId("school"),
                        new UnitFigures(
                                school,
                                ImmutableMap.of(new Quarter(2026, 1), school),
                                rate(1, 3),
                                followUps,
                                new AccountabilityCount(
                                        2, 1, ImmutableMap.of(AccountabilityTrigger.OBJECTION_UPHELD, 2L)))));
        return Assessment.of(AssessmentKind.MERIT_SELECTION, evidence, AssessmentPolicy.defaults());
    }

    @Test
    void the_form_of_an_assessment_stays_as_it_is() throws IOException {
        assertThat(AssessmentJson.write(assessment()))
                .isEqualTo(Resources.toString(
                        Resources.getResource(AssessmentJsonTest.class, "assessment.json"), StandardCharsets.UTF_8));
    }
}
