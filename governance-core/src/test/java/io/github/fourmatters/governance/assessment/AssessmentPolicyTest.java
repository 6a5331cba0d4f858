package io.github.fourmatters.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.Problem;
import io.github.fourmatters.governance.quantity.Rational;
import org.junit.jupiter.api.Test;

class AssessmentPolicyTest {
    @Test
    void every_value_that_cannot_be_used_is_named_at_once() {
        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> AssessmentPolicy.builder()
                        .version(" ")
                        .annualWeights(new PartWeights(0, 1, 1))
                        .conductWeights(new PartWeights(1, 0, -1))
                        .minimumBallotsToRank(0)
                        .deductionPerRecord(Rational.of(-1))
                        .leastGradeForMerit("SPLENDID")
                        .build())
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly(
                                "version",
                                "annualWeights",
                                "conductWeights",
                                "minimumBallotsToRank",
                                "deductionPerRecord",
                                "leastGradeForMerit"))
                .withMessageContaining("EXCELLENT, GOOD, QUALIFIED, UNQUALIFIED");
    }

    @Test
    void rules_like_others_differ_in_what_is_set_alone() {
        AssessmentPolicy stricter =
                AssessmentPolicy.defaults().toBuilder().minimumBallotsToRank(30).build();
        assertThat(stricter.minimumBallotsToRank()).isEqualTo(30);
        assertThat(stricter.toBuilder().minimumBallotsToRank(10).build()).isEqualTo(AssessmentPolicy.defaults());
    }
}
