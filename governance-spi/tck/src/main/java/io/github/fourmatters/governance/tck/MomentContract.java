package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.notice;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.LedgerHead;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Parked;
import io.github.fourmatters.governance.spi.notice.Undelivered;
import io.github.fourmatters.governance.spi.timer.DueTimer;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests transactions that only read. */
abstract class MomentContract extends RestoringContract {

    private static final int COMMANDS = 30;
    private static final int WRITERS = 2;

    /** Writes one of each kind, so that there must be as many of each at every moment. */
    private void writeOne(Storage<Fact> node, String id) {
        node.transactions().call(tx -> {
            appended(node.journal().append(tx, command(id, START, to(stream(id), 0, "x"))));
            node.timers().set(tx, new TimerKey(stream(id), "due"), START);
            node.outbox().enqueue(tx, notice(id, id), START);
            node.vault().put(tx, LEDGER, RESIDENT, id, new byte[] {1});
            return 0;
        });
    }

    private static long seen(Storage<Fact> node, Transaction tx) {
        int most = COMMANDS * WRITERS + 1;
        long head = node.journal().head(tx, LEDGER).map(LedgerHead::position).orElse(0L);
        assertThat(node.vault().entries(tx, LEDGER, Optional.empty(), most).items())
                .hasSize((int) head);
        assertThat(node.timers().all(tx, LEDGER, Optional.empty(), most).items())
                .hasSize((int) head);
        assertThat(node.outbox().undelivered(tx, LEDGER, Optional.empty(), most).items())
                .hasSize((int) head);
        assertThat(node.journal().readLedger(tx, LEDGER, 0, most).events()).hasSize((int) head);
        return head;
    }

    @Test
    void rule_12_whatever_is_read_on_one_moment_fits_together_while_others_commit() {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        ImmutableList<Long> last = Crowd.run(WRITERS + 2, at -> {
            Storage<Fact> node = node(at);
            if (at >= WRITERS) {
                while (writing.get() > 0) {
                    long seen = node.transactions().read(tx -> seen(node, tx));
                    assertThat(seen).isNotNegative();
                }
            } else {
                for (int n = 0; n < COMMANDS; n++) {
                    writeOne(node, "c" + at + "-" + n);
                }
                writing.decrementAndGet();
            }
            return node.transactions().<Long>read(tx -> seen(node, tx));
        });
        assertThat(last.subList(WRITERS, WRITERS + 2)).containsOnly((long) COMMANDS * WRITERS);
    }

    @Test
    void rule_12_a_read_answers_what_its_work_answers_and_ends_with_it() {
        writeOne(storage(), "c");
        Transaction ended = storage().transactions().read(tx -> tx);
        assertThatThrownBy(() -> storage().journal().head(ended, LEDGER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended");
        assertThatThrownBy(() -> storage().transactions().read(tx -> {
                    throw new Scene.Undone();
                }))
                .isInstanceOf(Scene.Undone.class);
        assertThat(storage().transactions().<Long>read(tx -> seen(storage(), tx)))
                .isEqualTo(1);
        assertRefusesNull("work", () -> storage().transactions().read(nothing()));
        writeOne(storage(), "d");
    }

    private ImmutableMap<String, Consumer<Transaction>> everyWrite() {
        Storage<Fact> node = storage();
        TimerKey key = new TimerKey(stream("c"), "due");
        PublishedCharter charter = new PublishedCharter("2", Optional.empty(), "0".repeat(64), new byte[0]);
        return ImmutableMap.<String, Consumer<Transaction>>builder()
                .put("append", tx -> node.journal().append(tx, command("e", START, to(stream("e"), 0, "x"))))
                .put("set", tx -> node.timers().set(tx, key, START))
                .put("cancel", tx -> node.timers().cancel(tx, key))
                .put("take", tx -> node.timers().take(tx, new DueTimer(key, START)))
                .put("enqueue", tx -> node.outbox().enqueue(tx, notice("d", "o"), START))
                .put("restore", tx -> node.outbox().restore(tx, new Undelivered("1", notice("r", "o"), START, 0)))
                .put(
                        "restore parked",
                        tx -> node.outbox().restore(tx, new Parked("1", 1, notice("p", "o"), "busy", START)))
                .put("put", tx -> node.vault().put(tx, LEDGER, RESIDENT, "name", new byte[] {1}))
                .put("erase", tx -> node.vault().erase(tx, LEDGER, RESIDENT))
                .put("index", tx -> node.vault().index(tx, LEDGER, RESIDENT, "token"))
                .put("advance", tx -> node.checkpoints().advance(tx, new ViewId("register"), LEDGER, 0, 1))
                .put("publish", tx -> node.charters().publish(tx, charter))
                .buildOrThrow();
    }

    @Test
    void rule_12_a_transaction_that_only_reads_refuses_every_write_and_keeps_nothing() {
        writeOne(storage(), "c");
        everyWrite()
                .forEach((name, write) -> storage().transactions().<Integer>read(tx -> {
                    assertThatThrownBy(() -> write.accept(tx)).as(name).isInstanceOf(IllegalStateException.class);
                    return 0;
                }));
        done(tx -> {
            assertThat(seen(storage(), tx)).isEqualTo(1);
            assertThat(storage().vault().isErased(tx, LEDGER, RESIDENT)).isFalse();
            assertThat(storage().vault().find(tx, LEDGER, "token")).isEmpty();
            assertThat(storage().checkpoints().position(tx, new ViewId("register"), LEDGER))
                    .isZero();
            assertThat(storage().charters().all(tx)).isEmpty();
            assertThat(storage()
                            .outbox()
                            .parked(tx, LEDGER, Optional.empty(), 9)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void rule_13_the_servers_time_is_told_beside_an_open_transaction_and_leaves_it_alone() {
        undone(tx -> {
            appended(storage().journal().append(tx, command("c", START, to(stream("c"), 0, "x"))));
            assertThat(storage().serverTime())
                    .satisfiesAnyOf(
                            time -> assertThat(time).isEmpty(),
                            time -> assertThat(time.orElseThrow()).isAfter(Instant.parse("2020-01-01T00:00:00Z")));
        });
        assertThat(feed()).isEmpty();
    }

    @Test
    void rule_12_streams_commands_and_checkpoints_are_read_in_a_transaction_that_only_reads() {
        writeOne(storage(), "c");
        storage().transactions().read(tx -> {
            assertThat(storage().journal().readStream(tx, stream("c"), 0, 9).events())
                    .hasSize(1);
            assertThat(storage()
                            .journal()
                            .find(
                                    tx,
                                    LEDGER,
                                    command("c", START, to(stream("c"), 0, "x")).command()))
                    .isPresent();
            assertThat(storage().timers().dueUntil(tx, LEDGER, START, 9)).hasSize(1);
            assertThat(storage().checkpoints().position(tx, new ViewId("register"), LEDGER))
                    .isZero();
            assertThat(storage().charters().all(tx)).isEmpty();
            return 0;
        });
    }
}
