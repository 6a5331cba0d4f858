package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.kernel.AlarmTable;
import io.github.fourmatters.governance.kernel.Fold;
import io.github.fourmatters.governance.kernel.IssueProgress;
import io.github.fourmatters.governance.kernel.Matter;
import io.github.fourmatters.governance.kernel.TypeSwitch;
import io.github.fourmatters.governance.raise.RaiseMatter;
import io.github.fourmatters.governance.supervise.SuperviseMatter;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MattersTest {
    @Test
    void every_fold_of_a_matter_handles_or_ignores_every_event_of_its_own_and_of_those_to_its_left() {
        Set<Class<? extends Event>> known = new LinkedHashSet<>();
        for (Matter<?, ?, ?> matter : Matters.MATTERS) {
            known.addAll(TypeSwitch.leaves(matter.events()));
            assertThat(matter.folds())
                    .isNotEmpty()
                    .allSatisfy(fold -> assertThat(fold.named())
                            .as(matter.getClass() + " of " + fold.kind())
                            .isEqualTo(known));
        }
    }

    @Test
    void only_the_progress_of_an_issue_takes_events_by_what_they_say_of_themselves() {
        assertThat(Matters.MATTERS)
                .flatExtracting(Matter::folds)
                .extracting(Fold::named)
                .doesNotContain(Set.of());
        assertThat(IssueProgress.FOLD.named()).isEmpty();
    }

    @Test
    void the_alarms_of_a_matter_follow_from_every_event_of_its_own_and_to_its_left_or_from_none() {
        Set<Class<? extends Event>> known = new LinkedHashSet<>();
        for (Matter<?, ?, ?> matter : Matters.MATTERS) {
            known.addAll(TypeSwitch.leaves(matter.events()));
            AlarmTable alarms = matter.alarms();
            assertThat(alarms.named())
                    .as(matter.getClass().getName())
                    .isIn(ImmutableSet.copyOf(known), alarms == AlarmTable.none() ? ImmutableSet.of() : known);
        }
        assertThat(new RaiseMatter().alarms()).isSameAs(AlarmTable.none());
        assertThat(new SuperviseMatter().alarms()).isSameAs(AlarmTable.none());
    }
}
