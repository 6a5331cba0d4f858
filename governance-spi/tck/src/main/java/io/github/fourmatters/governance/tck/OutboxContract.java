package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests how notices are lent out and come back. */
abstract class OutboxContract extends ClaimHistoryContract {

    /** Is how long the tests claim for. */
    static final Duration LEASE = Duration.ofMinutes(1);

    void enqueue(Notice notice, Instant availableAt) {
        storage().transactions().call(tx -> {
            storage().outbox().enqueue(tx, notice, availableAt);
            return 0;
        });
    }

    ImmutableList<Claim> claim(Instant now) {
        return storage().outbox().claim("worker-1", 99, now, LEASE);
    }

    private static ImmutableList<String> keys(ImmutableList<Claim> claims) {
        return claims.stream().map(each -> each.notice().dedupeKey()).collect(ImmutableList.toImmutableList());
    }

    @Test
    void rule_10_a_notice_is_claimed_with_all_that_it_says() {
        Notice notice = new Notice(
                "d=1", LEDGER, "订单 1", "居民 1", "raised", ImmutableMap.of("a", "", "b", "1=2\\n\n\u0000\t🏮", "", "x"));
        enqueue(notice, START);
        assertThat(claim(START)).singleElement().satisfies(claim -> {
            assertThat(claim.notice()).isEqualTo(notice);
            assertThat(claim.attempt()).isEqualTo(1);
            assertThat(claim.leaseUntil()).isEqualTo(START.plus(LEASE));
        });
    }

    @Test
    void rule_10_a_notice_is_not_claimed_before_it_is_available_nor_while_it_is_lent_out() {
        enqueue(notice("d", "o"), START);
        assertThat(claim(START.minusNanos(1000))).isEmpty();
        assertThat(claim(START)).hasSize(1);
        assertThat(claim(START.plus(LEASE).minusNanos(1000))).isEmpty();
    }

    @Test
    void rule_10_a_completed_notice_is_gone_and_completing_it_again_changes_nothing() {
        enqueue(notice("d", "o"), START);
        Claim claim = claim(START).get(0);
        assertThat(storage().outbox().complete(claim)).isTrue();
        assertThat(storage().outbox().complete(claim)).isFalse();
        assertThat(storage().outbox().retry(claim, START, "late")).isFalse();
        assertThat(storage().outbox().park(claim, "late")).isFalse();
        assertThat(claim(START.plus(LEASE))).isEmpty();
    }

    @Test
    void rule_10_a_claim_whose_lease_ran_out_and_was_claimed_again_changes_nothing() {
        enqueue(notice("d", "o"), START);
        Claim stale = claim(START).get(0);
        Claim fresh = claim(START.plus(LEASE)).get(0);
        assertThat(fresh.attempt()).isEqualTo(2);
        assertThat(fresh.id()).isEqualTo(stale.id());
        assertThat(storage().outbox().complete(stale)).isFalse();
        assertThat(storage().outbox().retry(stale, START, "late")).isFalse();
        assertThat(storage().outbox().park(stale, "late")).isFalse();
        assertThat(storage().outbox().complete(fresh)).isTrue();
    }

    @Test
    void rule_10_a_notice_given_back_comes_again_when_it_is_due_and_the_old_claim_is_void() {
        enqueue(notice("d", "o"), START);
        Claim claim = claim(START).get(0);
        assertThat(storage().outbox().retry(claim, START.plusSeconds(5), "busy"))
                .isTrue();
        assertThat(storage().outbox().complete(claim)).isFalse();
        assertThat(claim(START.plusSeconds(4))).isEmpty();
        assertThat(claim(START.plusSeconds(5))).singleElement().matches(again -> again.attempt() == 2);
    }

    @Test
    void rule_10_only_the_oldest_of_an_order_key_is_lent_out() {
        enqueue(notice("1", "o"), START);
        enqueue(notice("2", "o"), START.minusSeconds(9));
        enqueue(notice("3", "p"), START.plusSeconds(1));
        ImmutableList<Claim> first = claim(START.plusSeconds(1));
        assertThat(keys(first)).containsExactly("1", "3");
        assertThat(claim(START.plusSeconds(1))).isEmpty();
        assertThat(storage().outbox().complete(first.get(0))).isTrue();
        assertThat(keys(claim(START.plusSeconds(1)))).containsExactly("2");
    }

    @Test
    void rule_10_an_order_key_of_another_ledger_is_another_one() {
        enqueue(notice("1", "o"), START);
        enqueue(new Notice("2", new LedgerId("riverside"), "o", "resident-1", "raised", ImmutableMap.of()), START);
        ImmutableList<Claim> claims = claim(START);
        assertThat(keys(claims)).containsExactlyInAnyOrder("1", "2");
        claims.forEach(each -> assertThat(storage().outbox().complete(each)).isTrue());
    }

    @Test
    void rule_10_one_that_waits_for_its_retry_holds_up_those_behind_it_and_nobody_else() {
        enqueue(notice("1", "o"), START);
        enqueue(notice("2", "o"), START);
        enqueue(notice("3", "p"), START);
        storage().outbox().retry(claim(START).get(0), START.plusSeconds(60), "busy");
        assertThat(claim(START.plusSeconds(1))).isEmpty();
        assertThat(keys(claim(START.plusSeconds(60)))).contains("1").doesNotContain("2");
    }

    @Test
    void rule_10_so_many_are_lent_out_as_are_asked_for_the_longest_available_first() {
        for (int at = 0; at < 3; at++) {
            enqueue(notice("d" + at, "o" + at), START.minusSeconds(at));
        }
        assertThat(keys(storage().outbox().claim("w", 2, START, LEASE))).containsExactly("d2", "d1");
        assertThat(keys(storage().outbox().claim("w", 2, START, LEASE))).containsExactly("d0");
    }

    @Test
    void rule_10_of_many_workers_at_once_no_two_hold_the_same_notice() {
        int count = 40;
        for (int at = 0; at < count; at++) {
            enqueue(notice("d" + at, "o" + at), START);
        }
        ImmutableList<ImmutableList<Claim>> claims =
                Crowd.run(5, at -> node(at).outbox().claim("w" + at, count, START, LEASE));
        assertThat(claims.stream().flatMap(ImmutableList::stream).map(Claim::id).toList())
                .doesNotHaveDuplicates();
        long claimed = claims.stream().mapToLong(ImmutableList::size).sum();
        assertThat(claimed + claim(START).size()).isEqualTo(count);
    }

    @Test
    void rule_6_finer_instants_than_microseconds_are_refused_by_the_outbox() {
        assertThatThrownBy(() -> enqueue(notice("d", "o"), START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microseconds");
        assertThatThrownBy(() -> claim(START.plusNanos(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rule_8_null_and_claims_of_nothing_are_refused_by_the_outbox() {
        assertRefusesNull("notice", () -> enqueue(nothing(), START));
        assertRefusesNull("claim", () -> storage().outbox().complete(nothing()));
        assertRefusesNull("worker", () -> storage().outbox().claim(nothing(), 1, START, LEASE));
        assertThatThrownBy(() -> storage().outbox().claim("w", 0, START, LEASE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().outbox().claim("w", 1, START, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lease");
    }
}
