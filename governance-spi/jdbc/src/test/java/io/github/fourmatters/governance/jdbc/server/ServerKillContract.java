package io.github.fourmatters.governance.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.fourmatters.governance.jdbc.JdbcSchema;
import io.github.fourmatters.governance.jdbc.JdbcStorage;
import io.github.fourmatters.governance.jdbc.StorageOptions;
import io.github.fourmatters.governance.jdbc.dialect.Dialect;
import io.github.fourmatters.governance.jdbc.dialect.TableNames;
import io.github.fourmatters.governance.spi.StorageException;
import io.github.fourmatters.governance.tck.fact.Fact;
import io.github.fourmatters.governance.tck.fact.FactCodec;
import io.github.fourmatters.governance.tck.workload.Findings;
import io.github.fourmatters.governance.tck.workload.Progress;
import io.github.fourmatters.governance.tck.workload.StateCheck;
import io.github.fourmatters.governance.tck.workload.Workload;
import io.github.fourmatters.governance.tck.workload.WorkloadHere;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Tests that a server may be killed at any moment: what it acknowledged is there when it is up again, and nobody had to do anything. */
abstract class ServerKillContract {

    private static final int KILLS = Integer.getInteger("governance.tck.serverKills", 6);
    private static final int LEDGERS = 4;
    private static final int WRITERS = 4;

    private final Random random = new Random(7);

    /** Kills the server without a word, and starts it again at the same address. */
    abstract void killAndRestart();

    abstract String url();

    abstract Dialect dialect();

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @Test
    void a_kill_of_the_server_at_any_moment_loses_nothing_and_the_same_storage_goes_on() {
        try (HikariDataSource pool = pool()) {
            JdbcSchema.of(pool, dialect(), TableNames.defaults()).install();
            try (JdbcStorage<Fact> storage =
                    JdbcStorage.over(pool, dialect(), new FactCodec(), StorageOptions.defaults())) {
                WorkloadHere<Fact> work =
                        new WorkloadHere<>(storage, Fact::new, new Workload("s", 3, LEDGERS, WRITERS, 0));
                for (int kill = 1; kill <= KILLS; kill++) {
                    killWhileAtWork(work);
                    assertWhole(storage, work.progress(), kill);
                }
                work.steps(5);
                assertWhole(storage, work.progress(), KILLS);
            }
        }
    }

    private void killWhileAtWork(WorkloadHere<Fact> work) {
        CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
            LockSupport.parkNanos(200_000_000L + random.nextInt(500_000_000));
            killAndRestart();
        });
        while (!killing.isDone()) {
            try {
                work.steps(1);
            } catch (StorageException failure) {
                assertThat(failure.retryable()).as(failure.getMessage()).isTrue();
            }
        }
        killing.join();
    }

    private static void assertWhole(JdbcStorage<Fact> storage, Progress progress, int kill) {
        Findings findings = StateCheck.of(storage, Fact::new, List.of(progress));
        assertThat(findings.lacking()).as("after kill %s", kill).isEqualTo(ImmutableList.of());
        assertThat(findings.torn()).as("after kill %s", kill).isEqualTo(ImmutableList.of());
        assertThat(progress.commands()).isPositive();
    }
}
