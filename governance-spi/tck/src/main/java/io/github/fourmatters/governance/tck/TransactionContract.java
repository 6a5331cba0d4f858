package io.github.fourmatters.governance.tck;

import static io.github.fourmatters.governance.tck.scene.Scene.LEDGER;
import static io.github.fourmatters.governance.tck.scene.Scene.START;
import static io.github.fourmatters.governance.tck.scene.Scene.appended;
import static io.github.fourmatters.governance.tck.scene.Scene.assertRefusesNull;
import static io.github.fourmatters.governance.tck.scene.Scene.command;
import static io.github.fourmatters.governance.tck.scene.Scene.stream;
import static io.github.fourmatters.governance.tck.scene.Scene.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.Transaction;
import io.github.fourmatters.governance.spi.journal.Recorded;
import io.github.fourmatters.governance.spi.journal.ViewId;
import io.github.fourmatters.governance.spi.notice.Notice;
import io.github.fourmatters.governance.spi.timer.TimerKey;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.scene.Scene;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that a transaction is kept whole or not at all. */
abstract class TransactionContract extends ReadContract {

    /** Writes one of everything. */
    private void writeAll(Transaction tx) {
        appended(storage().journal().append(tx, command("c", START, to(stream("a"), 0, "x"))));
        storage().timers().set(tx, new TimerKey(stream("a"), "due"), START);
        storage().outbox().enqueue(tx, new Notice("d", LEDGER, "o", "resident-1", "raised", ImmutableMap.of()), START);
        storage().vault().put(tx, LEDGER, new SubjectId("resident-1"), "name", new byte[] {1});
        assertThat(storage().checkpoints().advance(tx, new ViewId("register"), LEDGER, 0, 1))
                .isTrue();
    }

    private void assertKept(boolean kept) {
        assertThat(feed()).hasSize(kept ? 1 : 0);
        assertThat(storage().timers().dueUntil(LEDGER, START, 9)).hasSize(kept ? 1 : 0);
        assertThat(storage()
                        .vault()
                        .get(LEDGER, new SubjectId("resident-1"), "name")
                        .isPresent())
                .isEqualTo(kept);
        assertThat(storage().outbox().claim("w", 9, START, Duration.ofMinutes(1)))
                .hasSize(kept ? 1 : 0);
        storage().transactions().call(tx -> {
            assertThat(storage().journal().find(tx, LEDGER, new CommandId("c")).isPresent())
                    .isEqualTo(kept);
            assertThat(storage().checkpoints().position(tx, new ViewId("register"), LEDGER))
                    .isEqualTo(kept ? 1 : 0);
            return 0;
        });
    }

    @Test
    void rule_3_a_commit_keeps_everything() {
        storage().transactions().call(tx -> {
            writeAll(tx);
            return 0;
        });
        assertKept(true);
    }

    @Test
    void rule_3_a_rollback_leaves_nothing() {
        undone(this::writeAll);
        assertKept(false);
    }

    @Test
    void rule_3_a_rollback_leaves_no_gap_and_no_remembered_command() {
        appendEach(stream("a"), 1);
        undone(tx -> appended(storage().journal().append(tx, command("c", START, to(stream("a"), 1, "x", "y")))));
        append(command("c", START, to(stream("a"), 1, "z")));
        assertThat(feed()).extracting(Recorded::position).containsExactly(1L, 2L);
        assertThat(feed()).extracting(Recorded::version).containsExactly(1L, 2L);
    }

    @Test
    void rule_3_the_exception_of_the_work_goes_on_unchanged_even_if_it_is_an_error() {
        Error error = new AssertionError("broken");
        assertThatThrownBy(() -> storage().transactions().call(tx -> {
                    writeAll(tx);
                    throw error;
                }))
                .isSameAs(error);
        assertKept(false);
    }

    @Test
    void rule_3_a_transaction_that_has_ended_is_refused() {
        Transaction ended = storage().transactions().call(tx -> tx);
        assertThatThrownBy(() -> storage().journal().append(ended, command("c", START, to(stream("a"), 0, "x"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended");
        assertThatThrownBy(() -> storage().timers().cancel(ended, new TimerKey(stream("a"), "due")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(20)
    void rule_3_a_transaction_that_has_ended_gives_nothing_beneath_it_and_keeps_nobody_waiting() {
        Transaction ended = storage().transactions().call(tx -> tx);
        Transaction read = storage().transactions().read(tx -> tx);
        for (Transaction each : ImmutableList.of(ended, read)) {
            assertThatThrownBy(() -> each.unwrap(Object.class))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ended");
            assertThatThrownBy(() -> each.unwrap(Fact.class)).isInstanceOf(IllegalStateException.class);
        }
        append(command("c", START, to(stream("a"), 0, "x")));
    }

    @Test
    void rule_3_a_transaction_has_nothing_beneath_it_of_a_type_that_no_storage_knows() {
        storage().transactions().call(tx -> {
            assertThat(tx.unwrap(Fact.class)).isEmpty();
            assertRefusesNull("type", () -> tx.unwrap(Scene.<Class<Fact>>nothing()));
            return 0;
        });
    }

    @Test
    @Timeout(5)
    void rule_3_a_transaction_inside_another_on_the_same_ledger_is_refused_at_once() {
        assertThatThrownBy(() -> storage().transactions().call(tx -> {
                    writeAll(tx);
                    return tryAppend(command("inner", START, to(stream("b"), 0, "x")));
                }))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("do not nest");
        assertKept(false);
        append(command("c", START, to(stream("b"), 0, "x")));
    }

    @Test
    void rule_3_a_transaction_of_another_storage_is_refused() {
        Transaction foreign = new Transaction() {
            @Override
            public <T> Optional<T> unwrap(Class<T> type) {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> storage().journal().append(foreign, command("c", START, to(stream("a"), 0, "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another storage");
        assertThatThrownBy(() -> storage().vault().erase(foreign, LEDGER, new SubjectId("s")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
