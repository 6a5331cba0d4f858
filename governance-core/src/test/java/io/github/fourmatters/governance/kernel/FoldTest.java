package io.github.fourmatters.governance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.issue.AggregateRef;
import io.github.fourmatters.governance.issue.Event;
import io.github.fourmatters.governance.issue.IssueId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final AggregateRef LAMP = new AggregateRef("lamp", "7");

    /** The events of the tests' own matter. */
    private sealed interface LampEvent extends Event {
        @Override
        default AggregateRef aggregate() {
            return LAMP;
        }

        record Lit() implements LampEvent {}

        record Dimmed() implements LampEvent {}

        record Cleaned() implements LampEvent {}
    }

    private record Elsewhere() implements Event {
        @Override
        public AggregateRef aggregate() {
            return AggregateRef.issue(new IssueId("i"));
        }
    }

    private static Fold.Builder<Integer> fold() {
        return Fold.over("lamp", 0, LampEvent.class)
                .on(LampEvent.Lit.class, (event, lit) -> lit + 1)
                .on(LampEvent.Dimmed.class, (event, lit) -> lit - 1);
    }

    @Test
    void an_event_that_is_neither_handled_nor_ignored_is_named_and_the_fold_is_not_made() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fold().complete())
                .withMessageContaining("LampEvent$Cleaned has no answer");
    }

    @Test
    void an_event_that_is_ignored_leaves_the_slice_as_it_is() {
        Fold<Integer> fold = fold().ignoring(LampEvent.Cleaned.class).complete();

        assertThat(fold.step(3, new LampEvent.Cleaned())).isEqualTo(3);
        assertThat(fold.step(3, new LampEvent.Lit())).isEqualTo(4);
        assertThat(fold.step(3, new Elsewhere())).isEqualTo(3);
    }

    @Test
    void an_event_cannot_be_handled_and_ignored() {
        assertThatIllegalStateException()
                .isThrownBy(() -> fold().ignoring(LampEvent.class))
                .withMessageContaining("named twice");
        assertThatIllegalStateException()
                .isThrownBy(() -> fold().on(LampEvent.Lit.class, (event, lit) -> lit))
                .withMessageContaining("LampEvent$Lit is named twice");
    }

    @Test
    void a_step_of_a_family_holds_for_those_that_have_none_of_their_own() {
        Fold<Integer> fold = fold().on(LampEvent.class, (event, lit) -> 100)
                .elsewhere((event, lit) -> -1)
                .complete();

        assertThat(fold.step(3, new LampEvent.Lit())).isEqualTo(4);
        assertThat(fold.step(3, new LampEvent.Cleaned())).isEqualTo(100);
        assertThat(fold.step(3, new Elsewhere())).isEqualTo(-1);
    }

    @Test
    void a_table_of_alarms_names_every_event_too() {
        AlarmTable.Builder table = AlarmTable.over(LampEvent.class)
                .on(LampEvent.Lit.class, event -> ImmutableList.of(Alarm.at(LAMP, "dim", Instant.EPOCH)))
                .ignoring(LampEvent.Dimmed.class);

        assertThatIllegalStateException().isThrownBy(table::complete).withMessageContaining("LampEvent$Cleaned");
        AlarmTable complete = table.ignoring(LampEvent.Cleaned.class).complete();
        assertThat(complete.after(new LampEvent.Lit())).hasSize(1);
        assertThat(complete.after(new LampEvent.Cleaned())).isEmpty();
        assertThat(complete.after(new Elsewhere())).isEmpty();
    }
}
