package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several notices of one recipient in one delivery. */
class DigestTest extends Dispatching {
    private final List<String> handed = new ArrayList<>();
    private Function<ImmutableList<Notice>, Delivery> script = notices -> new Delivery.Delivered();
    private final NoticeChannel channel = NoticeChannel.builder()
            .name("mail")
            .notifier(notice -> hand(ImmutableList.of(notice)))
            .digest(new DigestPolicy(this::hand, 4))
            .build();

    private Delivery hand(ImmutableList<Notice> notices) {
        handed.add(String.join(" ", notices.stream().map(Notice::dedupeKey).toList()));
        return script.apply(notices);
    }

    private static Notice about(String issue, String recipient, String key) {
        return new Notice(key, LEDGER, issue + " " + recipient, recipient, "issue-received", ImmutableMap.of());
    }

    @Test
    void what_waits_for_one_recipient_goes_together_and_in_order() {
        enqueue(about("i1", "li", "a1"), about("i2", "wang", "w1"), about("i1", "li", "a2"), about("i3", "li", "b1"));

        runUntilIdle(dispatcher(channel), START);

        assertThat(handed).containsExactly("a1 a2 b1", "w1");
        assertThat(runUntilIdle(dispatcher(channel), START.plus(Duration.ofDays(1))))
                .isZero();
    }

    @Test
    void no_more_go_together_than_fit_in() {
        enqueue("li", "a1", "a2", "a3", "a4", "a5", "a6");

        runUntilIdle(dispatcher(channel), START);

        assertThat(handed).containsExactly("a1 a2 a3 a4", "a5 a6");
    }

    @Test
    void a_digest_that_fails_comes_back_whole() {
        script = notices -> new Delivery.RetryAfter(Duration.ofHours(1));
        enqueue(about("i1", "li", "a1"), about("i1", "li", "a2"), about("i3", "li", "b1"));

        runUntilIdle(dispatcher(channel), START);
        script = notices -> new Delivery.Delivered();
        runUntilIdle(dispatcher(channel), START.plus(Duration.ofMinutes(59)));
        runUntilIdle(dispatcher(channel), START.plus(Duration.ofHours(1)));

        assertThat(handed).containsExactly("a1 a2 b1", "a1 a2 b1");
    }

    @Test
    void what_failed_twice_goes_alone() {
        script = notices -> notices.stream().anyMatch(each -> each.dedupeKey().equals("b1"))
                ? new Delivery.RetryAfter(Duration.ofHours(1))
                : new Delivery.Delivered();
        enqueue(about("i1", "li", "a1"), about("i3", "li", "b1"));

        IntStream.rangeClosed(0, 3)
                .forEach(hour -> runUntilIdle(dispatcher(channel), START.plus(Duration.ofHours(hour))));

        assertThat(handed).containsExactly("a1 b1", "a1 b1", "a1", "b1", "b1");
    }

    @Test
    void a_digest_that_is_rejected_is_parted_and_only_the_poisoned_notice_is_parked() {
        script = notices -> notices.stream().anyMatch(each -> each.dedupeKey().equals("a2"))
                ? new Delivery.Rejected("not a word of it")
                : new Delivery.Delivered();
        enqueue("li", "a1", "a2", "a3");

        runUntilIdle(dispatcher(channel), START);

        assertThat(handed).containsExactly("a1 a2 a3", "a1", "a2", "a3");
        assertThat(parked())
                .singleElement()
                .satisfies(each -> assertThat(each.notice().dedupeKey()).isEqualTo("a2"));
    }

    @Test
    void a_digest_takes_one_permit() {
        enqueue(about("i1", "li", "a1"), about("i2", "li", "b1"), about("i2", "wang", "w1"));

        runUntilIdle(
                dispatcher(channel.toBuilder().limit(RateLimit.perMinute(1)).build()), START);

        assertThat(handed).containsExactly("a1 b1");
    }

    @Test
    void what_was_held_over_night_is_gathered_by_recipient_in_the_morning() {
        DeliveryHours day = DeliveryHours.outside(LocalTime.of(0, 0), LocalTime.of(7, 0), ZoneOffset.UTC);
        Dispatcher dispatcher = routed(
                NoticeRouting.to(channel.toBuilder().hours(day).build()),
                POLICY.toBuilder().batch(9).build());
        IntStream.range(0, 90).forEach(n -> enqueue(about("i" + n, "p" + n % 30, "n" + n)));

        runUntilIdle(dispatcher, START);
        assertThat(handed).isEmpty();
        runUntilIdle(dispatcher, Instant.parse("2026-03-09T07:00:01Z"));

        assertThat(handed).hasSize(30).contains("n0 n30 n60");
    }

    @Test
    void what_stands_behind_for_another_channel_waits_for_its_own() {
        NoticeChannel other = NoticeChannel.of("sms", notice -> hand(ImmutableList.of(notice)));
        NoticeRouting routing = notice -> notice.dedupeKey().equals("a2") ? other : channel;
        enqueue("li", "a1", "a2", "a3");

        runUntilIdle(routed(routing, POLICY), START);

        assertThat(handed).containsExactly("a1", "a2", "a3");
    }

    @Test
    void a_digest_of_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DigestPolicy(this::hand, 1))
                .withMessage("most is 1; it must be at least 2");
    }
}
