package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.notice.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several dispatchers on one outbox, and deliveries that take longer than their lease. */
class LeaseTest extends Dispatching {
    @Test
    void whoever_comes_back_after_the_lease_ran_out_changes_nothing() {
        enqueue("li", "a1", "a2");
        Instant afterTheLease = START.plus(POLICY.lease());
        ScriptedNotifier second = ScriptedNotifier.willing();
        ScriptedNotifier first = new ScriptedNotifier(notice -> {
            // The other dispatcher claims the notice while this one still holds it in its hands.
            runOnce(dispatcher(second), afterTheLease);
            return new Delivery.Rejected("too late");
        });

        runOnce(dispatcher(first), START);

        assertThat(second.taken()).containsExactly("a1");
        assertThat(parked()).isEmpty();
        runOnce(dispatcher(second), afterTheLease);
        assertThat(second.taken()).containsExactly("a1", "a2");
    }

    @Test
    void two_dispatchers_at_once_deliver_everything_in_order() {
        int people = 50;
        IntStream.range(0, people)
                .forEach(person -> enqueue("p" + person, person + "/1", person + "/2", person + "/3"));
        ScriptedNotifier notifier = ScriptedNotifier.willing();

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> runUntilEmpty(notifier, 3 * people));
        runUntilEmpty(notifier, 3 * people);
        other.join();

        assertThat(notifier.taken()).hasSize(3 * people).doesNotHaveDuplicates();
        IntStream.range(0, people)
                .forEach(person ->
                        assertThat(notifier.taken()).containsSubsequence(person + "/1", person + "/2", person + "/3"));
    }

    @Test
    void while_one_dispatcher_takes_its_time_over_many_batches_another_one_repeats_nothing() {
        assertNothingIsRepeated(40);
    }

    @Test
    void while_one_dispatcher_takes_its_time_over_one_batch_another_one_repeats_nothing() {
        assertNothingIsRepeated(5);
    }

    private void assertNothingIsRepeated(int people) {
        IntStream.range(0, people).forEach(person -> enqueue("p" + person, "n" + person));
        // Three deliveries take longer than the lease, so a batch does.
        DispatchPolicy policy =
                POLICY.toBuilder().batch(5).lease(Duration.ofSeconds(60)).build();
        ScriptedNotifier quick = ScriptedNotifier.willing();
        Dispatcher other = dispatcher(quick, policy.toBuilder().batch(1).build());
        AtomicInteger begun = new AtomicInteger();
        ScriptedNotifier slow = new ScriptedNotifier(notice -> {
            // The other one comes when nothing is left that nobody has claimed yet.
            if (begun.incrementAndGet() > people - policy.batch()) {
                other.runOnce();
            }
            now = now.plusSeconds(25);
            return new Delivery.Delivered();
        });

        dispatcher(slow, policy).runUntilIdle();

        List<String> handed =
                Stream.concat(slow.handed().stream(), quick.handed().stream()).toList();
        assertThat(handed).hasSize(people).doesNotHaveDuplicates();
        assertThat(parked()).isEmpty();
    }

    @Test
    void the_wait_after_a_slow_failure_begins_with_the_failure() {
        enqueue("li", "a1");
        Dispatcher dispatcher = dispatcher(new ScriptedNotifier(notice -> {
            now = now.plusSeconds(200);
            return fail(notice);
        }));

        assertThat(dispatcher.runUntilIdle()).isEqualTo(1);
        assertThat(runOnce(dispatcher, START.plusSeconds(259))).isZero();
    }

    private void runUntilEmpty(ScriptedNotifier notifier, int all) {
        Dispatcher dispatcher = dispatcher(notifier, POLICY.toBuilder().batch(3).build());
        while (notifier.taken().size() < all) {
            runUntilIdle(dispatcher, START);
        }
    }
}
