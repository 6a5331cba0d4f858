package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.charter.Charter;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.spi.StorageException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One issue whose alarm throws, beside others: it waits, and holds nobody up. */
class FailingAlarmTest {
    private final Town town = new Town();
    private final Unreadable unreadable = new Unreadable();
    private final Town node = new Town("d", unreadable.in(town.storage), Charter.fourMatters());
    private IssueId broken;
    private List<IssueId> sound;

    @BeforeEach
    void threeConfirmationsLapsedLastWeek() {
        IssueId before = town.doneDirectly();
        broken = town.doneDirectly();
        sound = List.of(before, town.doneDirectly());
        unreadable.add(broken);
        town.wait(14);
        node.now = town.now;
    }

    private List<IssueId> lapsed() {
        return town.feed().stream()
                .map(recorded -> recorded.payload().event())
                .filter(EvaluateIssueEvent.ConfirmationLapsed.class::isInstance)
                .map(event -> ((EvaluateIssueEvent.ConfirmationLapsed) event).issue())
                .toList();
    }

    private Envelope raise(String id) {
        return Envelope.of(id, Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
    }

    private Outcome within(Envelope envelope) {
        return node.storage.transactions().call(tx -> node.governance.execute(tx, envelope));
    }

    @Test
    void a_command_is_carried_out_after_all_the_alarms_that_do_not_fail() {
        node.governance.execute(raise("a")).orThrow();
        assertThat(lapsed()).containsExactlyInAnyOrderElementsOf(sound);
    }

    @Test
    void a_tick_goes_on_and_counts_it_as_waiting_until_it_heals() {
        assertThat(node.tick()).isEqualTo(new TickReport(2, 0, 1));
        assertThat(node.tick()).isEqualTo(new TickReport(0, 0, 1));
        unreadable.clear();
        assertThat(node.tick()).isEqualTo(new TickReport(1, 0, 0));
        assertThat(lapsed()).contains(broken).hasSize(3);
        assertThat(node.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    @Test
    void a_command_does_not_pay_for_it_again_before_the_next_tick() {
        node.governance.execute(raise("a")).orThrow();
        unreadable.clear();
        node.governance.execute(raise("b")).orThrow();
        assertThat(lapsed()).doesNotContain(broken);
        node.tick();
        assertThat(lapsed()).contains(broken);
    }

    @Test
    void in_the_callers_transaction_it_is_passed_by_once_a_tick_has_met_it() {
        assertThatThrownBy(() -> within(raise("a"))).isInstanceOf(AlarmsDueException.class);
        node.tick();
        assertThat(within(raise("a")).isAccepted()).isTrue();
        assertThat(lapsed()).containsExactlyInAnyOrderElementsOf(sound);
    }

    @Test
    void what_may_succeed_when_it_is_tried_again_goes_up_to_who_can_try() {
        unreadable.lineIsDown();
        assertThatThrownBy(() -> node.governance.execute(raise("a")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.retryable()).isTrue());
        assertThatThrownBy(node::tick).isInstanceOf(StorageException.class);
        unreadable.clear();
        node.governance.execute(raise("a")).orThrow();
        assertThat(lapsed()).hasSize(3);
    }
}
