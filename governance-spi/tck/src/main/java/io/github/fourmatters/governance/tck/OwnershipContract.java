package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.nothing;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.Storage;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.charter.PublishedCharter;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Crowd;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests that a transaction is ended by its owner alone. */
abstract class OwnershipContract extends TransactionContract {

    private static final SubjectId SUBJECT = new SubjectId("resident-1");

    private Map<String, Consumer<Transaction>> everyWrite() {
        Storage<Fact> node = storage();
        TimerKey key = new TimerKey(stream("a"), "due");
        return ImmutableMap.<String, Consumer<Transaction>>builder()
                .put("append", tx -> appended(node.journal().append(tx, command("c", START, to(stream("a"), 0, "x")))))
                .put("set", tx -> node.timers().set(tx, key, START))
                .put(
                        "enqueue",
                        tx -> node.outbox()
                                .enqueue(
                                        tx,
                                        new Notice("d", LEDGER, "o", "resident-1", "told", ImmutableMap.of()),
                                        START))
                .put("put", tx -> node.vault().put(tx, LEDGER, SUBJECT, "name", new byte[] {1}))
                .put("advance", tx -> node.checkpoints().advance(tx, new ViewId("register"), LEDGER, 0, 1))
                .put(
                        "publish",
                        tx -> node.charters()
                                .publish(tx, new PublishedCharter("1", Optional.empty(), "0".repeat(64), new byte[0])))
                .put("conflict", tx -> node.journal().append(tx, command("d", START, to(stream("a"), 9, "x"))))
                .put(
                        "find",
                        tx -> node.journal()
                                .find(
                                        tx,
                                        LEDGER,
                                        command("c", START, to(stream("a"), 0, "x"))
                                                .command()))
                .put("head", tx -> node.journal().head(tx, LEDGER))
                .put("feed", tx -> node.journal().readLedger(tx, LEDGER, 0, 9))
                .put("stream", tx -> node.journal().readStream(tx, stream("a"), 0, 9))
                .put("due", tx -> node.timers().dueUntil(tx, LEDGER, START, 9))
                .put("get", tx -> node.vault().get(tx, LEDGER, SUBJECT, "name"))
                .put("erase", tx -> node.vault().erase(tx, LEDGER, SUBJECT))
                .buildOrThrow();
    }

    private ImmutableList<String> committed() {
        ImmutableList.Builder<String> seen = ImmutableList.builder();
        feed().forEach(each -> seen.add("event " + each));
        storage().timers().dueUntil(LEDGER, START, 9).forEach(each -> seen.add("timer " + each));
        storage().vault().get(LEDGER, SUBJECT, "name").ifPresent(each -> seen.add("entry"));
        if (storage().vault().isErased(LEDGER, SUBJECT)) {
            seen.add("erasure");
        }
        if (storage().charters().count() > 0) {
            seen.add("charter");
        }
        return seen.build();
    }

    @Test
    void rule_13_nothing_that_works_in_a_transaction_commits_it() {
        undone(tx -> everyWrite().forEach((name, work) -> {
            work.accept(tx);
            assertThat(Crowd.run(1, at -> committed()).get(0))
                    .as("committed after %s", name)
                    .isEmpty();
        }));
        assertThat(committed()).isEmpty();
        assertThat(storage().outbox().claim("w", 9, START, Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(storage()
                        .transactions()
                        .<Long>call(tx -> storage().checkpoints().position(tx, new ViewId("register"), LEDGER)))
                .isZero();
    }

    @Test
    void rule_13_nothing_that_fails_in_a_transaction_ends_it() {
        storage().transactions().call(tx -> {
            storage().timers().set(tx, new TimerKey(stream("a"), "due"), START);
            assertRefusesNull("append", () -> storage().journal().append(tx, nothing()));
            assertRefusesNull("bytes", () -> storage().vault().put(tx, LEDGER, SUBJECT, "name", nothing()));
            storage().journal().append(tx, command("c", START, to(stream("a"), 7, "x")));
            return appended(storage().journal().append(tx, command("c", START, to(stream("a"), 0, "x"))));
        });
        assertThat(feed()).hasSize(1);
        assertThat(storage().timers().dueUntil(LEDGER, START, 9)).hasSize(1);
    }
}
