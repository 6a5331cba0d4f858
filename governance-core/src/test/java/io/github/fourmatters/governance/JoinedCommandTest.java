package io.github.fourmatters.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.act.ActCommand;
import io.github.fourmatters.governance.act.ActIssueEvent;
import io.github.fourmatters.governance.act.Assignment;
import io.github.fourmatters.governance.act.AssignmentId;
import io.github.fourmatters.governance.deliberate.MeasureDraft;
import io.github.fourmatters.governance.evaluate.EvaluateCommand;
import io.github.fourmatters.governance.evaluate.EvaluateIssueEvent;
import io.github.fourmatters.governance.issue.IssueId;
import io.github.fourmatters.governance.raise.RaiseCommand;
import io.github.fourmatters.governance.spi.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command in a transaction of the caller's, where something has fallen due, or where a second transaction is begun. */
class JoinedCommandTest {
    private final Town town = new Town();

    private static Envelope raise(String id) {
        return Envelope.of(id, Town.LEDGER, Town.OFFICER, Town.raise("Noise"));
    }

    private Outcome within(Envelope envelope) {
        return town.storage.transactions().call(tx -> town.governance.execute(tx, envelope));
    }

    @Test
    void it_says_what_to_do_where_alarms_have_fallen_due_and_writes_nothing() {
        town.doneDirectly();
        town.wait(30);
        long before = town.head();
        Instant first =
                town.storage.timers().dueUntil(Town.LEDGER, town.now, 1).get(0).at();
        assertThatThrownBy(() -> within(raise("a")))
                .isInstanceOfSatisfying(AlarmsDueException.class, due -> {
                    assertThat(due.ledger()).isEqualTo(Town.LEDGER);
                    assertThat(due.dueAt()).isEqualTo(first);
                    assertThat(due.retryable()).isTrue();
                })
                .hasMessageContaining("tick(ledger, now)")
                .hasMessageContaining(first.toString());
        assertThat(town.head()).isEqualTo(before);
        town.tick();
        assertThat(within(raise("a")).isAccepted()).isTrue();
    }

    @Test
    void what_falls_due_at_this_very_instant_comes_after_it() {
        town.doneDirectly();
        town.now = town.storage
                .timers()
                .dueUntil(Town.LEDGER, town.now.plus(Duration.ofDays(30)), 1)
                .get(0)
                .at();
        assertThat(within(raise("a")).isAccepted()).isTrue();
        assertThat(town.last(EvaluateIssueEvent.ConfirmationLapsed.class)).isEmpty();
    }

    @Test
    void an_alarm_that_waits_holds_it_up_no_longer_than_until_the_next_tick() {
        town.now = Instant.parse("2027-12-06T01:00:00Z");
        town.published();
        town.now = Instant.parse("2027-12-30T01:00:00Z");
        assertThatThrownBy(() -> within(raise("a"))).isInstanceOf(AlarmsDueException.class);
        assertThat(town.tick().deferred()).isEqualTo(1);
        assertThat(within(raise("a")).isAccepted()).isTrue();
    }

    @Test
    void several_in_one_transaction_need_one_tick() {
        IssueId issue = town.raised();
        town.wait(30);
        town.tick();
        town.storage.transactions().call(tx -> {
            Envelope accept = Envelope.of("a", Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue));
            Envelope triage = Envelope.of("b", Town.LEDGER, Town.OFFICER, Town.triage(issue));
            assertThat(town.governance.execute(tx, accept).isAccepted()).isTrue();
            return town.governance.execute(tx, triage).orThrow();
        });
    }

    @Test
    void a_refusal_that_makes_the_caller_roll_back_pays_for_the_clock_once_at_most() {
        List<IssueId> issues = Stream.generate(town::doneDirectly).limit(400).toList();
        issues.forEach(issue -> town.done(Town.resident(), new EvaluateCommand.Confirm(issue, Town.RESIDENT)));
        issues.forEach(issue -> town.done(
                Town.OFFICER, new EvaluateCommand.Publish(issue, "A dark stairwell", "A new lamp", "It is light")));
        town.now = Instant.parse("2026-06-30T00:00:00Z");
        long before = town.head();
        for (int tries = 0; tries < 3; tries++) {
            try {
                refusedAndRolledBack(issues.get(0));
            } catch (AlarmsDueException due) {
                assertThat(tries).isZero();
                assertThat(town.head()).isEqualTo(before);
                town.tick();
            }
        }
        long caughtUp = town.head() - before;
        assertThat(caughtUp).isGreaterThan(800);
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    private void refusedAndRolledBack(IssueId issue) {
        long before = town.head();
        try {
            town.storage.transactions().call(tx -> {
                Envelope accept = Envelope.of("no", Town.LEDGER, Town.OFFICER, new RaiseCommand.Accept(issue));
                return town.governance.execute(tx, accept).orThrow();
            });
        } catch (RefusedException refused) {
            assertThat(town.head()).isEqualTo(before);
        }
    }

    @Test
    void what_it_sets_for_an_instant_that_has_passed_rings_with_it_and_holds_up_nothing_behind_it() {
        IssueId issue = town.doneDirectly();
        AssignmentId wire = declinedWire(issue);
        town.now = Instant.parse("2026-03-10T20:00:00Z");
        town.tick();
        long before = town.head();
        Envelope reassign = Envelope.of(
                "r", Town.LEDGER, Town.OFFICER, new ActCommand.Reassign(issue, wire, Town.SCHOOL, "They can"));
        town.storage.transactions().call(tx -> {
            town.governance.execute(tx, reassign).orThrow();
            return town.governance.execute(tx, raise("a")).orThrow();
        });
        assertThat(town.feed().subList((int) before, (int) town.head()))
                .extracting(recorded -> recorded.payload().event().getClass().getSimpleName())
                .containsSubsequence("RungReached", "IssueRaised")
                .endsWith("IssueRaised");
        assertThat(town.tick()).isEqualTo(new TickReport(0, 0, 0));
    }

    /** An optional measure that its unit has declined, beside one that is under way; both are due on the same day. */
    private AssignmentId declinedWire(IssueId wired) {
        LocalDate day = LocalDate.of(2026, 3, 10);
        AssignmentId wire = Assignment.leadOf(town.done(
                        Town.resident(),
                        new EvaluateCommand.Disconfirm(
                                wired,
                                Town.RESIDENT,
                                "Still dark",
                                ImmutableList.of(
                                        MeasureDraft.of(wired, "Lamp", Town.SCHOOL, day),
                                        new MeasureDraft(wired, "Wire", false, Town.CLINIC, ImmutableSet.of(), day))))
                .first(ActIssueEvent.ReworkOrdered.class)
                .measures()
                .get(1)
                .id());
        town.done(Town.liaison(Town.CLINIC), new ActCommand.DeclineAssignment(wired, wire, "No wire"));
        return wire;
    }

    @Test
    void a_command_of_its_own_beside_it_on_the_same_ledger_and_thread_is_told_at_once() {
        AtomicReference<StorageException> storages = new AtomicReference<>();
        long begun = System.nanoTime();
        town.storage.transactions().call(tx -> {
            assertThat(town.governance.execute(tx, raise("a")).isAccepted()).isTrue();
            assertThatThrownBy(() -> town.governance.execute(raise("b")))
                    .isInstanceOfSatisfying(StorageException.class, storages::set);
            return tx;
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(storages.get().retryable()).isFalse();
        assertThat(storages.get()).hasMessageContaining("very thread");
        town.governance.execute(raise("b")).orThrow();
    }

    @Test
    void alarms_that_a_command_beside_it_cannot_ring_do_not_count_as_failed() {
        town.doneDirectly();
        town.storage.transactions().call(tx -> {
            assertThat(town.governance.execute(tx, raise("a")).isAccepted()).isTrue();
            town.wait(30);
            assertThatThrownBy(() -> town.governance.execute(raise("b"))).hasMessageContaining("very thread");
            return tx;
        });
        town.governance.execute(raise("b")).orThrow();
        assertThat(town.last(EvaluateIssueEvent.ConfirmationLapsed.class)).isPresent();
    }
}
