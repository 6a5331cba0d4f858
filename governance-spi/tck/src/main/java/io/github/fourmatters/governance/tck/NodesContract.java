package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.journal.AppendResult.AlreadyDone;
import io.github.fourmatters.governance.spi.journal.AppendResult.Conflict;
import io.github.fourmatters.governance.spi.notice.Claim;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Scene;
import org.junit.jupiter.api.Test;

/** Tests that nodes take turns at one place as if they were one. */
abstract class NodesContract extends ShutdownContract {

    @Test
    void rule_2_what_one_node_has_appended_the_other_reads_at_once_and_appends_behind_it() {
        for (int turn = 0; turn < 6; turn++) {
            Storage<Fact> writer = node(turn);
            Storage<Fact> reader = node(turn + 1);
            String id = "c" + turn;
            appended(Scene.tryAppend(writer, command(id, START, to(stream("a"), turn, "x"))));
            assertThat(reader.journal().readLedger(LEDGER, 0, 99).events())
                    .isEqualTo(feed())
                    .hasSize(turn + 1);
            assertThat(reader.transactions()
                            .<Boolean>call(tx -> reader.journal()
                                    .find(tx, LEDGER, new CommandId(id))
                                    .isPresent()))
                    .isTrue();
            assertThat(Scene.tryAppend(reader, command(id, START, to(stream("a"), turn + 1, "x"))))
                    .isInstanceOf(AlreadyDone.class);
            assertThat(Scene.tryAppend(reader, command("late", START, to(stream("a"), turn, "x"))))
                    .isInstanceOf(Conflict.class);
        }
    }

    @Test
    void rule_5_a_timer_that_one_node_has_set_the_other_takes() {
        DueTimer due = new DueTimer(new TimerKey(stream("a"), "due"), START);
        for (int turn = 0; turn < 4; turn++) {
            Storage<Fact> setter = node(turn);
            Storage<Fact> taker = node(turn + 1);
            setter.transactions().call(tx -> {
                setter.timers().set(tx, due.key(), due.at());
                return 0;
            });
            assertThat(taker.timers().dueUntil(LEDGER, START, 9)).containsExactly(due);
            assertThat(taker.transactions().<Boolean>call(tx -> taker.timers().take(tx, due)))
                    .isTrue();
            assertThat(setter.transactions().<Boolean>call(tx -> setter.timers().take(tx, due)))
                    .isFalse();
        }
    }

    @Test
    void rule_10_a_notice_that_one_node_has_claimed_is_not_the_others_before_the_lease_runs_out() {
        enqueue(notice("1", "o"), START);
        ImmutableList<Claim> claims = claimOn(node(1));
        assertThat(claims).hasSize(1);
        assertThat(claimOn(node(0))).isEmpty();
        assertThat(node(0).outbox().claim("w", 9, START.plus(LEASE), LEASE)).hasSize(1);
        assertThat(node(1).outbox().complete(claims.get(0))).isFalse();
    }

    private static ImmutableList<Claim> claimOn(Storage<Fact> node) {
        return node.outbox().claim("w", 9, START, LEASE);
    }
}
