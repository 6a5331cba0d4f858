package io.github.fourmatters.governance.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void an_issue_has_ended_when_it_is_closed_or_nothing_can_follow() {
        assertThat(where(Stage::hasEnded))
                .containsExactlyInAnyOrder(
                        Stage.CLOSED, Stage.REJECTED, Stage.REFERRED, Stage.MERGED, Stage.WITHDRAWN, Stage.NO_ACTION);
        assertThat(where(stage -> stage.next().isEmpty())).isEqualTo(where(Stage::isTerminal));
    }

    @Test
    void issues_are_merged_before_a_meeting_has_them_and_withdrawn_before_measures_are_promised() {
        assertThat(before(Stage.MERGED)).containsExactlyInAnyOrder(Stage.RAISED, Stage.ACCEPTED, Stage.TRIAGED);
        assertThat(before(Stage.WITHDRAWN))
                .containsExactlyInAnyOrder(Stage.RAISED, Stage.ACCEPTED, Stage.TRIAGED, Stage.DELIBERATING);
    }

    private static Set<Stage> before(Stage next) {
        return where(stage -> stage.next().contains(next));
    }

    private static Set<Stage> where(Predicate<Stage> wanted) {
        Set<Stage> stages = EnumSet.allOf(Stage.class);
        stages.removeIf(wanted.negate());
        return stages;
    }
}
