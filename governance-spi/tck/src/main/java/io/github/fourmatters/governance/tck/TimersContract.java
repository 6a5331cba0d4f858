package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the timers. */
abstract class TimersContract extends RollbackContract {

    private static TimerKey key(String subject, String name) {
        return new TimerKey(stream(subject), name);
    }

    private void set(TimerKey key, Instant at) {
        storage().transactions().call(tx -> {
            storage().timers().set(tx, key, at);
            return 0;
        });
    }

    private void cancel(TimerKey key) {
        storage().transactions().call(tx -> {
            storage().timers().cancel(tx, key);
            return 0;
        });
    }

    private List<DueTimer> due(Instant now, int max) {
        return storage().timers().dueUntil(LEDGER, now, max);
    }

    @Test
    void rule_3_a_timer_is_due_from_its_instant_on_and_stays_until_it_is_cancelled() {
        set(key("a", "due"), START);
        assertThat(due(START.minusNanos(1000), 9)).isEmpty();
        assertThat(due(START, 9)).containsExactly(new DueTimer(key("a", "due"), START));
        assertThat(due(START.plusSeconds(9), 9)).hasSize(1);
        cancel(key("a", "due"));
        assertThat(due(START.plusSeconds(9), 9)).isEmpty();
    }

    @Test
    void rule_3_one_transaction_cancels_a_timer_and_goes_on_with_its_subject() {
        storage().transactions().call(tx -> {
            storage().timers().set(tx, key("a", "first"), START);
            storage().timers().set(tx, key("a", "second"), START);
            storage().timers().cancel(tx, key("a", "first"));
            storage().timers().set(tx, key("a", "third"), START);
            storage().timers().cancel(tx, key("a", "second"));
            storage().timers().cancel(tx, key("a", "third"));
            storage().timers().set(tx, key("a", "fourth"), START);
            return 0;
        });
        assertThat(due(START, 9)).containsExactly(new DueTimer(key("a", "fourth"), START));
    }

    @Test
    void rule_3_setting_a_timer_again_replaces_it() {
        set(key("a", "due"), START);
        set(key("a", "due"), START.plusSeconds(5));
        assertThat(due(START, 9)).isEmpty();
        assertThat(due(START.plusSeconds(5), 9)).containsExactly(new DueTimer(key("a", "due"), START.plusSeconds(5)));
    }

    @Test
    void rule_3_in_one_transaction_the_last_word_counts() {
        set(key("b", "due"), START);
        storage().transactions().call(tx -> {
            storage().timers().set(tx, key("a", "due"), START);
            storage().timers().cancel(tx, key("a", "due"));
            storage().timers().cancel(tx, key("b", "due"));
            storage().timers().set(tx, key("b", "due"), START.plusSeconds(1));
            return 0;
        });
        assertThat(due(START.plusSeconds(9), 9)).containsExactly(new DueTimer(key("b", "due"), START.plusSeconds(1)));
    }

    @Test
    void rule_3_cancelling_what_is_not_set_does_nothing() {
        cancel(key("a", "due"));
        assertThat(due(START, 9)).isEmpty();
    }

    @Test
    void rule_8_due_timers_come_by_instant_then_kind_key_and_name() {
        set(new TimerKey(new StreamId(LEDGER, "round", "a"), "a"), START);
        set(key("b", "a"), START);
        set(key("a", "b"), START);
        set(key("a", "a"), START);
        set(key("z", "z"), START.minusSeconds(1));
        assertThat(due(START, 9))
                .extracting(each -> each.key().subject().kind() + "/"
                        + each.key().subject().key() + "/" + each.key().name())
                .containsExactly("issue/z/z", "issue/a/a", "issue/a/b", "issue/b/a", "round/a/a");
        assertThat(due(START, 5)).hasSize(5);
        assertThat(due(START, 2)).hasSize(2);
    }

    @Test
    void rule_5_a_due_timer_is_taken_once_and_only_at_the_instant_at_which_it_was_listed() {
        set(key("a", "due"), START);
        DueTimer listed = due(START, 9).get(0);
        set(key("a", "due"), START.plusSeconds(1));
        assertThat(take(listed)).isFalse();
        DueTimer moved = due(START.plusSeconds(1), 9).get(0);
        assertThat(take(moved)).isTrue();
        assertThat(take(moved)).isFalse();
        assertThat(due(START.plusSeconds(1), 9)).isEmpty();
    }

    @Test
    void rule_3_a_timer_that_was_taken_in_a_transaction_that_is_rolled_back_stands_again() {
        set(key("a", "due"), START);
        DueTimer listed = due(START, 9).get(0);
        assertThatThrownBy(() -> storage().transactions().call(tx -> {
                    assertThat(storage().timers().take(tx, listed)).isTrue();
                    throw new IllegalStateException("roll back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(due(START, 9)).containsExactly(listed);
    }

    private boolean take(DueTimer due) {
        return take(storage(), due);
    }

    private static boolean take(Storage<Fact> node, DueTimer due) {
        return node.transactions().call(tx -> node.timers().take(tx, due));
    }

    @Test
    void rule_5_of_many_that_take_one_due_timer_exactly_one_does() {
        for (int round = 0; round < 20; round++) {
            set(key("a" + round, "due"), START);
            DueTimer listed = due(START, 9).get(0);
            assertThat(Crowd.run(6, at -> take(node(at), listed))).containsOnlyOnce(true);
            assertThat(due(START, 9)).isEmpty();
        }
    }

    @Test
    void rule_3_a_transaction_lists_what_is_due_with_its_own_changes_and_nobody_else_does() {
        set(key("a", "due"), START);
        set(key("b", "due"), START);
        set(key("c", "due"), START.plusSeconds(9));
        storage().transactions().call(tx -> {
            assertThat(dueIn(tx, START, 9)).hasSize(2);
            storage().timers().cancel(tx, key("a", "due"));
            storage().timers().set(tx, key("d", "due"), START.minusSeconds(1));
            storage().timers().set(tx, key("b", "due"), START.minusSeconds(2));
            storage().timers().set(tx, key("e", "due"), START.plusSeconds(1));
            assertThat(dueIn(tx, START, 9))
                    .containsExactly(
                            new DueTimer(key("b", "due"), START.minusSeconds(2)),
                            new DueTimer(key("d", "due"), START.minusSeconds(1)));
            assertThat(dueIn(tx, START, 1)).hasSize(1);
            assertThat(storage().timers().take(tx, new DueTimer(key("d", "due"), START.minusSeconds(1))))
                    .isTrue();
            assertThat(dueIn(tx, START, 9)).hasSize(1);
            assertThat(storage().timers().dueUntil(tx, new LedgerId("riverside"), START, 9))
                    .isEmpty();
            assertRefusesNull("ledger", () -> storage().timers().dueUntil(tx, nothing(), START, 1));
            assertRefusesNull("now", () -> storage().timers().dueUntil(tx, LEDGER, nothing(), 1));
            assertThatThrownBy(() -> dueIn(tx, START, 0)).isInstanceOf(IllegalArgumentException.class);
            return 0;
        });
        assertThat(due(START, 9)).containsExactly(new DueTimer(key("b", "due"), START.minusSeconds(2)));
    }

    private List<DueTimer> dueIn(Transaction tx, Instant now, int max) {
        return storage().timers().dueUntil(tx, LEDGER, now, max);
    }

    @Test
    void rule_8_timers_of_another_ledger_are_not_listed() {
        set(key("a", "due"), START);
        assertThat(storage().timers().dueUntil(new LedgerId("riverside"), START, 9))
                .isEmpty();
    }

    @Test
    void rule_6_finer_instants_than_microseconds_are_refused() {
        assertThatThrownBy(() -> set(key("a", "due"), START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microseconds");
        assertThatThrownBy(() -> due(START.plusNanos(1), 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rule_8_null_and_empty_pages_are_refused_by_the_timers() {
        storage().transactions().call(tx -> {
            assertRefusesNull("key", () -> storage().timers().set(tx, nothing(), START));
            assertRefusesNull("at", () -> storage().timers().set(tx, key("a", "due"), nothing()));
            assertRefusesNull("key", () -> storage().timers().cancel(tx, nothing()));
            return 0;
        });
        assertRefusesNull("ledger", () -> storage().timers().dueUntil(nothing(), START, 1));
        assertRefusesNull("now", () -> storage().timers().dueUntil(LEDGER, nothing(), 1));
        assertThatThrownBy(() -> due(START, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
