package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which way notices take, in which hours, and how often. */
class ChannelDispatchTest extends Dispatching {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DeliveryHours DAY = DeliveryHours.outside(LocalTime.of(22, 0), LocalTime.of(7, 0), ZONE);
    private static final Instant EVENING = Instant.parse("2026-03-09T15:59:59Z");
    private static final Instant MORNING = Instant.parse("2026-03-09T23:00:00Z");

    private final ScriptedNotifier notifier = ScriptedNotifier.willing();
    private final NoticeChannel channel = NoticeChannel.of("sms", notifier);

    @Test
    void what_comes_in_quiet_hours_is_held_until_they_end_in_order_and_untried() {
        NoticeChannel quiet = channel.toBuilder().hours(DAY).build();
        Dispatcher dispatcher = routed(
                NoticeRouting.to(quiet), POLICY.toBuilder().maximumAttempts(1).build());
        enqueue("li", "a1", "a2");

        assertThat(runUntilIdle(dispatcher, EVENING)).isEqualTo(1);
        assertThat(runUntilIdle(dispatcher, MORNING.minusNanos(1_000))).isZero();
        assertThat(notifier.handed()).isEmpty();

        runUntilIdle(dispatcher, MORNING);
        assertThat(notifier.taken()).containsExactly("a1", "a2");
    }

    @Test
    void a_quiet_channel_holds_up_no_other_one() {
        ScriptedNotifier units = ScriptedNotifier.willing();
        NoticeRouting routing = NoticeRouting.to(channel.toBuilder().hours(DAY).build())
                .with(Audience.UNIT, NoticeChannel.of("mail", units));
        enqueue("li", "a1");
        enqueue(new Notice("u1", LEDGER, "issue-1 unit-1", "unit-1", "lead-offered", ImmutableMap.of()));

        runUntilIdle(routed(routing, POLICY), EVENING);

        assertThat(units.taken()).containsExactly("u1");
        assertThat(notifier.handed()).isEmpty();
    }

    @Test
    void templates_of_ones_own_take_the_channel_that_is_named_for_them() {
        NoticeKind own = NoticeKind.of("lamp-checked", Audience.OFFICE);
        ScriptedNotifier others = ScriptedNotifier.willing();
        NoticeRouting routing =
                NoticeRouting.to(NoticeChannel.of("mail", others)).with(ImmutableSet.of(own), channel);
        enqueue(new Notice("o1", LEDGER, "o", "SUPERVISOR", own.code(), ImmutableMap.of()));
        enqueue("li", "a1");

        runUntilIdle(routed(routing, POLICY), START);

        assertThat(notifier.taken()).containsExactly("o1");
        assertThat(others.taken()).containsExactly("a1");
    }

    @Test
    void a_limited_channel_delivers_so_many_in_a_minute_and_the_rest_in_the_next_ones() {
        Dispatcher dispatcher =
                dispatcher(channel.toBuilder().limit(RateLimit.perMinute(30)).build());
        IntStream.range(0, 100).forEach(person -> enqueue("p" + person, "n" + person));

        runUntilIdle(dispatcher, START);
        assertThat(notifier.taken()).hasSize(30);
        runUntilIdle(dispatcher, START.plusSeconds(59));
        assertThat(notifier.taken()).hasSize(30);
        runUntilIdle(dispatcher, START.plusSeconds(60));
        assertThat(notifier.taken()).hasSize(60);
        runUntilIdle(dispatcher, START.plusSeconds(120));
        runUntilIdle(dispatcher, START.plusSeconds(180));
        assertThat(notifier.taken())
                .hasSize(100)
                .isEqualTo(IntStream.range(0, 100).mapToObj(n -> "n" + n).toList());
        assertThat(parked()).isEmpty();
    }

    @Test
    void who_waits_for_a_permit_is_not_claimed_over_and_over() {
        Dispatcher dispatcher =
                dispatcher(channel.toBuilder().limit(RateLimit.perMinute(1)).build());
        IntStream.range(0, 20).forEach(person -> enqueue("p" + person, "n" + person));

        int claimed = IntStream.range(0, 20)
                .map(minute -> runUntilIdle(dispatcher, START.plusSeconds(60L * minute)))
                .sum();

        assertThat(notifier.taken()).hasSize(20);
        assertThat(claimed).isEqualTo(39);
    }

    @Test
    void a_failed_delivery_takes_a_permit_too() {
        notifier.now(Dispatching::fail);
        Dispatcher dispatcher =
                dispatcher(channel.toBuilder().limit(RateLimit.perMinute(1)).build());
        enqueue("poisoned", "p1");
        enqueue("li", "a1");

        runUntilIdle(dispatcher, START);

        assertThat(notifier.handed()).containsExactly("p1");
    }

    @Test
    void a_routing_that_fails_counts_as_an_attempt_and_holds_up_nobody() {
        NoticeRouting routing = notice -> {
            if (notice.recipient().equals("lost")) {
                throw new IllegalStateException("no channel for " + notice.recipient());
            }
            return channel;
        };
        enqueue("lost", "l1");
        enqueue("li", "a1");

        runUntilIdle(routed(routing, POLICY.toBuilder().maximumAttempts(1).build()), START);

        assertThat(notifier.taken()).containsExactly("a1");
        assertThat(parked())
                .singleElement()
                .satisfies(each -> assertThat(each.failure()).contains("no channel for lost"));
    }

    @Test
    void hours_that_fail_do_not_hold_anything_up() {
        NoticeChannel strange = channel.toBuilder()
                .hours(now -> {
                    throw new IllegalStateException("no clock on the wall");
                })
                .build();
        enqueue("li", "a1");

        runUntilIdle(dispatcher(strange), START);

        assertThat(notifier.taken()).containsExactly("a1");
    }

    @Test
    void what_was_held_and_then_fails_is_tried_as_often_as_any_other() {
        NoticeChannel quiet = channel.toBuilder().hours(DAY).build();
        Dispatcher dispatcher = routed(
                NoticeRouting.to(quiet), POLICY.toBuilder().maximumAttempts(2).build());
        notifier.now(notice -> new Delivery.RetryAfter(java.time.Duration.ofHours(20)));
        enqueue("li", "a1");

        runUntilIdle(dispatcher, EVENING);
        runUntilIdle(dispatcher, MORNING);
        assertThat(parked()).isEmpty();
        runUntilIdle(dispatcher, MORNING.plusSeconds(20 * 3600));

        assertThat(notifier.handed()).hasSize(1);
        runUntilIdle(dispatcher, MORNING.plusSeconds(24 * 3600));
        assertThat(notifier.handed()).hasSize(2);
        assertThat(parked()).hasSize(1);
    }

    @Test
    void a_channel_with_a_name_that_cannot_be_kept_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> NoticeChannel.of("text messages", notifier))
                .withMessage("name is text messages; it must be 1 to 40 printable ASCII characters, no spaces");
    }
}
