package io.github.fourmatters.governance.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.fourmatters.governance.spi.CommandId;
import io.github.fourmatters.governance.spi.LedgerId;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.spi.journal.Append;
import io.github.fourmatters.governance.spi.journal.StreamAppend;
import io.github.fourmatters.governance.spi.journal.StreamId;
import io.github.fourmatters.governance.spi.vault.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads on one moment keep commits out, and nothing else. */
@Timeout(30)
class MomentTest {

    private static final LedgerId LEDGER = new LedgerId("lakeside");
    private static final SubjectId RESIDENT = new SubjectId("resident-1");

    private final InMemoryStorage<String> storage = new InMemoryStorage<>(Duration.ofSeconds(20));

    private static int put(InMemoryStorage<String> storage, String name) {
        return storage.transactions().call(tx -> {
            storage.vault().put(tx, LEDGER, RESIDENT, name, new byte[] {1});
            return 0;
        });
    }

    @Test
    void a_commit_waits_until_the_read_is_over_and_is_seen_by_the_next_one() throws Exception {
        CountDownLatch decided = new CountDownLatch(1);
        CompletableFuture<Integer> writer = storage.transactions().read(reading -> {
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> storage.transactions().<Integer>call(tx -> {
                        storage.vault().put(tx, LEDGER, RESIDENT, "name", new byte[] {1});
                        decided.countDown();
                        return 1;
                    }));
            // A writer's own work does not wait, only its commit.
            assertThat(passed(decided)).isTrue();
            assertThat(waiting).isNotDone();
            assertThat(storage.vault().get(reading, LEDGER, RESIDENT, "name")).isEmpty();
            return waiting;
        });
        assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(storage.transactions()
                        .<Boolean>read(tx -> storage.vault()
                                .get(tx, LEDGER, RESIDENT, "name")
                                .isPresent()))
                .isTrue();
    }

    private static boolean passed(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void two_reads_do_not_wait_for_each_other_on_one_thread_or_two() {
        boolean seen = storage.transactions()
                .read(tx -> storage.transactions().<Boolean>read(inner -> true)
                        && CompletableFuture.supplyAsync(
                                        () -> storage.transactions().<Boolean>read(other -> true))
                                .join());
        assertThat(seen).isTrue();
    }

    @Test
    void a_thread_that_commits_inside_its_own_read_is_refused_at_once() {
        assertThatThrownBy(() -> storage.transactions().read(tx -> put(storage, "name")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.retryable()).isFalse())
                .hasMessageContaining("very thread");
        assertThat(storage.transactions()
                        .<Integer>read(tx -> storage.transactions().<Integer>call(nothing -> 3)))
                .as("a transaction that wrote nothing")
                .isEqualTo(3);
        assertThat(put(storage, "name")).isZero();
    }

    @Test
    void a_commit_that_waits_too_long_for_a_read_may_be_tried_again() {
        InMemoryStorage<String> impatient = new InMemoryStorage<>(Duration.ofMillis(50));
        assertThatThrownBy(() -> impatient
                        .transactions()
                        .read(tx -> CompletableFuture.supplyAsync(() -> put(impatient, "name"))
                                .join()))
                .hasCauseInstanceOf(StorageException.class)
                .satisfies(failed -> assertThat(((StorageException) failed.getCause()).retryable())
                        .isTrue());
        assertThat(put(impatient, "name")).isZero();
    }

    @Test
    void reading_a_ledger_does_not_bring_it_into_being() {
        storage.transactions().<Integer>read(tx -> {
            assertThat(storage.journal().head(tx, LEDGER)).isEmpty();
            return 0;
        });
        assertThat(storage.journal().ledgers(Optional.empty(), 9).items()).isEmpty();
    }

    @Test
    void a_transaction_that_is_open_when_the_storage_is_closed_keeps_nothing_and_says_why() {
        StreamId stream = new StreamId(LEDGER, "issue", "1");
        Append<String> append = new Append<>(
                LEDGER,
                new CommandId("c"),
                "print",
                Instant.EPOCH,
                ImmutableList.of(new StreamAppend<>(stream, 0, ImmutableList.of("x"))));
        assertThatThrownBy(() -> storage.transactions().call(tx -> {
                    storage.close();
                    return storage.journal().append(tx, append);
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
        InMemoryStorage<String> late = new InMemoryStorage<>();
        assertThatThrownBy(() -> late.transactions().call(tx -> {
                    late.vault().put(tx, LEDGER, RESIDENT, "name", new byte[0]);
                    late.close();
                    return 0;
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
    }
}
