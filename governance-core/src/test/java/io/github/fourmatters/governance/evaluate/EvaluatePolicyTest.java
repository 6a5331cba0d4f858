package io.github.fourmatters.governance.evaluate;

import static io.github.fourmatters.governance.tally.Party.COMMUNITY;
import static io.github.fourmatters.governance.tally.Party.PARTY_MEMBERS;
import static io.github.fourmatters.governance.tally.Party.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.policy.PolicyData;
import io.github.fourmatters.governance.score.Weighting;
import io.github.fourmatters.governance.score.WhenMissing;
import org.junit.jupiter.api.Test;

class EvaluatePolicyTest {
    private static final EvaluatePolicy POLICY = EvaluatePolicy.defaults();

    @Test
    void the_weighting_is_made_of_the_fields_and_is_none_itself() {
        EvaluatePolicy other = POLICY.toBuilder().minimumBallots(3).build();
        assertThat(other.weighting())
                .isEqualTo(new Weighting(
                        ImmutableMap.of(COMMUNITY, 30, PARTY_MEMBERS, 30, RESIDENTS, 40),
                        ImmutableList.of(1, 2, 3, 4, 5),
                        3,
                        ImmutableSet.of(RESIDENTS),
                        WhenMissing.RENORMALISE));
        assertThat(PolicyData.write(EvaluatePolicy.class, other))
                .containsKey("weights")
                .doesNotContainKey("weighting");
    }

    @Test
    void a_policy_that_cannot_be_is_refused_with_its_field_and_value() {
        assertThatThrownBy(() -> POLICY.toBuilder().minimumBallots(0).build())
                .hasMessageContaining("minimumBallots is '0'");
        assertThatThrownBy(() -> POLICY.toBuilder()
                        .points(ImmutableList.of(5, 4, 3, 2, 1))
                        .build())
                .hasMessageContaining("points");
        assertThatThrownBy(() -> POLICY.toBuilder()
                        .weights(ImmutableMap.of(RESIDENTS, 1))
                        .build())
                .hasMessageContaining("weights");
    }
}
