package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.Page;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests how notices are set aside and put back. */
abstract class ParkingContract extends WakingContract {

    private Parked parkOne() {
        enqueue(notice("1", "o"), START);
        Claim claim = claim(START).get(0);
        assertThat(storage().outbox().park(claim, "no such address")).isTrue();
        return storage().outbox().parked(LEDGER, Optional.empty(), 9).items().get(0);
    }

    @Test
    void rule_10_a_parked_notice_is_listed_with_its_reason_and_holds_up_nobody() {
        Parked parked = parkOne();
        assertThat(parked.notice()).isEqualTo(notice("1", "o"));
        assertThat(parked.failure()).isEqualTo("no such address");
        assertThat(parked.attempts()).isEqualTo(1);
        assertThat(parked.since()).isEqualTo(START.plus(LEASE));
        enqueue(notice("2", "o"), START);
        assertThat(claim(START.plus(LEASE)))
                .extracting(each -> each.notice().dedupeKey())
                .containsExactly("2");
    }

    @Test
    void rule_10_a_parked_notice_is_released_once_and_goes_to_the_end_of_its_order_key() {
        Parked parked = parkOne();
        enqueue(notice("2", "o"), START);
        assertThat(storage().outbox().release(parked.id(), START)).isTrue();
        assertThat(storage().outbox().release(parked.id(), START)).isFalse();
        assertThat(storage().outbox().parked(LEDGER, Optional.empty(), 9).items())
                .isEmpty();
        Claim second = claim(START).get(0);
        assertThat(second.notice().dedupeKey()).isEqualTo("2");
        assertThat(storage().outbox().complete(second)).isTrue();
        assertThat(claim(START)).singleElement().matches(each -> each.notice().equals(notice("1", "o")));
    }

    @Test
    void rule_10_of_many_that_release_at_once_exactly_one_does() {
        Parked parked = parkOne();
        assertThat(Crowd.run(5, at -> node(at).outbox().release(parked.id(), START)))
                .containsOnlyOnce(true);
        assertThat(claim(START)).hasSize(1);
    }

    @Test
    void rule_10_releasing_what_is_not_parked_does_nothing() {
        enqueue(notice("1", "o"), START);
        Claim claim = claim(START).get(0);
        assertThat(storage().outbox().release(claim.id(), START)).isFalse();
        assertThat(storage().outbox().release("4711", START)).isFalse();
        assertThat(storage().outbox().release("no id of ours", START)).isFalse();
    }

    @Test
    void rule_10_a_parked_notice_is_dropped_once_and_nothing_else_is() {
        Parked parked = parkOne();
        enqueue(notice("2", "o"), START);
        Claim waiting = claim(START).get(0);
        assertThat(storage().outbox().drop(waiting.id())).isFalse();
        assertThat(storage().outbox().drop("no id of ours")).isFalse();
        assertThat(storage().outbox().drop(parked.id())).isTrue();
        assertThat(storage().outbox().drop(parked.id())).isFalse();
        assertThat(storage().outbox().release(parked.id(), START)).isFalse();
        assertThat(storage().outbox().parked(LEDGER, Optional.empty(), 9).items())
                .isEmpty();
        assertThat(storage().outbox().complete(waiting)).isTrue();
    }

    @Test
    void rule_8_parked_notices_are_listed_in_pages() {
        for (int at = 0; at < 3; at++) {
            enqueue(notice("d" + at, "o" + at), START);
        }
        claim(START)
                .forEach(each -> assertThat(storage().outbox().park(each, "x".repeat(2000)))
                        .isTrue());
        Page<Parked> first = storage().outbox().parked(LEDGER, Optional.empty(), 2);
        assertThat(first.items()).extracting(each -> each.notice().dedupeKey()).containsExactly("d0", "d1");
        assertThat(first.items()).allMatch(each -> each.failure().length() == 1000);
        Page<Parked> second = storage().outbox().parked(LEDGER, first.next(), 2);
        assertThat(second.items()).extracting(each -> each.notice().dedupeKey()).containsExactly("d2");
        assertThat(second.next()).isEmpty();
        assertThat(storage().outbox().parked(LEDGER, Optional.empty(), 3).next())
                .isEmpty();
        assertThat(storage().outbox().parked(new LedgerId("riverside"), Optional.empty(), 3))
                .isEqualTo(new Page<Parked>(ImmutableList.of(), Optional.empty()));
        assertThatThrownBy(() -> storage().outbox().parked(LEDGER, Optional.of("no cursor of ours"), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cursor of ours");
    }
}
