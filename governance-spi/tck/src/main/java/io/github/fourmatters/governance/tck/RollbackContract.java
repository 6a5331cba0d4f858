package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Tests that what is committed stays, though others that wanted the same at once roll back; the databases that lose an
 * update lose it then.
 */
abstract class RollbackContract extends ConcurrencyContract {

    private static final int CROWD = 8;
    private static final ViewId VIEW = new ViewId("register");

    private static boolean undoneAgain(Storage<Fact> node, Predicate<Transaction> work) {
        AtomicBoolean seemedDone = new AtomicBoolean();
        Scene.undone(node, tx -> seemedDone.set(work.test(tx)));
        return false;
    }

    /** Does the same on both nodes, by turns kept and undone on each; gives how often it was done and kept. */
    private long kept(Crowded work) {
        ImmutableList<Boolean> done = Crowd.run(CROWD, at -> {
            Storage<Fact> node = node(at);
            Predicate<Transaction> here = tx -> work.isDone(node, tx);
            return at % 4 < 2 ? node.transactions().call(here::test) : undoneAgain(node, here);
        });
        return done.stream().filter(each -> each).count();
    }

    /** Is what many try at once. */
    @FunctionalInterface
    private interface Crowded {

        boolean isDone(Storage<Fact> node, Transaction tx);
    }

    @Test
    void rule_3_a_timer_that_was_taken_stays_so_though_others_roll_back() {
        for (int round = 0; round < 40; round++) {
            DueTimer due = new DueTimer(new TimerKey(stream("a" + round % 3), "due"), START);
            storage().transactions().call(tx -> {
                storage().timers().set(tx, due.key(), due.at());
                return 0;
            });
            assertThat(kept((node, tx) -> node.timers().take(tx, due))).isEqualTo(1);
            assertThat(storage().timers().dueUntil(LEDGER, START, 9)).isEmpty();
        }
    }

    @Test
    void rule_3_a_checkpoint_that_was_moved_stays_so_though_others_roll_back() {
        for (int round = 0; round < 40; round++) {
            int from = round;
            assertThat(kept((node, tx) -> node.checkpoints().advance(tx, VIEW, LEDGER, from, from + 1)))
                    .isEqualTo(1);
            for (int at = 0; at < 2; at++) {
                Storage<Fact> node = node(at);
                long position =
                        node.transactions().call(tx -> node.checkpoints().position(tx, VIEW, LEDGER));
                assertThat(position).isEqualTo(from + 1);
            }
        }
    }
}
