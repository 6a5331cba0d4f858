package io.github.fourmatters.governance.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fourmatters.governance.calendar.TimeLimit;
import io.github.fourmatters.governance.policy.InvalidPolicyException;
import io.github.fourmatters.governance.policy.PolicyData;
import io.github.fourmatters.governance.policy.Problem;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void the_default_has_the_four_steps_of_the_case() {
        assertThat(Ladder.standard().rungs())
                .extracting(rung -> rung.level().number())
                .containsExactly(1, 2, 3, 4);
        assertThat(Ladder.standard().rungs().get(0).delay()).isEmpty();
    }

    @Test
    void the_rung_above_a_level_is_the_next_that_the_ladder_has() {
        Ladder ladder = Ladder.of(
                Rung.atOnce(SupervisionLevel.SUPERVISE),
                Rung.after(SupervisionLevel.ACCOUNTABILITY, TimeLimit.elapsedHours(2)));

        assertThat(ladder.above(SupervisionLevel.NONE).orElseThrow().level()).isEqualTo(SupervisionLevel.SUPERVISE);
        assertThat(ladder.above(SupervisionLevel.SUPERVISE).orElseThrow().level())
                .isEqualTo(SupervisionLevel.ACCOUNTABILITY);
        assertThat(ladder.above(SupervisionLevel.ACCOUNTABILITY)).isEmpty();
    }

    @Test
    void every_rung_that_does_not_rise_is_named() {
        InvalidPolicyException refused = catchThrowableOfType(
                InvalidPolicyException.class,
                () -> Ladder.of(
                        Rung.after(SupervisionLevel.SUPERVISE, TimeLimit.workingDays(2)),
                        Rung.after(SupervisionLevel.SUPERVISE, TimeLimit.workingDays(2)),
                        Rung.atOnce(SupervisionLevel.ACCOUNTABILITY)));

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("rungs[1].level", "rungs[1].delay", "rungs[2].delay");
    }

    @Test
    void an_empty_ladder_and_a_rung_without_a_level_are_refused() {
        assertThatThrownBy(Ladder::of).isInstanceOf(InvalidPolicyException.class);
        assertThatThrownBy(() -> Rung.atOnce(SupervisionLevel.NONE)).hasMessageContaining("REMIND");
    }

    @Test
    void a_ladder_is_written_as_data_and_read_back() {
        SupervisePolicy policy = SupervisePolicy.builder()
                .ladder(Ladder.of(
                        Rung.after(SupervisionLevel.CIRCULATE, TimeLimit.calendarDays(3), RungRecipient.EVERY_UNIT)))
                .build();

        assertThat(PolicyData.read(SupervisePolicy.class, PolicyData.write(SupervisePolicy.class, policy)))
                .isEqualTo(policy);
    }
}
