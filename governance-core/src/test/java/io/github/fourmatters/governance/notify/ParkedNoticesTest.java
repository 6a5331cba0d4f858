package io.github.fourmatters.governance.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.notice.Delivery;
import io.github.fourmatters.governance.spi.notice.Parked;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParkedNoticesTest extends Dispatching {
    private final ParkedNotices notices = ParkedNotices.of(outbox);
    private final ScriptedNotifier notifier = new ScriptedNotifier(notice -> new Delivery.Rejected("no address"));

    private void park(int people) {
        IntStream.range(0, people).forEach(person -> enqueue("p" + person, "n" + person));
        runUntilIdle(dispatcher(notifier), now);
        notifier.now(notice -> new Delivery.Delivered());
    }

    @Test
    void they_are_listed_in_pages() {
        park(3);
        Page<Parked> first = notices.list(LEDGER, Optional.empty(), 2);
        assertThat(first.items()).extracting(each -> each.notice().dedupeKey()).containsExactly("n0", "n1");
        assertThat(notices.list(LEDGER, first.next(), 2).items()).hasSize(1);
    }

    @Test
    void one_is_released_and_delivered() {
        park(2);
        assertThat(notices.release(parked().get(1).id(), now)).isTrue();
        assertThat(notices.release("4711", now)).isFalse();
        runUntilIdle(dispatcher(notifier), now);
        assertThat(notifier.taken()).containsExactly("n1");
        assertThat(parked()).hasSize(1);
    }

    @Test
    void all_are_released_however_many_pages_there_are() {
        park(450);
        assertThat(notices.releaseAll(LEDGER, now)).isEqualTo(450);
        assertThat(notices.releaseAll(LEDGER, now)).isZero();
        runUntilIdle(dispatcher(notifier), now);
        assertThat(notifier.taken()).hasSize(450).startsWith("n0", "n1");
    }

    @Test
    void one_is_dropped_and_never_delivered() {
        park(1);
        assertThat(notices.drop(parked().get(0).id())).isTrue();
        assertThat(notices.releaseAll(LEDGER, now)).isZero();
    }

    @Test
    void those_that_were_parked_before_an_instant_are_dropped() {
        park(2);
        now = now.plus(Duration.ofDays(1));
        notifier.now(notice -> new Delivery.Rejected("no address"));
        enqueue("late", "l1");
        runUntilIdle(dispatcher(notifier), now);
        assertThat(notices.dropOlder(LEDGER, now)).isEqualTo(2);
        assertThat(notices.dropOlder(LEDGER, now)).isZero();
        assertThat(parked())
                .singleElement()
                .satisfies(each -> assertThat(each.notice().dedupeKey()).isEqualTo("l1"));
    }
}
