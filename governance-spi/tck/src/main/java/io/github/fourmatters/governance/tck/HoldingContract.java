package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests how notices are given back untried, and lent out together with the one in front of them. */
abstract class HoldingContract extends ParkingContract {

    private ImmutableList<Claim> behind(Claim claim, Instant now) {
        return storage().outbox().claimBehind(claim, "worker-1", 9, now);
    }

    private static ImmutableList<String> keys(ImmutableList<Claim> claims) {
        return claims.stream().map(each -> each.notice().dedupeKey()).collect(ImmutableList.toImmutableList());
    }

    private Claim first(String... keys) {
        for (String key : keys) {
            enqueue(notice(key, "o"), START);
        }
        return claim(START).get(0);
    }

    @Test
    void rule_10_a_notice_that_is_held_keeps_its_place_and_counts_no_attempt() {
        Claim claim = first("1", "2");
        assertThat(storage().outbox().hold(claim, START.plusSeconds(5))).isTrue();
        assertThat(storage().outbox().hold(claim, START.plusSeconds(5))).isFalse();
        assertThat(storage().outbox().complete(claim)).isFalse();
        assertThat(claim(START.plusSeconds(4))).isEmpty();
        assertThat(claim(START.plusSeconds(5))).singleElement().satisfies(again -> {
            assertThat(again.notice().dedupeKey()).isEqualTo("1");
            assertThat(again.attempt()).isEqualTo(1);
        });
    }

    @Test
    void rule_10_a_claim_whose_lease_ran_out_and_was_claimed_again_cannot_hold() {
        Claim stale = first("1", "2");
        Claim fresh = claim(START.plus(LEASE)).get(0);
        assertThat(storage().outbox().hold(stale, START)).isFalse();
        assertThat(behind(stale, START.plus(LEASE))).isEmpty();
        assertThat(storage().outbox().complete(fresh)).isTrue();
    }

    @Test
    void rule_10_what_stands_behind_a_claim_is_lent_out_with_it_in_order() {
        Claim claim = first("1", "2", "3");
        ImmutableList<Claim> behind = behind(claim, START);
        assertThat(keys(behind)).containsExactly("2", "3");
        assertThat(behind).allMatch(each -> each.leaseUntil().equals(claim.leaseUntil()) && each.attempt() == 1);
        assertThat(behind(claim, START)).isEmpty();
        assertThat(storage().outbox().complete(claim)).isTrue();
        assertThat(claim(START)).isEmpty();
        assertThat(storage().outbox().complete(behind.get(0))).isTrue();
        assertThat(storage().outbox().retry(behind.get(1), START.plusSeconds(1), "busy"))
                .isTrue();
        assertThat(keys(claim(START.plusSeconds(1)))).containsExactly("3");
    }

    @Test
    void rule_10_those_behind_wait_for_the_one_in_front_that_is_given_back() {
        Claim claim = first("1", "2");
        Claim second = behind(claim, START).get(0);
        assertThat(storage().outbox().retry(claim, START.plusSeconds(5), "busy"))
                .isTrue();
        assertThat(storage().outbox().hold(second, START)).isTrue();
        assertThat(claim(START.plusSeconds(4))).isEmpty();
        assertThat(keys(claim(START.plusSeconds(5)))).containsExactly("1");
    }

    @Test
    void rule_10_one_behind_that_is_done_before_the_one_in_front_is_gone() {
        Claim claim = first("1", "2", "3", "4");
        ImmutableList<Claim> behind = behind(claim, START);
        assertThat(storage().outbox().complete(behind.get(0))).isTrue();
        assertThat(storage().outbox().complete(behind.get(0))).isFalse();
        assertThat(storage().outbox().park(behind.get(1), "no such address")).isTrue();
        assertThat(storage().outbox().complete(claim)).isTrue();
        assertThat(keys(claim(START.plus(LEASE)))).containsExactly("4");
        assertThat(storage().outbox().complete(behind.get(2))).isFalse();
    }

    @Test
    void rule_10_so_many_behind_are_lent_out_as_are_asked_for_and_none_that_is_not_available() {
        Claim claim = first("1", "2", "3");
        enqueue(notice("4", "o"), START.plusSeconds(9));
        assertThat(keys(storage().outbox().claimBehind(claim, "w", 1, START))).containsExactly("2");
        assertThat(storage().outbox().hold(claim, START)).isTrue();
        Claim again = claim(START).get(0);
        assertThat(behind(again, START)).isEmpty();
        assertThat(keys(behind(again, again.leaseUntil()))).containsExactly("2", "3", "4");
    }

    @Test
    void rule_10_of_many_that_ask_for_what_stands_behind_a_claim_no_two_are_lent_the_same() {
        Claim claim = first("1", "2", "3", "4", "5", "6");
        ImmutableList<ImmutableList<Claim>> lent =
                Crowd.run(5, at -> node(at).outbox().claimBehind(claim, "w" + at, 9, START));
        assertThat(lent.stream().flatMap(each -> keys(each).stream()).toList())
                .containsExactlyInAnyOrder("2", "3", "4", "5", "6");
    }

    @Test
    void rule_10_one_behind_that_is_for_somebody_else_is_not_lent_out_with_it() {
        Claim claim = first("1");
        enqueue(new Notice("2", LEDGER, "o", "resident-2", "raised", ImmutableMap.of()), START);
        enqueue(notice("3", "o"), START);
        enqueue(notice("4", "p"), START);
        assertThat(behind(claim, START)).isEmpty();
    }

    @Test
    void rule_8_null_and_what_is_out_of_range_are_refused_when_notices_are_held() {
        Claim claim = first("1");
        assertThatThrownBy(() -> storage().outbox().hold(claim, START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microseconds");
        assertThatThrownBy(() -> storage().outbox().claimBehind(claim, "w", 0, START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().outbox().claimBehind(claim, "w", 1, START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        Scene.assertRefusesNull("claim", () -> storage().outbox().hold(Scene.nothing(), START));
        Scene.assertRefusesNull("id", () -> storage().outbox().drop(Scene.nothing()));
    }
}
