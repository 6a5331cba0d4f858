package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fourmatters.governance.spi.notice.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DispatcherTest extends Dispatching {
    @Test
    void notices_of_one_issue_and_recipient_arrive_in_order_though_one_of_them_fails_at_first() {
        enqueue("li", "a1", "a2", "a3");
        ScriptedNotifier notifier = new ScriptedNotifier(Dispatching::fail);
        Dispatcher dispatcher = dispatcher(notifier);

        assertThat(runUntilIdle(dispatcher, START)).isEqualTo(1);
        assertThat(notifier.handed()).containsExactly("a1");

        notifier.now(notice -> new Delivery.Delivered());
        assertThat(runUntilIdle(dispatcher, START.plusSeconds(59))).isZero();
        assertThat(runUntilIdle(dispatcher, START.plusSeconds(120))).isEqualTo(3);
        assertThat(notifier.taken()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void a_poisoned_recipient_holds_nobody_else_up() {
        enqueue("poisoned", "p1", "p2");
        enqueue("li", "a1", "a2");
        ScriptedNotifier notifier = new ScriptedNotifier(
                notice -> notice.recipient().equals("poisoned") ? fail(notice) : new Delivery.Delivered());

        runUntilIdle(dispatcher(notifier), START);

        assertThat(notifier.taken()).containsExactly("a1", "a2");
    }

    @Test
    void one_run_attempts_one_batch() {
        enqueue("li", "a1");
        enqueue("wang", "b1");
        enqueue("zhao", "c1");
        ScriptedNotifier notifier = ScriptedNotifier.willing();
        Dispatcher dispatcher = dispatcher(notifier, POLICY.toBuilder().batch(2).build());

        assertThat(runOnce(dispatcher, START)).isEqualTo(2);
        assertThat(runOnce(dispatcher, START)).isEqualTo(1);
        assertThat(runOnce(dispatcher, START)).isZero();
        assertThat(notifier.taken()).containsExactly("a1", "b1", "c1");
    }

    @Test
    void what_was_rejected_is_parked_at_once_and_those_behind_it_go_on() {
        enqueue("li", "a1", "a2");
        ScriptedNotifier notifier = new ScriptedNotifier(notice ->
                notice.dedupeKey().equals("a1") ? new Delivery.Rejected("no such address") : new Delivery.Delivered());

        runUntilIdle(dispatcher(notifier), START);

        assertThat(parked()).singleElement().satisfies(each -> {
            assertThat(each.notice().dedupeKey()).isEqualTo("a1");
            assertThat(each.failure()).isEqualTo("rejected: no such address");
        });
        assertThat(notifier.taken()).containsExactly("a2");
    }

    @Test
    void what_fails_too_often_is_parked_and_can_be_released() {
        enqueue("li", "a1");
        ScriptedNotifier notifier = new ScriptedNotifier(Dispatching::fail);
        Dispatcher dispatcher =
                dispatcher(notifier, POLICY.toBuilder().maximumAttempts(3).build());

        runOnce(dispatcher, START);
        runOnce(dispatcher, START.plus(Duration.ofDays(1)));
        assertThat(parked()).isEmpty();
        runOnce(dispatcher, START.plus(Duration.ofDays(2)));

        assertThat(notifier.handed()).hasSize(3);
        assertThat(parked())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.failure()).contains("given up after 3 attempts", "the line is dead"));

        notifier.now(notice -> new Delivery.Delivered());
        assertThat(outbox.release(parked().get(0).id(), START)).isTrue();
        runOnce(dispatcher, START.plus(Duration.ofDays(3)));
        assertThat(notifier.taken()).containsExactly("a1");
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_error_of_the_notifier_holds_nobody_else_up_and_counts_as_an_attempt() {
        enqueue("poisoned", "p1");
        enqueue("li", "a1");
        ScriptedNotifier notifier = new ScriptedNotifier(notice -> {
            if (notice.recipient().equals("poisoned")) {
                throw new AssertionError("no template for " + notice.template());
            }
            return new Delivery.Delivered();
        });

        runUntilIdle(dispatcher(notifier, POLICY.toBuilder().maximumAttempts(1).build()), START);

        assertThat(notifier.taken()).containsExactly("a1");
        assertThat(parked())
                .singleElement()
                .satisfies(each -> assertThat(each.failure()).contains("given up after 1 attempts", "no template"));
    }

    @Test
    void an_error_of_the_virtual_machine_is_recorded_and_goes_to_the_caller() {
        enqueue("li", "a1");
        Dispatcher dispatcher = dispatcher(
                new ScriptedNotifier(notice -> {
                    throw new OutOfMemoryError("made up");
                }),
                POLICY.toBuilder().maximumAttempts(1).build());

        assertThatThrownBy(() -> runOnce(dispatcher, START)).isInstanceOf(OutOfMemoryError.class);

        assertThat(parked()).hasSize(1);
    }

    @Test
    void what_ended_the_process_too_often_is_parked_without_being_tried_again() {
        enqueue("li", "a1");
        DispatchPolicy policy = POLICY.toBuilder().maximumAttempts(2).build();
        outbox.claim("dead", 1, START, policy.lease());
        outbox.claim("dead", 1, START.plus(policy.lease()), policy.lease());
        ScriptedNotifier notifier = ScriptedNotifier.willing();

        runOnce(dispatcher(notifier, policy), START.plus(policy.lease()).plus(policy.lease()));

        assertThat(notifier.handed()).isEmpty();
        assertThat(parked())
                .singleElement()
                .satisfies(each -> assertThat(each.failure()).contains("given up after 2 attempts"));
    }

    @Test
    void a_far_end_that_asks_for_a_longer_wait_gets_it() {
        enqueue("li", "a1");
        ScriptedNotifier notifier = new ScriptedNotifier(
                notice -> new Delivery.RetryAfter(Duration.ofDays(2).plusNanos(1)));
        Dispatcher dispatcher = dispatcher(notifier);
        Instant asked = START.plus(Duration.ofDays(2)).plusNanos(1_000);

        runOnce(dispatcher, START);

        assertThat(runOnce(dispatcher, asked.minusNanos(1_000))).isZero();
        assertThat(runOnce(dispatcher, asked)).isEqualTo(1);
    }

    @Test
    void a_far_end_that_asks_for_no_wait_or_for_ever_stops_nobody() {
        enqueue("li", "a1");
        enqueue("wang", "b1");
        ScriptedNotifier notifier = new ScriptedNotifier(notice -> new Delivery.RetryAfter(
                notice.recipient().equals("li") ? Duration.ZERO : Duration.ofSeconds(Long.MAX_VALUE)));
        Dispatcher dispatcher = dispatcher(notifier);

        assertThat(runUntilIdle(dispatcher, START)).isEqualTo(2);
        assertThat(runUntilIdle(dispatcher, START.plus(Duration.ofDays(364)))).isEqualTo(1);
        assertThat(runUntilIdle(dispatcher, START.plus(Duration.ofDays(365)))).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_notifier_that_answers_null_is_tried_again() {
        enqueue("li", "a1");
        ScriptedNotifier notifier = new ScriptedNotifier(notice -> null);

        runUntilIdle(dispatcher(notifier), START);
        notifier.now(notice -> new Delivery.Delivered());
        runUntilIdle(dispatcher(notifier), START.plusSeconds(120));

        assertThat(notifier.taken()).containsExactly("a1");
    }

    @Test
    void a_policy_that_cannot_work_is_refused_by_its_field() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DispatchPolicy.builder().factor(1).build())
                .withMessage("factor is 1; it must be at least 2");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DispatchPolicy.builder().ceiling(Duration.ofSeconds(59)).build())
                .withMessageStartingWith("ceiling is PT59S");
    }

    @Test
    void null_is_refused_by_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> Dispatcher.of(outbox, null, POLICY, () -> now))
                .withMessage("notifier");
        assertThatNullPointerException()
                .isThrownBy(() -> Dispatcher.of(outbox, ScriptedNotifier.willing(), POLICY, null))
                .withMessage("clock");
    }
}
